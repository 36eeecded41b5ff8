"""Components of the pages where one chooses: cards, filters, matches.

A list shows dozens of cards and choices, and the next one shows the same ones again: each is drawn once and kept, for as
long as what it says is the same.
"""

from collections.abc import Hashable
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from careers.catalogue.cards import ProfessionCard
from careers.catalogue.interests import Match
from careers.catalogue.pages.comparison import Candidate, Reason
from careers.catalogue.pages.comparison_rows import Cell
from careers.catalogue.pages.interests import LimitLink
from careers.catalogue.pages.profession_list import Choice, FacetView
from careers.templatetags.components import component_of

register = template.Library()
component = component_of(register)


class Shown:
    """A card as a key: equal to another one that is drawn the same, without comparing all that a card holds."""

    __slots__ = ("card", "key")

    def __init__(self, card: ProfessionCard):
        line = card.domain.digest if card.domain else ""
        self.card, self.key = card, (card.digest, line, card.half_years_min, card.station_half_years)

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shown) and self.key == other.key


def profession_card(*, card: ProfessionCard, picked: str) -> dict:
    return {"card": card, "picked": picked}


@register.simple_tag(name="profession_card")
def drawn_card(*, card: ProfessionCard, picked: str) -> SafeString:
    return _card(Shown(card), picked)


@lru_cache(maxsize=4096)
def _card(shown: Shown, picked: str) -> SafeString:
    return _drawn("profession_card", profession_card(card=shown.card, picked=picked))


def facet_choice(*, name: str, choice: Choice) -> dict:
    """A box to tick, with how many professions it would leave."""
    return {"name": name, "choice": choice}


@lru_cache(maxsize=8192)
def _choice(name: str, choice: Choice) -> SafeString:
    return _drawn("facet_choice", facet_choice(name=name, choice=choice))


def facet_group(*, facet: FacetView) -> dict:
    choices = "".join(_choice(facet.name, choice) for choice in facet.choices)
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


@component("interest_match")
def interest_match(*, match: Match) -> dict:
    return {"match": match, "card": match.card}


@component("limit_links")
def limit_links(*, links: tuple[LimitLink, ...], is_on: bool) -> dict:
    """Limits to take away, or to set."""
    return {"links": links, "is_on": is_on}


@component("comparison_cell")
def comparison_cell(*, cell: Cell) -> dict:
    """What one row says of one job."""
    return {"cell": cell, "card": cell.card}


@component("strike_form")
def strike_form(*, candidate: Candidate, candidates: tuple[Candidate, ...], reasons: tuple[Reason, ...]) -> dict:
    """Strike a job out by one press on a reason; the rest of the comparison goes along."""
    return {"candidate": candidate, "candidates": candidates, "reasons": reasons}


def _drawn(name: str, context: dict[str, Hashable]) -> SafeString:
    return render_to_string(f"components/{name}.html", context)
