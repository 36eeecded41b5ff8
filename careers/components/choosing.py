"""Components of the pages where one chooses: cards, filters, matches.

A list shows dozens of cards and choices, and the next one shows the same ones again: each is drawn once and kept, for as
long as what it says is the same.
"""

from collections.abc import Hashable
from dataclasses import replace
from functools import lru_cache

from markupsafe import Markup

from careers.catalogue.cards import ProfessionCard
from careers.catalogue.interests import Match
from careers.catalogue.pages.comparison import Reason
from careers.catalogue.pages.comparison_rows import Cell, Row
from careers.catalogue.pages.interests import LimitLink
from careers.catalogue.pages.profession_list import Choice, FacetView
from careers.components.registry import Context, component, draw_tight, drawn_by

NUMBER = "\uffff"  # where a number will stand: no text has this sign


class Shown:
    """Something to draw, as a key: equal to another one that is drawn the same, without comparing all that it holds."""

    __slots__ = ("one", "key")

    def __init__(self, one: object, key: Hashable):
        self.one, self.key = one, key

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shown) and self.key == other.key


def _look(card: ProfessionCard) -> Hashable:
    """All that a list shows of a card depends on its document, on its line, and on its length."""
    return card.digest, card.domain.digest if card.domain else "", card.half_years_min, card.station_half_years


def profession_card(*, card: ProfessionCard, picked: str) -> Context:
    return {"card": card, "picked": picked}


@drawn_by(profession_card)
def drawn_card(*, card: ProfessionCard, picked: str) -> Markup:
    return _card(Shown(card, _look(card)), picked)


@lru_cache(maxsize=4096)
def _card(shown: Shown, picked: str) -> Markup:
    return draw_tight("profession_card", profession_card(card=shown.one, picked=picked))


def facet_choice(*, name: str, choice: Choice, count: str) -> Context:
    """A box to tick, with how many professions it would leave."""
    return {"name": name, "choice": choice, "count": count}


@lru_cache(maxsize=1024)
def _choice(name: str, choice: Choice) -> Markup:
    return draw_tight("facet_choice", facet_choice(name=name, choice=choice, count=NUMBER))


def _counted(name: str, choice: Choice) -> str:
    """Drawn once for each form of its words (none, one, several), the number put in its place afterwards."""
    return _choice(name, replace(choice, count=min(choice.count, 2))).replace(NUMBER, str(choice.count))


def facet_group(*, facet: FacetView) -> Context:
    choices = "".join(_counted(facet.name, choice) for choice in facet.choices)
    return {"facet": facet, "choices": Markup(choices)}  # noqa: S704 - drawn by a template


@drawn_by(facet_group)
def drawn_group(*, facet: FacetView) -> Markup:
    return _group(facet)


@lru_cache(maxsize=1024)
def _group(facet: FacetView) -> Markup:
    return draw_tight("facet_group", facet_group(facet=facet))


def profession_option(*, slug: str, title: str) -> Context:
    return {"slug": slug, "title": title}


@lru_cache(maxsize=4096)
def _option(slug: str, title: str) -> Markup:
    return draw_tight("profession_option", profession_option(slug=slug, title=title))


@component
def profession_select(*, cards: tuple[ProfessionCard, ...], label: str) -> Context:
    """One of these professions, as the parameter of a comparison."""
    options = "".join(_option(card.slug, card.title) for card in cards)
    return {"options": Markup(options), "label": label}  # noqa: S704 - drawn by a template


def interest_match(*, match: Match) -> Context:
    return {"match": match, "card": match.card}


@drawn_by(interest_match)
def drawn_match(*, match: Match) -> Markup:
    return _match(Shown(match, (_look(match.card), match.reasons, match.against)))


@lru_cache(maxsize=4096)
def _match(shown: Shown) -> Markup:
    return draw_tight("interest_match", interest_match(match=shown.one))


@component
def limit_links(*, links: tuple[LimitLink, ...], is_on: bool) -> Context:
    """Limits to take away, or to set: addresses with their words."""
    return {"links": tuple((link.address, _limit(link.label, link.count, is_on)) for link in links)}


def limit_words(*, label: str, count: int, is_on: bool) -> Context:
    return {"label": label, "count": count, "is_on": is_on}


@lru_cache(maxsize=2048)
def _limit(label: str, count: int, is_on: bool) -> Markup:
    return draw_tight("limit_words", limit_words(label=label, count=count, is_on=is_on))


def candidate_brief(*, card: ProfessionCard, reason: Reason | None) -> Context:
    """A job of the comparison: its track, and why it is struck out."""
    return {"card": card, "reason": reason}


@drawn_by(candidate_brief)
def drawn_brief(*, card: ProfessionCard, reason: Reason | None) -> Markup:
    return _brief(Shown(card, _look(card)), reason)


@lru_cache(maxsize=2048)
def _brief(shown: Shown, reason: Reason | None) -> Markup:
    return draw_tight("candidate_brief", candidate_brief(card=shown.one, reason=reason))


def comparison_cell(*, cell: Cell) -> Context:
    """What one row says of one job."""
    return {"cell": cell, "card": cell.card}


@lru_cache(maxsize=4096)
def _cell(shown: Shown) -> Markup:
    return draw_tight("comparison_cell", comparison_cell(cell=shown.one))


@component
def comparison_rows(*, rows: tuple[Row, ...]) -> Context:
    return {"rows": tuple((row, _cells(row)) for row in rows)}


def _cells(row: Row) -> Markup:
    looks = (Shown(cell, (_look(cell.card), cell.is_struck, cell.lines, cell.figures)) for cell in row.cells)
    return Markup("".join(map(_cell, looks)))  # noqa: S704 - drawn by a template


def strike_buttons(*, slug: str, title: str) -> Context:
    """A button for each reason to strike a job out, in the form of the comparison."""
    return {"slug": slug, "title": title, "reasons": tuple(Reason)}


@drawn_by(strike_buttons)
@lru_cache(maxsize=1024)
def drawn_buttons(*, slug: str, title: str) -> Markup:
    return draw_tight("strike_buttons", strike_buttons(slug=slug, title=title))
