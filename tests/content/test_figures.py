"""Every figure is traced: to a source of ours, and to the facts from which the content was written, where they are at hand."""

import re
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from careers.documents.checks.shared import texts
from tests.content.reading import documents

FACTS = Path(__file__).parent.parent.parent.parent / "shared" / "facts"
needs_facts = pytest.mark.skipif(not FACTS.is_dir(), reason="les faits relevés ne sont pas là")
# Official labels of trades and the register of sources hold no figure of ours.
NOT_FIGURES = {"rome_v460_labels.yaml", "sources.yaml"}
GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?(?!\d)")
PLAIN = re.compile(r"\d+(?:[.,]\d+)?")
SOURCE = re.compile(r"\b[A-Z][A-Z0-9-]{2,}\b")
# A fact begins with « - id: », « - value: »…; the items of its own lists (« - DREES21 ») have no key.
FACT = re.compile(r"^(?=\s*- '?\w+'?:)", re.MULTILINE)
# What the facts do not hold as this number: (document, amount) and why.
READ_OTHERWISE = {
    ("mmopk", 40): "la source écrit « 2 sur 5 », et la note du chiffre le dit",
}


def numbers(text: str) -> set[Decimal]:
    """« 3 313,03 », « 55607.79 », « 8 900 à 9 200 »: the numbers that a text may hold, however they are grouped."""
    written = [*GROUPED.findall(text), *PLAIN.findall(text)]
    return {Decimal(re.sub(r"\s", "", one).replace(",", ".")) for one in written}


@cache
def facts() -> tuple[tuple[set[Decimal], set[str]], ...]:
    """For each fact: its numbers, and the sources that it names."""
    files = [path.read_text(encoding="utf-8") for path in sorted(FACTS.glob("*.yaml")) if path.name not in NOT_FIGURES]
    return tuple((numbers(fact), set(SOURCE.findall(fact))) for file in files for fact in FACT.split(file))


def is_a_fact(amounts: set[Decimal], sources: set[str]) -> bool:
    """Does one fact hold one of the amounts and one of the sources?"""
    return any(found & amounts and named & sources for found, named in facts())


def writings(amount: Decimal, unit: str) -> set[Decimal]:
    """The facts count some people by thousands, and write some shares as parts of one."""
    return {amount, *([amount / 100] if unit == "percent" else []), *([amount / 1000] if unit == "people" else [])}


def figures():
    return [(one, figure) for one in documents().values() for figure in getattr(one, "figures", ())]


def named(document, figure) -> str:
    return f"{document.id} : {figure.amount} {figure.label}"


def test_every_figure_cites_sources_that_we_have():
    sources = {id for id, one in documents().items() if one.kind == "source"}
    wrong = [named(one, figure) for one, figure in figures() if not figure.sources or set(figure.sources) - sources]
    assert wrong == []


@needs_facts
def test_every_amount_is_in_the_facts_with_its_source():
    untraced = [
        f"{named(one, figure)} ({amount})"
        for one, figure in figures()
        for amount in (figure.amount, figure.amount_max)
        if amount is not None
        and (one.id, amount) not in READ_OTHERWISE
        and not is_a_fact(writings(amount, figure.unit.value), {source.upper() for source in figure.sources})
    ]
    assert untraced == []


@needs_facts
def test_what_is_read_otherwise_still_needs_to_be():
    met = {(one.id, amount) for one, figure in figures() for amount in (figure.amount, figure.amount_max)}
    assert set(READ_OTHERWISE) <= met


@needs_facts
def test_a_figure_out_of_nowhere_would_be_found():
    assert not is_a_fact({Decimal(48613)}, {"DREESPHA25"})
    assert not is_a_fact({Decimal(47600)}, {"IMAGO25"})
    assert is_a_fact({Decimal(47600)}, {"DREESPHA25"})


# Numbers of our texts that are no facts of others: names, sizes of a screen, roundings that the text calls so.
OWN = {
    ("medecin-nucleaire", "131"): "l’iode 131 est un nom",
    ("accessibilite", "320"): "une largeur d’écran",
    ("des-radiologie", "19 406"): "19 406,35 arrondi à l’euro",
    ("grille-paramedicale", "4,92"): "4,92278 arrondi",
    ("mot-3114", "3114"): "un numéro de téléphone",
    ("psychiatre", "3114"): "le même",
    ("psychologue", "3114"): "le même",
}
LARGE = re.compile(rf"{GROUPED.pattern}|\d+(?:[.,]\d+)?(?=[ \u00a0]?[%€])|(?<![\d,.])\d{{3,}}(?:[.,]\d+)?")


def told_numbers():
    """(document, number as written) of what our texts give as a figure: shares, sums, three digits or more."""
    for one in documents().values():
        if one.kind in ("source", "testimonial"):
            continue
        for field, text in texts(one):
            if field not in ("codes", "written_from", "origin"):
                yield from ((one.id, found) for found in LARGE.findall(re.sub(r"https?://\S+", "", text)))


@needs_facts
def test_the_numbers_of_the_texts_are_in_the_facts_too():
    known = set().union(*(found for found, _ in facts()))
    unknown = {
        (id, written)
        for id, written in told_numbers()
        if (id, written) not in OWN
        and not any(number in known for one in numbers(written) for number in (one, one / 1000))
        and not re.fullmatch(r"(?:19|20)\d\d", written)
    }
    assert unknown == set()


def test_nothing_is_observed_in_the_future():
    today = f"{date.today():%Y-%m-%d}"
    wrong = [
        named(one, figure) for one, figure in figures() if figure.observed[:10] > today or figure.checked_on is None
    ]
    assert wrong == []


def test_what_is_old_says_so():
    """A reader who skips the date must not take a number of 2012 for one of today."""
    silent = [
        named(one, figure)
        for one, figure in figures()
        if int(figure.observed[:4]) < figure.checked_on.year - 5 and "ancien" not in figure.note.lower()
    ]
    assert silent == []


def test_series_are_told_newest_first():
    wrong = []
    for one in documents().values():
        series: dict[tuple, list[str]] = {}
        for figure in getattr(one, "figures", ()):
            key = (figure.topic, figure.label, figure.status, figure.unit, figure.basis)
            series.setdefault(key, []).append(figure.observed)
        wrong += [f"{one.id} : {key[1]}" for key, dates in series.items() if dates != sorted(dates, reverse=True)]
    assert wrong == []
