"""Filters on the professions: for each choice the professions that have it, as bits of one number.

A set of professions is an `int`: bit n is the n-th profession by title. Counting what a choice would leave is one `&`
and one count of bits, so that every choice of a page can say its number.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from careers.catalogue.cards import ProfessionCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.traits import WayIn
from careers.catalogue.ways import ways_in
from careers.documents.vocabulary import Activity, Contact, Demand, Employment, WorkplaceFamily

# Years after the bac: (value in the address, words, first, last), both included.
LENGTHS = (
    ("0-1", "un an au plus", 0, 1),
    ("2-3", "2 à 3 ans", 2, 3),
    ("4-5", "4 à 5 ans", 4, 5),
    ("6-9", "6 à 9 ans", 6, 9),
    ("10-13", "10 ans ou plus", 10, 99),
)
NO_NIGHTS, NIGHTS = "sans", "avec"


@dataclass(frozen=True)
class Option:
    """A choice: `value` stands in the address, `label` on the page."""

    value: str
    label: str


@dataclass(frozen=True)
class Facet:
    """A question with its choices. Within it choices add up; between facets they narrow.

    `excludes`: a choice leaves out what has it, and each further one leaves out more.
    """

    name: str
    label: str
    options: tuple[Option, ...]
    values_of: Callable[[ProfessionCard], Iterable[str]]
    excludes: bool = False


class FacetIndex:
    """The facets of one catalogue, with the professions of each choice."""

    def __init__(self, catalogue: Catalogue):
        self.catalogue = catalogue
        self.cards: tuple[ProfessionCard, ...] = catalogue.professions

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        return facets_of(self.catalogue)

    @cached_property
    def bits(self) -> Mapping[tuple[str, str], int]:
        """(facet, choice) → the professions that have it."""
        found: dict[tuple[str, str], int] = {}
        for position, card in enumerate(self.cards):
            for facet in self.facets:
                for value in facet.values_of(card):
                    found[facet.name, value] = found.get((facet.name, value), 0) | 1 << position
        return found

    @property
    def everything(self) -> int:
        return (1 << len(self.cards)) - 1

    def having(self, facet: Facet, chosen: Iterable[str]) -> int:
        """The professions that one facet leaves."""
        chosen = tuple(chosen)
        if not chosen:
            return self.everything
        either = 0
        for value in chosen:
            either |= self.bits.get((facet.name, value), 0)
        return self.everything & ~either if facet.excludes else either

    def matching(self, chosen: Mapping[str, tuple[str, ...]], besides: str | None = None) -> int:
        """The professions that all facets leave, `besides` one."""
        left = self.everything
        for facet in self.facets:
            if facet.name != besides:
                left &= self.having(facet, chosen.get(facet.name, ()))
        return left

    def count_with(self, facet: Facet, value: str, chosen: Mapping[str, tuple[str, ...]]) -> int:
        """How many would be left if this choice were added."""
        held = chosen.get(facet.name, ())
        if facet.excludes:
            return (self.matching(chosen) & self.having(facet, (*held, value))).bit_count()
        return (self.matching(chosen, besides=facet.name) & self.bits.get((facet.name, value), 0)).bit_count()

    def cards_of(self, bits: int) -> list[ProfessionCard]:
        return [card for position, card in enumerate(self.cards) if bits >> position & 1]


def facets_of(catalogue: Catalogue) -> tuple[Facet, ...]:
    families = {card.id: card.family for card in catalogue.workplaces}

    @cache  # professions with the same targets are looked at once
    def ways(targets):
        return ways_in(catalogue, targets)

    return (
        Facet("ligne", "Ligne", _lines(catalogue), lambda card: (card.domain.slug,) if card.domain else ()),
        Facet("annees", "Années après le bac", tuple(Option(one[0], one[1]) for one in LENGTHS), _lengths),
        Facet("entree", "Entrée", _options(WayIn), lambda card: ways(catalogue.openings.get(card.id, ()))),
        Facet("lieu", "Lieu", _options(WorkplaceFamily), lambda card: _families(card, families)),
        Facet("statut", "Statut", _options(Employment), lambda card: card.traits.employments),
        Facet("nuits", "Nuits", (Option(NO_NIGHTS, "possible sans nuits"), Option(NIGHTS, "avec des nuits")), _nights),
        Facet("contact", "Patients", _options(Contact), lambda card: card.traits.contacts),
        Facet("activite", "Ce que l’on y fait", _options(Activity), lambda card: card.traits.activities),
        Facet("eviter", "À éviter", _options(Demand), lambda card: card.traits.demands, excludes=True),
    )


def _lines(catalogue: Catalogue) -> tuple[Option, ...]:
    return tuple(Option(card.slug, f"{card.letter}, {card.name}") for card in catalogue.domains)


def _options(codes) -> tuple[Option, ...]:
    return tuple(Option(code.value, code.label) for code in codes)


def _lengths(card: ProfessionCard) -> tuple[str, ...]:
    """Half a year begun counts as a year."""
    if card.half_years_min is None:
        return ()
    years = -(-card.half_years_min // 2)
    return tuple(value for value, _, first, last in LENGTHS if first <= years <= last)


def _families(card: ProfessionCard, families: Mapping[str, WorkplaceFamily | None]) -> set[str]:
    return {family.value for one in card.traits.workplaces if (family := families.get(one))}


def _nights(card: ProfessionCard) -> tuple[str, ...]:
    without = (NO_NIGHTS,) if card.traits.may_avoid_nights else ()
    return (*without, NIGHTS) if card.traits.nights - {"none"} else without
