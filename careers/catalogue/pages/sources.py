"""Every source of the site, by publisher, with the pages that rest on it."""

from dataclasses import dataclass
from itertools import groupby

from careers.catalogue.cards import Card, SourceCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.initials import initial, shown_initial
from careers.text import fold


@dataclass(frozen=True)
class SourceView:
    source: SourceCard
    cited_by: tuple[Card, ...]


@dataclass(frozen=True)
class SourceGroup:
    """The sources whose publisher begins with a letter; `anchor` stands in addresses."""

    anchor: str
    letter: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class SourceListPage:
    groups: tuple[SourceGroup, ...]
    count: int


def source_list_page(catalogue: Catalogue) -> SourceListPage:
    """A source without publisher stands under its own name."""
    ordered = sorted(catalogue.sources, key=lambda card: (_initial(card), fold(_publisher(card)), fold(card.name)))
    groups = groupby(ordered, key=_initial)
    shown = (
        SourceGroup(
            letter, shown_initial(letter), tuple(SourceView(card, _citing(catalogue, card.id)) for card in held)
        )
        for letter, held in groups
    )
    return SourceListPage(tuple(shown), len(ordered))


def _publisher(card: SourceCard) -> str:
    return card.publisher or card.name


def _initial(card: SourceCard) -> str:
    return initial(_publisher(card))


def _citing(catalogue: Catalogue, source_id: str) -> tuple[Card, ...]:
    cards = (catalogue.card(one) for one in catalogue.cited_by(source_id))
    return tuple(sorted((card for card in cards if card), key=lambda card: (card.kind, fold(card.title))))
