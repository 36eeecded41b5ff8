"""The catalogue: an immutable snapshot of everything live, folded from the log's pointers and swapped whole."""

import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from django.db import connection

from careers.catalogue import cards
from careers.catalogue.cards import Card, ProfessionCard
from careers.catalogue.landscape import EMPTY, Landscape, ordered_targets
from careers.documents.schema import Document
from careers.documents.schema.step import Step
from careers.documents.upgrade import read
from careers.models.publication import Head, Live, Publication
from careers.paths import network as paths
from careers.paths.reach import Reached, reach
from careers.paths.routes import Route, routes
from careers.text import fold

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
    def terms(self) -> tuple[Card, ...]:
        return tuple(sorted(self._of("term"), key=lambda card: fold(card.title)))

    @cached_property
    def testimonials(self) -> tuple[Card, ...]:
        return self._of("testimonial")

    @cached_property
    def pages(self) -> tuple[Card, ...]:
        return tuple(sorted(self._of("page"), key=lambda card: (card.menu_rank, card.title)))

    def _of(self, kind: str) -> tuple[Card, ...]:
        return tuple(sorted((card for card in self.cards.values() if card.kind == kind), key=lambda card: card.title))

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
        """The live document, read from the log by its entry number: of one generation with the cards. One query."""
        card = self.cards[id]
        kept = self.landscape.steps.get(id)
        return kept if kept is not None else _read(Publication.objects.get(pk=card.entry))

    def cited_by(self, id: str) -> frozenset[str]:
        return self.landscape.cited_by(id)

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

    def reach_from(self, step_id: str) -> Mapping[str, Reached]:
        return reach(self.network, self.openings, step_id)

    @cached_property
    def drawings(self) -> dict:
        """Maps already laid out from this network, by what they were asked for: they cost more than the page around them."""
        return {}

    def with_changes(self, documents: Iterable[Document], withdrawn: Iterable[str] = ()) -> Landscape:
        return self.landscape.with_changes(documents, withdrawn)


_lock = threading.Lock()
_kept: Catalogue | None = None


def current() -> Catalogue:
    """The catalogue of the present generation. One small query when nothing was published since the last call."""
    global _kept
    generation = _generation()
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


def _generation() -> tuple[str, int]:
    return Head.objects.values_list("line", "number").first() or NO_GENERATION


def _build(generation: tuple[str, int], earlier: Catalogue | None) -> Catalogue:
    """Fold the pointers; documents that the earlier snapshot of the same line already holds are not read again."""
    pointers = dict(Live.objects.values_list("subject", "publication_id"))
    known = _known(earlier, generation, pointers)
    wanted = [entry for id, entry in pointers.items() if id not in known]
    fresh = {one.subject: _read(one) for one in Publication.objects.filter(pk__in=wanted)} if wanted else {}
    return folded(generation, {**known, **fresh}, pointers, _slugs(), earlier)


def _known(
    earlier: Catalogue | None, generation: tuple[str, int], pointers: Mapping[str, int]
) -> dict[str, Document | Card]:
    if earlier is None or earlier.generation[0] != generation[0]:
        return {}
    return {id: card for id, card in earlier.cards.items() if pointers.get(id) == card.entry}


def _slugs() -> dict[tuple[str, str], str]:
    """Every slug ever used, for ever the first owner's."""
    used = Publication.objects.exclude(slug="").order_by("id").values_list("kind", "slug", "subject")
    slugs: dict[tuple[str, str], str] = {}
    for kind, slug, subject in used:
        slugs.setdefault((kind, slug), subject)
    return slugs


def folded(generation, known: Mapping[str, Document | Card], pointers: Mapping[str, int], slugs, earlier) -> Catalogue:
    """A catalogue from documents, and from the cards of those that have not changed since `earlier`."""
    documents = {id: one for id, one in known.items() if isinstance(one, Document)}
    kept = {id: one for id, one in known.items() if isinstance(one, Card)}
    before = earlier.landscape if earlier else EMPTY
    landscape = before.with_changes(documents.values(), set(before.entries) - set(known))
    landscape = replace(landscape, slugs=slugs)
    all_cards = kept | {id: cards.CARD_OF[one.kind](one, pointers[id]) for id, one in documents.items()}
    placed = {id: _placed(card, landscape, all_cards) for id, card in all_cards.items() if card.kind == "profession"}
    return Catalogue(generation, landscape, MappingProxyType(all_cards | placed))


def _placed(card: ProfessionCard, landscape: Landscape, all_cards: Mapping[str, Card]) -> ProfessionCard:
    """The card with its line and its length, which depend on other documents: set anew for every generation."""
    length, stations = _length(landscape, card.id)
    return replace(card, domain=all_cards.get(card.domain_id), half_years_min=length, station_half_years=stations)


def _length(landscape: Landscape, profession_id: str) -> tuple[int | None, tuple[int, ...]]:
    """Half years of the shortest route in force, and where its stations stand; nothing while there is no route."""
    targets = ordered_targets(landscape.network, landscape.targets.get(profession_id, ()))
    for route in routes(landscape.network, targets, limit=20).routes:
        if _is_common(landscape.network, route):
            steps = landscape.network.steps
            stations = (
                stop for stop in route.stops if steps[stop.step_id].after_bac and steps[stop.step_id].half_years_max
            )
            return route.half_years_min, tuple(stop.begins_min or 0 for stop in stations)
    return None, ()


def _is_common(network: paths.Network, route: Route) -> bool:
    """From school, by rules that are in force."""
    return not network.steps[route.stops[0].step_id].after_bac and all(stop.rule == "in_force" for stop in route.stops)


def _read(entry: Publication) -> Document:
    return read(entry.kind, entry.schema_version, entry.document)
