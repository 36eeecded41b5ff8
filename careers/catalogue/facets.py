"""Filters on the professions: for each choice the professions that have it, as bits of one number.

A set of professions is an `int`: bit n is the n-th profession by title. Counting what a choice would leave is one `&`
and one count of bits, so that every choice of a page can say its number.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

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
        self.everything = (1 << len(self.cards)) - 1
        self._ways: dict[tuple, frozenset[WayIn]] = {}

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        return facets_of(self)

    @cached_property
    def bits(self) -> Mapping[tuple[str, str], int]:
        """(facet, choice) → the professions that have it."""
        places: dict[tuple[str, str], list[int]] = {}
        for position, card in enumerate(self.cards):
            for facet in self.facets:
                for value in facet.values_of(card):
                    places.setdefault((facet.name, value), []).append(position)
        return {choice: bits_at(held, len(self.cards)) for choice, held in places.items()}

    def ways(self, card: ProfessionCard) -> frozenset[WayIn]:
        """How one gets in; professions with the same targets are looked at once."""
        targets = self.catalogue.openings.get(card.id, ())
        if targets not in self._ways:
            self._ways[targets] = ways_in(self.catalogue, targets)
        return self._ways[targets]

    def sorted_by(self, order: str, bits: int) -> Iterator[ProfessionCard]:
        """The cards of a set: by "nom", by "annees" of study, or by "ligne"; those of one length or line by name."""
        kept = bits.to_bytes(len(self.cards) // 8 + 1, "little")
        return (self.cards[place] for place in self.orders[order] if kept[place >> 3] >> (place & 7) & 1)

    @cached_property
    def orders(self) -> Mapping[str, tuple[int, ...]]:
        """Places of all the cards, in each order. The cards themselves are by name."""
        places, cards = range(len(self.cards)), self.cards
        years = sorted(places, key=lambda one: (cards[one].half_years_min is None, cards[one].half_years_min or 0))
        lines = sorted(places, key=lambda one: cards[one].domain.letter if cards[one].domain else "~")
        return {"nom": tuple(places), "annees": tuple(years), "ligne": tuple(lines)}

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

    def counts(self, facet: Facet, chosen: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
        """For each choice of a facet that some profession has: how many would be left if it were added."""
        held = {value: self.bits[facet.name, value] for value in _values(facet) if (facet.name, value) in self.bits}
        if facet.excludes:
            left = self.matching(chosen)
            return {value: (left & ~bits).bit_count() for value, bits in held.items()}
        left = self.matching(chosen, besides=facet.name)
        return {value: (left & bits).bit_count() for value, bits in held.items()}


def bits_at(places: Iterable[int], size: int) -> int:
    """The set of these places, as one number: built in bytes, for a number of thousands of bits is copied at each change."""
    held = bytearray(size // 8 + 1)
    for place in places:
        held[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(held, "little")


def places_in(bits: int) -> Iterator[int]:
    """The places of a set, the lowest first."""
    for number, byte in enumerate(bits.to_bytes((bits.bit_length() + 7) // 8, "little")):
        while byte:
            lowest = byte & -byte
            yield number * 8 + lowest.bit_length() - 1
            byte ^= lowest


def facets_of(index: FacetIndex) -> tuple[Facet, ...]:
    families = {card.id: card.family for card in index.catalogue.workplaces}
    lines = tuple(Option(card.slug, f"{card.letter}, {card.name}") for card in index.catalogue.domains)
    return (
        Facet("ligne", "Ligne", lines, lambda card: (card.domain.slug,) if card.domain else ()),
        Facet("annees", "Années après le bac", tuple(Option(one[0], one[1]) for one in LENGTHS), _lengths),
        Facet("entree", "Entrée", _options(WayIn), index.ways),
        Facet("lieu", "Lieu", _options(WorkplaceFamily), lambda card: _families(card, families)),
        Facet("statut", "Statut", _options(Employment), lambda card: card.traits.employments),
        Facet("nuits", "Nuits", (Option(NO_NIGHTS, "possible sans nuits"), Option(NIGHTS, "avec des nuits")), _nights),
        Facet("contact", "Patients", _options(Contact), lambda card: card.traits.contacts),
        Facet("activite", "Ce que l’on y fait", _options(Activity), lambda card: card.traits.activities),
        Facet("eviter", "À éviter", _options(Demand), lambda card: card.traits.demands, excludes=True),
    )


def _values(facet: Facet) -> Iterator[str]:
    return (option.value for option in facet.options)


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
