"""The difference between two documents, in an editor's words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Literal

from careers.documents.labels import label
from careers.documents.schema import Document, FieldShape, Part, shape
from careers.documents.vocabulary import Code

CONTEXT_WORDS = 6
# What tells one part from another when it has no key.
NATURAL_NAMES = ("key", "to", "skill", "step", "profession", "scheme", "name", "question", "label")


@dataclass(frozen=True)
class Difference:
    """One line of a comparison; `before` and `after` are texts, empty where there was or is nothing."""

    label: str
    before: str
    after: str
    change: Literal["added", "removed", "changed", "moved"]


def diff(old: Document | None, new: Document) -> list[Difference]:
    """What an editor would see changed. Without an old version, every filled field is an addition."""
    old = old or type(new)(id=new.id, slug=new.slug)
    return list(_fields(old, new, ""))


def _fields(old, new, prefix: str) -> Iterable[Difference]:
    for field in shape(type(new)):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before == after:
            continue
        name = f"{prefix}{label(type(new).__name__, field.name)}"
        if field.form == "parts":
            yield from _parts(before, after, name)
        else:
            yield _difference(name, _shown(before, field), _shown(after, field))


def _difference(name: str, before: str, after: str) -> Difference:
    change = "changed" if before and after else "added" if after else "removed"
    if change == "changed":
        before, after = _around_the_change(before, after)
    return Difference(name, before, after, change)


def _parts(before: tuple[Part, ...], after: tuple[Part, ...], name: str) -> Iterable[Difference]:
    old, new = _by_name(before), _by_name(after)
    for key, part in old.items():
        if key not in new:
            yield Difference(f"{name} : {title_of(part)}", _summary(part), "", "removed")
    for key, part in new.items():
        if key not in old:
            yield Difference(f"{name} : {title_of(part)}", "", _summary(part), "added")
        else:
            yield from _fields(old[key], part, f"{name} : {title_of(part)}, ")
    kept_before, kept_after = [key for key in old if key in new], [key for key in new if key in old]
    if kept_before != kept_after:
        titles = [", ".join(title_of(new[key]) for key in order) for order in (kept_before, kept_after)]
        yield Difference(f"{name}, ordre", *titles, "moved")


def _by_name(parts: tuple[Part, ...]) -> dict[tuple[str, int], Part]:
    """Parts by (natural name, how many of that name came before): a moved part is still the same part."""
    named, counts = {}, {}
    for part in parts:
        title = title_of(part)
        named[title, counts.get(title, 0)] = part
        counts[title] = counts.get(title, 0) + 1
    return named


def title_of(part: Part) -> str:
    """What an editor calls this part."""
    values = (getattr(part, name, "") for name in NATURAL_NAMES)
    return next((str(value) for value in values if value), "sans nom")


def _summary(part: Part) -> str:
    shown = (_shown(getattr(part, field.name), field) for field in shape(type(part)))
    return " ; ".join(text for text in shown if text)


def _shown(value, field: FieldShape) -> str:
    if isinstance(value, tuple):
        return ", ".join(_one(one) for one in value)
    return _one(value)


def _one(value) -> str:
    match value:
        case None | "":
            return ""
        case bool():
            return "oui" if value else "non"
        case Code():
            return value.label
        case date():
            return f"{value:%d/%m/%Y}"
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case Part():
            return title_of(value)
    return str(value)


def _around_the_change(before: str, after: str) -> tuple[str, str]:
    """Of long texts, the words around what changed; short ones are shown whole."""
    old, new = before.split(), after.split()
    if len(old) + len(new) < 60:
        return before, after
    blocks = [one for one in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if one[0] != "equal"]
    first, last = blocks[0], blocks[-1]
    return _cut(old, first[1], last[2]), _cut(new, first[3], last[4])


def _cut(words: list[str], start: int, end: int) -> str:
    start, end = max(0, start - CONTEXT_WORDS), min(len(words), end + CONTEXT_WORDS)
    return f"{'… ' if start else ''}{' '.join(words[start:end])}{' …' if end < len(words) else ''}"
