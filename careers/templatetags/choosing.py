"""Components of the pages where one chooses: cards, filters, matches.

A list shows dozens of cards and choices, and the next one shows the same ones again: each is drawn once and kept, for as
long as what it says is the same.
"""

from collections.abc import Hashable
from dataclasses import replace
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from careers.catalogue.cards import ProfessionCard
from careers.catalogue.interests import Match
from careers.catalogue.pages.comparison import Reason
from careers.catalogue.pages.comparison_rows import Cell, Row
from careers.catalogue.pages.interests import LimitLink
from careers.catalogue.pages.profession_list import Choice, FacetView
from careers.templatetags.components import component_of

register = template.Library()
NUMBER = "\uffff"  # where a number will stand: no text has this sign
component = component_of(register)


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


def profession_card(*, card: ProfessionCard, picked: str) -> dict:
    return {"card": card, "picked": picked}


@register.simple_tag(name="profession_card")
def drawn_card(*, card: ProfessionCard, picked: str) -> SafeString:
    return _card(Shown(card, _look(card)), picked)


@lru_cache(maxsize=4096)
def _card(shown: Shown, picked: str) -> SafeString:
    return _drawn("profession_card", profession_card(card=shown.one, picked=picked))


def facet_choice(*, name: str, choice: Choice, count: str) -> dict:
    """A box to tick, with how many professions it would leave."""
    return {"name": name, "choice": choice, "count": count}


@lru_cache(maxsize=1024)
def _choice(name: str, choice: Choice) -> SafeString:
    return _drawn("facet_choice", facet_choice(name=name, choice=choice, count=NUMBER))


def _counted(name: str, choice: Choice) -> str:
    """Drawn once for each form of its words (none, one, several), the number put in its place afterwards."""
    return _choice(name, replace(choice, count=min(choice.count, 2))).replace(NUMBER, str(choice.count))


def facet_group(*, facet: FacetView) -> dict:
    choices = "".join(_counted(facet.name, choice) for choice in facet.choices)
    return {"facet": facet, "choices": mark_safe(choices)}  # noqa: S308 - drawn by a template


@register.simple_tag(name="facet_group")
def drawn_group(*, facet: FacetView) -> SafeString:
    return _group(facet)


@lru_cache(maxsize=1024)
def _group(facet: FacetView) -> SafeString:
    return _drawn("facet_group", facet_group(facet=facet))


def profession_option(*, slug: str, title: str) -> dict:
    return {"slug": slug, "title": title}


@lru_cache(maxsize=4096)
def _option(slug: str, title: str) -> SafeString:
    return _drawn("profession_option", profession_option(slug=slug, title=title))


@component("profession_select")
def profession_select(*, cards: tuple[ProfessionCard, ...], label: str) -> dict:
    """One of these professions, as the parameter of a comparison."""
    options = "".join(_option(card.slug, card.title) for card in cards)
    return {"options": mark_safe(options), "label": label}  # noqa: S308 - drawn by a template


def interest_match(*, match: Match) -> dict:
    return {"match": match, "card": match.card}


@register.simple_tag(name="interest_match")
def drawn_match(*, match: Match) -> SafeString:
    return _match(Shown(match, (_look(match.card), match.reasons, match.against)))


@lru_cache(maxsize=4096)
def _match(shown: Shown) -> SafeString:
    return _drawn("interest_match", interest_match(match=shown.one))


@component("limit_links")
def limit_links(*, links: tuple[LimitLink, ...], is_on: bool) -> dict:
    """Limits to take away, or to set: addresses with their words."""
    return {"links": tuple((link.address, _limit(link.label, link.count, is_on)) for link in links)}


def limit_words(*, label: str, count: int, is_on: bool) -> dict:
    return {"label": label, "count": count, "is_on": is_on}


@lru_cache(maxsize=2048)
def _limit(label: str, count: int, is_on: bool) -> SafeString:
    return _drawn("limit_words", limit_words(label=label, count=count, is_on=is_on))


def candidate_brief(*, card: ProfessionCard, reason: Reason | None) -> dict:
    """A job of the comparison: its track, and why it is struck out."""
    return {"card": card, "reason": reason}


@register.simple_tag(name="candidate_brief")
def drawn_brief(*, card: ProfessionCard, reason: Reason | None) -> SafeString:
    return _brief(Shown(card, _look(card)), reason)


@lru_cache(maxsize=2048)
def _brief(shown: Shown, reason: Reason | None) -> SafeString:
    return _drawn("candidate_brief", candidate_brief(card=shown.one, reason=reason))


def comparison_cell(*, cell: Cell) -> dict:
    """What one row says of one job."""
    return {"cell": cell, "card": cell.card}


@lru_cache(maxsize=4096)
def _cell(shown: Shown) -> SafeString:
    return _drawn("comparison_cell", comparison_cell(cell=shown.one))


@component("comparison_rows")
def comparison_rows(*, rows: tuple[Row, ...]) -> dict:
    return {"rows": tuple((row, _cells(row)) for row in rows)}


def _cells(row: Row) -> SafeString:
    looks = (Shown(cell, (_look(cell.card), cell.is_struck, cell.lines, cell.figures)) for cell in row.cells)
    return mark_safe("".join(map(_cell, looks)))  # noqa: S308 - drawn by a template


def strike_buttons(*, slug: str, title: str) -> dict:
    """A button for each reason to strike a job out, in the form of the comparison."""
    return {"slug": slug, "title": title, "reasons": tuple(Reason)}


@register.simple_tag(name="strike_buttons")
@lru_cache(maxsize=1024)
def drawn_buttons(*, slug: str, title: str) -> SafeString:
    return _drawn("strike_buttons", strike_buttons(slug=slug, title=title))


def _drawn(name: str, context: dict[str, Hashable]) -> SafeString:
    drawn = render_to_string(f"components/{name}.html", context)
    return mark_safe(drawn.strip())  # noqa: S308 - drawn by a template
