"""The list of professions: filtered, counted, sorted, in pages; the address carries all of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from urllib.parse import urlencode

from careers.catalogue.cards import ProfessionCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.facets import Facet, FacetIndex
from careers.catalogue.pages.home import DomainGroup, domain_groups

PER_PAGE = 100
USUAL = "ligne"
SORTS = {USUAL: "par ligne", "nom": "par nom", "annees": "par durée"}
FACETS = ("ligne", "annees", "entree", "lieu", "statut", "nuits", "contact", "activite", "eviter")
# Groups of filters that are open before anything is chosen: what is asked first.
FIRST_OPEN = 3
# An address that is nothing but mistakes is answered with a few sentences, not with thousands.
MOST_NOTICES = 5
# What the view declares: the facets, the order, the page, and the jobs picked for a comparison.
PARAMETERS = (*FACETS, "tri", "page", "m")


@dataclass(frozen=True)
class Asked:
    """What an address asks for, cleaned: only choices that exist. `picked` are slugs of jobs to compare."""

    chosen: Mapping[str, tuple[str, ...]]
    sort: str = USUAL
    page: int = 1
    picked: tuple[str, ...] = ()

    def query(self) -> str:
        """Canonical: the facets in their order, what is by default left out."""
        pairs = [(name, value) for name in FACETS for value in self.chosen.get(name, ())]
        pairs += [("tri", self.sort)] if self.sort != USUAL else []
        pairs += [("page", self.page)] if self.page != 1 else []
        pairs += [("m", slug) for slug in self.picked]
        return f"?{urlencode(pairs)}" if pairs else "?"

    def without(self, name: str, value: str) -> "Asked":
        kept = tuple(one for one in self.chosen.get(name, ()) if one != value)
        return replace(self, chosen={**self.chosen, name: kept}, page=1)


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    count: int
    is_chosen: bool

    @property
    def is_dead_end(self) -> bool:
        return not self.count and not self.is_chosen


@dataclass(frozen=True)
class FacetView:
    """`chosen`: how many of the choices are in force."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    chosen: int
    is_open: bool


@dataclass(frozen=True)
class Chip:
    """A choice in force; `address` is the list without it."""

    label: str
    address: str


@dataclass(frozen=True)
class Sorting:
    """An order; `address` is the list in it."""

    label: str
    address: str
    is_chosen: bool


@dataclass(frozen=True)
class ProfessionListPage:
    """`groups` have one line each when sorted by line, else there is one group without a line.

    `sort` is the order when it is not the usual one, as the form must keep it.
    """

    groups: tuple[DomainGroup, ...]
    count: int
    total: int
    facets: tuple[FacetView, ...]
    chips: tuple[Chip, ...]
    sortings: tuple[Sorting, ...]
    sort: str
    notices: tuple[str, ...]
    picked: tuple[ProfessionCard, ...]
    picked_query: str
    page: int
    pages: int
    previous: str
    following: str
    is_filtered: bool


def profession_list_page(catalogue: Catalogue, asked: Mapping[str, list[str]]) -> ProfessionListPage:
    """`asked` are the values of each declared parameter, as they stand in the address."""
    index, notices = catalogue.facets, []
    wanted = cleaned(catalogue, asked, notices)
    bits = index.matching(wanted.chosen)
    count = bits.bit_count()
    pages = max(1, -(-count // PER_PAGE))
    if wanted.page > pages:
        notices.append(f"Il n’y a pas de page {wanted.page} : voici la dernière.")
        wanted = replace(wanted, page=pages)
    cards = index.sorted_by(wanted.sort, bits)
    shown = tuple(islice(cards, (wanted.page - 1) * PER_PAGE, wanted.page * PER_PAGE))
    return ProfessionListPage(
        groups=domain_groups(shown) if wanted.sort == USUAL else (DomainGroup(None, shown),),
        count=count,
        total=len(index.cards),
        facets=tuple(_facet_views(index, wanted)),
        chips=tuple(_chips(index, wanted)),
        sortings=tuple(_sortings(wanted)),
        sort=wanted.sort if wanted.sort != USUAL else "",
        notices=tuple(dict.fromkeys(notices))[:MOST_NOTICES],
        picked=tuple(catalogue.find("profession", slug) for slug in wanted.picked),
        picked_query="".join(f"m={slug}&" for slug in wanted.picked),
        page=wanted.page,
        pages=pages,
        previous=replace(wanted, page=wanted.page - 1).query() if wanted.page > 1 else "",
        following=replace(wanted, page=wanted.page + 1).query() if wanted.page < pages else "",
        is_filtered=any(wanted.chosen.values()),
    )


def cleaned(catalogue: Catalogue, asked: Mapping[str, list[str]], notices: list[str]) -> Asked:
    """What cannot be used is left aside, and said."""
    chosen = {facet.name: tuple(_known(facet, asked.get(facet.name, ()), notices)) for facet in catalogue.facets.facets}
    return Asked(chosen, _sort(asked, notices), _page(asked, notices), _picked(catalogue, asked.get("m", ())))


def _known(facet: Facet, values: Iterable[str], notices: list[str]) -> Iterator[str]:
    """In the order of the choices, each once."""
    values = set(values)
    yield from (option.value for option in facet.options if option.value in values)
    for value in sorted(values - {option.value for option in facet.options} - {""}):
        notices.append(f"« {value[:40]} » n’est pas un choix de « {facet.label} » : nous l’avons laissé de côté.")


def _sort(asked: Mapping[str, list[str]], notices: list[str]) -> str:
    value = (asked.get("tri") or [USUAL])[-1]
    if value not in SORTS:
        notices.append(f"« {value[:40]} » n’est pas un ordre de tri : voici les métiers par ligne.")
        return USUAL
    return value


def _page(asked: Mapping[str, list[str]], notices: list[str]) -> int:
    value = (asked.get("page") or ["1"])[-1]
    if not (value.isascii() and value.isdigit() and int(value[:9]) > 0 and len(value) < 10):
        notices.append(f"« {value[:40]} » n’est pas un numéro de page : voici la première.")
        return 1
    return int(value)


def _picked(catalogue: Catalogue, slugs: Iterable[str]) -> tuple[str, ...]:
    """Jobs picked for a comparison, four at most."""
    found = (catalogue.find("profession", slug) for slug in dict.fromkeys(slugs))
    return tuple(card.slug for card in found if isinstance(card, ProfessionCard))[:4]


def _sortings(wanted: Asked) -> Iterator[Sorting]:
    for value, label in SORTS.items():
        yield Sorting(label, replace(wanted, sort=value, page=1).query(), value == wanted.sort)


def _facet_views(index: FacetIndex, wanted: Asked) -> Iterator[FacetView]:
    """A group with less than two choices that lead somewhere is left out."""
    for place, facet in enumerate(index.facets):
        held, counts = wanted.chosen.get(facet.name, ()), index.counts(facet, wanted.chosen)
        choices = tuple(
            Choice(option.value, option.label, counts[option.value], option.value in held)
            for option in facet.options
            if option.value in counts
        )
        if len(choices) > 1:
            yield FacetView(facet.name, facet.label, choices, len(held), bool(held) or place < FIRST_OPEN)


def _chips(index: FacetIndex, wanted: Asked) -> Iterator[Chip]:
    for facet in index.facets:
        labels = {option.value: option.label for option in facet.options}
        for value in wanted.chosen.get(facet.name, ()):
            words = f"{facet.label} : {labels[value]}"
            yield Chip(words, wanted.without(facet.name, value).query())
