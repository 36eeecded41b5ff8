"""The measure: what one expects first is first. `golden.csv` was written before the ranking."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from careers.catalogue.catalogue import current
from careers.catalogue.pages.hits import address_of
from careers.catalogue.pages.search import search_page, suggestions

HERE = Path(__file__).parent
ROWS = list(csv.DictReader((HERE / "golden.csv").open(encoding="utf-8")))
NONSENSE = (HERE / "nonsense.txt").read_text(encoding="utf-8").split("\n")[:-1]
KINDS = {"metiers": "profession", "formations": "step", "lieux": "workplace", "lignes": "domain"}
PROFESSIONS, FEWEST, FIRST, AMONG_THREE = 71, 300, 0.95, 0.99


def wanted(catalogue, row) -> set[str]:
    """The addresses that a row expects, of what is live; the last part of an address may be the id of the document."""
    return set(filter(None, (_address(catalogue, one.strip()) for one in row["expected"].split("|"))))


def _address(catalogue, expected: str) -> str | None:
    if expected.startswith("/glossaire/#"):
        card = next((one for one in catalogue.terms if one.slug == expected.partition("#")[2]), None)
        return card and address_of(card)
    folder, _, rest = expected.strip("/").partition("/")
    name, _, part = (rest or folder).partition("/")
    kind = KINDS[folder] if rest else "page"
    card = catalogue.card(name) or catalogue.find(kind, name)
    return card and getattr(card, "kind", "") == kind and address_of(card) + (f"{part}/" if part == "devenir" else part)


def found(catalogue, query: str) -> list[str]:
    """The addresses in the order of the ranking; the questions of a page are one part of it."""
    return [re.sub(r"#question-\d+$", "#questions", one["address"]) for one in suggestions(catalogue, query)]


def test_the_set_is_large_enough():
    assert len(ROWS) >= FEWEST and len({row["query"] for row in ROWS}) == len(ROWS)
    assert {row["class"] for row in ROWS} == {
        *("exact", "feminine", "synonym", "patient", "typo", "acronym", "question", "several")
    }
    assert (
        len({row["expected"].split("/")[2] for row in ROWS if row["expected"].startswith("/metiers/")}) == PROFESSIONS
    )


def test_what_one_expects_first_is_first(db, capsys):
    catalogue = current()
    asked, first, three, misses = Counter(), Counter(), Counter(), []
    for row in ROWS:
        if not (expected := wanted(catalogue, row)):
            continue
        answer = found(catalogue, row["query"])
        is_first = bool(answer) and answer[0] in expected and search_page(catalogue, row["query"]).is_sure
        for count, is_met in ((asked, True), (first, is_first), (three, bool(expected & set(answer[:3])))):
            count[row["class"]] += is_met
        if not is_first:
            misses.append(f"« {row['query']} » attendait {row['expected']}, a trouvé {answer[:3]}")
    with capsys.disabled():
        print(report(asked, first, three, misses))
    total = asked.total()
    if len(catalogue.professions) >= PROFESSIONS:
        assert total == len(ROWS), "des pages attendues ne sont pas en ligne"
    assert total and first.total() >= FIRST * total and three.total() >= AMONG_THREE * total, "\n".join(misses)


def report(asked: Counter, first: Counter, three: Counter, misses: list[str]) -> str:
    lines = [f"\n{'classe':10}{'lignes':>8}{'première':>10}{'trois':>8}"]
    for name in (*asked, None):
        count, one, more = (held[name] if name else held.total() for held in (asked, first, three))
        lines.append(f"{name or 'ensemble':10}{count:8}{one / (count or 1):10.1%}{more / (count or 1):8.1%}")
    return "\n".join([*lines, *misses])


@pytest.mark.parametrize("word", NONSENSE)
def test_nonsense_gives_no_false_certainty_and_always_a_way_on(public, word):
    page = search_page(current(), word)
    assert not page.is_sure
    assert page.rescue.domains and page.rescue.starts
    html = public.get("/recherche/", {"q": word}).content.decode()
    assert "Aucune fiche ne porte ces mots" in html and "/lignes/" in html and "/formations/" in html


def test_forty_words_of_nonsense():
    assert len(set(NONSENSE)) == 40
