"""The catalogue: an immutable snapshot of everything live, folded from the log's pointers and swapped whole."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from django.db import connection

from careers.catalogue import cards
from careers.catalogue.cards import Card, ProfessionCard
from careers.catalogue.glossing import Glossing
from careers.catalogue.index import Index, build
from careers.catalogue.landscape import EMPTY, Landscape, ordered_targets
from careers.catalogue.reading import (
    Pointers,
    Stored,
    all_pointers,
    documents_of,
    entries_after,
    moved_on,
    stored_document,
    stored_documents,
)
from careers.documents.schema import Document
from careers.documents.schema.step import Step
from careers.models.publication import Head
from careers.paths import network as paths
from careers.paths.reach import Reached, reach
from careers.paths.routes import routes
from careers.text import fold

if TYPE_CHECKING:
    from careers.catalogue.facets import FacetIndex
    from careers.catalogue.interest_index import InterestIndex

NO_GENERATION = ("", 0)


@dataclass(frozen=True)
class Moved:
    """The slug was given up: what had it is now at `slug`."""

    slug: str


@dataclass(frozen=True)
class Catalogue:
    """Everything live at one generation. Never changed: a new generation is a new catalogue."""

    generation: tuple[str, int]
    landscape: Landscape
    cards: Mapping[str, Card]
    pointers: Pointers

    # -- by kind ------------------------------------------------------------------------------------------------

    @cached_property
    def professions(self) -> tuple[Card, ...]:
        return self._of("profession")

    @cached_property
    def steps(self) -> tuple[Card, ...]:
        return self._of("step")

    @cached_property
    def sources(self) -> tuple[Card, ...]:
        return self._of("source")

    @cached_property
    def workplaces(self) -> tuple[Card, ...]:
        return self._of("workplace")

    @cached_property
    def domains(self) -> tuple[Card, ...]:
        return tuple(sorted(self._of("domain"), key=lambda card: card.letter))

    @cached_property
    def skills(self) -> tuple[Card, ...]:
        return self._of("skill")

    @cached_property
    def scales(self) -> tuple[Card, ...]:
        return self._of("scale")

    @cached_property
    def facets(self) -> "FacetIndex":
        from careers.catalogue.facets import FacetIndex  # it reads the catalogue

        return FacetIndex(self)

    @cached_property
    def interests(self) -> "InterestIndex":
        from careers.catalogue.interest_index import InterestIndex  # it reads the catalogue

        return InterestIndex(self.professions)

    @cached_property
    def glossing(self) -> Glossing:
        return Glossing.of(card.document for card in self.terms)

    @cached_property
    def terms(self) -> tuple[Card, ...]:
        return tuple(sorted(self._of("term"), key=lambda card: fold(card.title)))

    @cached_property
    def testimonials(self) -> tuple[Card, ...]:
        return self._of("testimonial")

    @cached_property
    def pages(self) -> tuple[Card, ...]:
        return tuple(sorted(self._of("page"), key=lambda card: (card.menu_rank, card.title)))

    def _of(self, kind: str) -> tuple[Card, ...]:
        """In the order in which people look for a name: accents and case aside."""
        held = (card for card in self.cards.values() if card.kind == kind)
        return tuple(sorted(held, key=lambda card: (fold(card.title), card.title)))

    # -- one thing ----------------------------------------------------------------------------------------------

    def card(self, id: str | None) -> Card | None:
        return self.cards.get(id)

    def find(self, kind: str, slug: str) -> Card | Moved | None:
        """The card at this address, where it moved to, or None."""
        card = self.card(self.landscape.slug_owner(kind, slug))
        if card is None or card.kind != kind:
            return None
        return card if card.slug == slug else Moved(card.slug)

    def document(self, id: str) -> Document:
        """The live document, read from the log by its entry number: of one generation with the cards. One query at most."""
        kept = self.landscape.steps.get(id)
        return kept if kept is not None else self.documents([id])[id]

    def documents(self, ids: Iterable[str]) -> dict[str, Document]:
        """Several live documents at once. One query at most."""
        return documents_of({card.entry: card.digest for card in (self.cards[id] for id in ids)})

    def cited_by(self, id: str) -> frozenset[str]:
        return self.landscape.cited_by(id)

    @cached_property
    def index(self) -> Index:
        """What is searched; built by the first search of a generation."""
        return build(self.cards, self.step_documents)

    # -- the network --------------------------------------------------------------------------------------------

    @property
    def network(self) -> paths.Network:
        return self.landscape.network

    @property
    def step_documents(self) -> Mapping[str, Step]:
        return self.landscape.steps

    def phases_of(self, step_id: str) -> tuple[Step, ...]:
        phases = [step for step in self.step_documents.values() if step.part_of == step_id]
        return tuple(sorted(phases, key=lambda step: (step.phase_number or 0, step.id)))

    def closing_in_order(self, step_id: str, gates: Iterable[str]) -> tuple[str, ...]:
        return self.network.chain(step_id, gates) or ()

    @cached_property
    def openings(self) -> Mapping[str, tuple[paths.Target, ...]]:
        return self.landscape.openings()

    def reach_from(
        self, *steps: str, school_year: int, is_done: bool = False, with_announced: bool = False
    ) -> Mapping[str, Reached]:
        """Every profession within reach, by rules that are not only announced unless asked; see `paths.reach`."""
        arguments = {"school_year": school_year, "is_done": is_done, "with_announced": with_announced}
        return reach(self.network, self.openings, steps, **arguments)

    @cached_property
    def drawings(self) -> dict:
        """Maps already laid out from this network, by what they were asked for: they cost more than the page around them."""
        return {}

    @cached_property
    def ways_from_school(self) -> dict:
        """Routes from school already worked out, by targets and school year: the same for all pages of a profession."""
        return {}

    def with_changes(self, documents: Iterable[Document], withdrawn: Iterable[str] = ()) -> Landscape:
        return self.landscape.with_changes(documents, withdrawn)


_lock = threading.Lock()
_kept: Catalogue | None = None


def current() -> Catalogue:
    """The catalogue of the present generation. One small query when nothing was published since the last call."""
    global _kept
    generation = live_generation()
    kept = _kept
    if kept is not None and kept.generation == generation:
        return kept
    with _lock:
        if _kept is not None and _kept.generation == generation:
            return _kept
        built = _build(generation, _kept)
        # What is read inside an open transaction may be rolled back: it is used, never kept.
        if not connection.in_atomic_block:
            _kept = built
        return built


def live_generation() -> tuple[str, int]:
    """(line, number) of the head, asked of the database: one small query."""
    return Head.objects.values_list("line", "number").first() or NO_GENERATION


def _build(generation: tuple[str, int], earlier: Catalogue | None) -> Catalogue:
    """Fold what was written since `earlier`; everything live when there is nothing to start from."""
    if earlier is None or earlier.generation[0] != generation[0] or earlier.generation[1] > generation[1]:
        pointers = all_pointers()
        return folded(generation, stored_documents(pointers.live.values()), pointers, None)
    entries = entries_after(earlier.pointers.last)
    pointers = moved_on(earlier.pointers, entries)
    changed = (stored_document(one) for one in entries if pointers.live.get(one.subject) == one.pk)
    return folded(generation, changed, pointers, earlier)


def folded(
    generation: tuple[str, int],
    documents: Iterable[tuple[Document, Stored]],
    pointers: Pointers,
    earlier: Catalogue | None,
) -> Catalogue:
    """A catalogue from documents, and from what `earlier` has of those that have not changed. Documents are let go."""
    before = earlier.landscape if earlier else EMPTY
    all_cards = {id: card for id, card in (earlier.cards if earlier else {}).items() if id in pointers.live}
    gone = [id for id in before.entries if id not in pointers.live]
    landscape = before.with_changes(_carded(documents, all_cards), gone)
    landscape = replace(landscape, slugs=pointers.slugs)
    all_cards |= _placed(landscape, all_cards)
    return Catalogue(generation, landscape, MappingProxyType(all_cards), pointers)


def _carded(documents: Iterable[tuple[Document, Stored]], all_cards: dict[str, Card]) -> Iterator[Document]:
    """The documents as they go by, their cards made on the way."""
    for document, stored in documents:
        all_cards[document.id] = cards.CARD_OF[document.kind](document, stored)
        yield document


def _placed(landscape: Landscape, all_cards: Mapping[str, Card]) -> dict[str, ProfessionCard]:
    """Professions with their line and their length, which depend on other documents: set anew for every generation."""

    @cache  # professions with the same targets are as long
    def length(targets: tuple) -> tuple[int | None, tuple[int, ...]]:
        return _length(landscape.network, ordered_targets(landscape.network, targets))

    placed = {}
    for card in all_cards.values():
        if card.kind == "profession":
            half_years, stations = length(landscape.targets.get(card.id, ()))
            place = {"half_years_min": half_years, "station_half_years": stations}
            placed[card.id] = replace(card, domain=all_cards.get(card.domain_id), **place)
    return placed


def _length(network: paths.Network, targets: tuple[paths.Target, ...]) -> tuple[int | None, tuple[int, ...]]:
    """Half years of the most ordinary route in force, and where its stations stand; nothing while there is no route."""
    for start in (network.school_starts, network.starts):
        for route in routes(network, targets, start=start, with_announced=False, by_habit=True, limit=1).routes:
            steps = ((network.steps[stop.step_id], stop) for stop in route.stops)
            stations = tuple(stop.begins_min or 0 for step, stop in steps if step.after_bac and step.half_years_max)
            return route.half_years_min, stations
    return None, ()
