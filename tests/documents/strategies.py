"""Documents of every kind, made from the schema's own description of its fields."""

import json
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from careers.documents.schema import DOCUMENTS, Document, FieldShape, shape
from careers.documents.vocabulary import Code

IDS = {kind: [f"zz-{kind}-{n}" for n in range(3)] for kind in DOCUMENTS}
WORDS = st.text(alphabet=st.sampled_from("abcé œ’ «»-1."), max_size=20)
PROSE = st.text(alphabet=st.sampled_from("abcé\n œ-"), max_size=60)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
YEARS = {"valid_from", "valid_until", "school_year", "since"}
SPECIAL = {
    "letter": st.sampled_from(["", "Y", "Z"]),
    "observed": st.sampled_from(["", "2025", "2025-01", "2025-01-31", "2025-2026"]),
    "published": st.sampled_from(["", "2025", "2025-12-24"]),
    "address": st.sampled_from(["", "https://example.org/a?b=c"]),
    "description": PROSE,
    "answer": PROSE,
    "morning": PROSE,
    "key": st.sampled_from(["un", "deux", "trois"]),
}


def values(cls: type) -> st.SearchStrategy[dict]:
    """Raw values for every field of a document or part class, identity left out."""
    fields = {field.name: value(field) for field in shape(cls) if field.name not in ("id", "slug")}
    return st.fixed_dictionaries(fields).map(_coherent)


def value(field: FieldShape) -> st.SearchStrategy:
    match field.form:
        case "parts":
            return st.lists(values(field.holds), max_size=3, unique_by=_unique)
        case "lines":
            return st.lists(WORDS, max_size=3)
        case "codes":
            return st.lists(st.sampled_from(list(field.holds)), max_size=3)
        case "references":
            return st.lists(st.sampled_from(IDS[field.reference.kind]), max_size=2)
        case "reference":
            return st.none() | st.sampled_from(IDS[field.reference.kind])
    return _scalar(field)


def _scalar(field: FieldShape) -> st.SearchStrategy:
    if field.name in SPECIAL:
        return SPECIAL[field.name]
    if issubclass(field.holds, Code):
        found = st.sampled_from(list(field.holds))
    elif field.holds is int:
        found = st.integers(1900, 2100) if field.name in YEARS else st.integers(1, 12)
    else:
        found = {
            bool: st.booleans(),
            date: DAYS,
            str: WORDS,
            Decimal: st.decimals(0, 10**9, places=4, allow_nan=False),
        }[field.holds]
    return st.none() | found if field.is_optional else found


def _unique(raw: dict):
    return raw.get("key") or raw.get("to") or id(raw)


def _coherent(raw: dict) -> dict:
    """Keep what the database's own constraints ask."""
    for low, high in (
        ("half_years_min", "half_years_max"),
        ("valid_from", "valid_until"),
        ("day", "day_end"),
        ("consent_on", "consent_until"),
        ("amount", "amount_max"),
    ):
        if low in raw and raw.get(high) is not None:
            if raw[low] is None:
                raw[high] = None
            elif raw[high] < raw[low]:
                raw[low], raw[high] = raw[high], raw[low]
    if raw.get("next_check") and raw.get("checked_on") and raw["next_check"] <= raw["checked_on"]:
        raw["next_check"] = None
    if "reviewed_on" in raw and not (raw["reviewed_on"] and raw["reviewed_by"].strip()):
        raw["reviewed_on"], raw["reviewed_by"] = None, ""
    if "phase_number" in raw and not raw["part_of"]:
        raw["phase_number"] = None
    return raw


@st.composite
def documents(draw, kind: str) -> Document:
    """One document of this kind; what it cites are the ids of `IDS`."""
    identity = {"kind": kind, "id": f"essai-{kind}", "slug": draw(st.sampled_from(["un-mot", "un-autre"]))}
    return DOCUMENTS[kind].from_json(json.dumps(identity | draw(values(DOCUMENTS[kind])), default=str))
