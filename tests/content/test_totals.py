"""Totals are worked out again: what is said to add up does, and the years of study are those of the shortest way."""

import re

import pytest

from careers.catalogue.landscape import EMPTY
from careers.documents.checks.shared import texts
from careers.paths.routes import routes
from tests.content.reading import documents, of_kind

# (document, total, parts): each number stands in the texts or the figures of the document.
SUMS = (
    ("pass", 48, (36, 12)),
    ("las1", 23, (17, 6)),
    ("edn-ecos", 100, (60, 30, 10)),
    ("ifsi-de-infirmier", 4620, (2310, 1890, 420)),
    ("de-aide-soignant", 1540, (770, 770)),
    ("de-aide-soignant", 420, (245, 175)),
    ("infirmier", 256000, (143000, 113000)),
)
IMPLIED = {("edn-ecos", 100)}
YEARS = {
    "un": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
    "douze": 12,
}
# Their brief counts from a first diploma, or from being hired: the page says which.
COUNTED_FROM_ELSEWHERE = {
    "brancardier",
    "cadre-de-sante",
    "directeur-hopital",
    "infirmier-anesthesiste",
    "infirmier-bloc-operatoire",
    "infirmier-pratique-avancee",
    "prothesiste-dentaire",
    "puericultrice",
    # Told in months or hours.
    "ambulancier",
    "assistant-dentaire",
    "physicien-medical",
}


def numbers_of(id: str) -> set[int]:
    document = documents()[id]
    found = {int(re.sub(r"\s", "", one)) for _, text in texts(document) for one in re.findall(r"\d+(?: \d{3})*", text)}
    return found | {int(figure.amount) for figure in document.figures}


@pytest.mark.parametrize(("id", "total", "parts"), SUMS)
def test_what_is_said_to_add_up_does(id, total, parts):
    assert sum(parts) == total
    assert {number for number in (total, *parts) if (id, number) not in IMPLIED} <= numbers_of(id)


def shares():
    """(document, the shares that are parts of one whole): same topic, people and day."""
    for document in documents().values():
        groups: dict[tuple, list] = {}
        for figure in getattr(document, "figures", ()):
            if figure.unit == "percent" and figure.topic == "practice":
                groups.setdefault((figure.population, figure.observed), []).append(figure)
        yield from ((document.id, group) for group in groups.values() if len(group) > 2)


def test_shares_of_one_whole_make_it_or_say_that_they_do_not():
    wrong = []
    for id, group in shares():
        total = sum(figure.amount for figure in group)
        if abs(total - 100) > 1 and not any("100 %" in figure.note for figure in group):
            wrong.append(f"{id} : {total} %")
    assert wrong == []


def shortest_years() -> dict[str, int]:
    """profession → half years after the bac on the shortest way that asks for no work first, from any bac."""
    landscape = EMPTY.with_changes(documents().values())
    starts = [id for id in ("bac-general", "bac-techno-st2s", "sans-bac") if id in landscape.steps]
    found = {}
    for profession, targets in landscape.openings().items():
        ways = routes(landscape.network, targets, start=starts, is_done=True, school_year=2027, limit=200).routes
        fresh = [way for way in ways if not way.experience_years] or list(ways)
        found[profession] = min(way.left_min for way in fresh)
    return found


def years_told(brief: str) -> set[int]:
    words = {YEARS[word] for word in re.findall(r"[a-z]+", brief.lower()) if word in YEARS}
    return words | ({1} if "un an" in brief else set())


def test_the_brief_tells_the_years_of_the_shortest_way():
    briefs = {one.id: one.brief for one in of_kind("profession")}
    wrong = {
        id: half_years / 2
        for id, half_years in shortest_years().items()
        if id not in COUNTED_FROM_ELSEWHERE and half_years / 2 not in years_told(briefs[id])
    }
    assert wrong == {}
