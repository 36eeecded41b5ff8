"""The list of professions: filtered, counted, sorted, in pages; the address carries all of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from careers.catalogue.cards import ProfessionCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.facets import Facet, FacetIndex
from careers.catalogue.pages.home import DomainGroup, domain_groups
from careers.text import fold

PER_PAGE = 100
SORTS = {"ligne": "par ligne", "nom": "par nom", "annees": "par durée des études"}
FACETS = ("ligne", "annees", "entree", "lieu", "statut", "nuits", "contact", "activite", "eviter")
# What the view declares: the facets, the order, the page, and the jobs picked for a comparison.
PARAMETERS = (*FACETS, "tri", "page", "m")


@dataclass(frozen=True)
class Asked:
    """What an address asks for, cleaned: only choices that exist. `picked` are slugs of jobs to compare."""

    chosen: Mapping[str, tuple[str, ...]]
    sort: str = "ligne"
    page: int = 1
    picked: tuple[str, ...] = ()

    def query(self) -> str:
        """Canonical: the facets in their order, what is by default left out."""
        pairs = [(name, value) for name in FACETS for value in self.chosen.get(name, ())]
        pairs += [("tri", self.sort)] if self.sort != "ligne" else []
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
    name: str
    label: str
    choices: tuple[Choice, ...]
    is_open: bool


@dataclass(frozen=True)
class Chip:
    """A choice in force; `address` is the list without it."""

    label: str
    address: str


@dataclass(frozen=True)
class Sorting:
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class ProfessionListPage:
    """`groups` have one line each when sorted by line, else there is one group without a line."""

    groups: tuple[DomainGroup, ...]
    count: int
    total: int
    facets: tuple[FacetView, ...]
    chips: tuple[Chip, ...]
    sortings: tuple[Sorting, ...]
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
    cards = _sorted(index.cards_of(bits), wanted.sort)
    pages = max(1, -(-len(cards) // PER_PAGE))
    if wanted.page > pages:
        notices.append(f"Il n’y a pas de page {wanted.page} : voici la dernière.")
        wanted = replace(wanted, page=pages)
    shown = cards[(wanted.page - 1) * PER_PAGE : wanted.page * PER_PAGE]
    return ProfessionListPage(
        groups=domain_groups(shown) if wanted.sort == "ligne" else (DomainGroup(None, tuple(shown)),),
        count=len(cards),
        total=len(index.cards),
        facets=tuple(_facet_views(index, wanted)),
        chips=tuple(_chips(index, wanted)),
        sortings=tuple(Sorting(value, label, value == wanted.sort) for value, label in SORTS.items()),
        notices=tuple(notices),
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
    value = (asked.get("tri") or ["ligne"])[-1]
    if value not in SORTS:
        notices.append(f"« {value[:40]} » n’est pas un ordre de tri : voici les métiers par ligne.")
        return "ligne"
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


def _sorted(cards: list[ProfessionCard], sort: str) -> list[ProfessionCard]:
    if sort == "annees":
        return sorted(cards, key=lambda card: (card.half_years_min is None, card.half_years_min or 0, fold(card.title)))
    if sort == "ligne":
        return sorted(cards, key=lambda card: (card.domain.letter if card.domain else "~", fold(card.title)))
    return sorted(cards, key=lambda card: fold(card.title))


def _facet_views(index: FacetIndex, wanted: Asked) -> Iterator[FacetView]:
    """A group with less than two choices that lead somewhere is left out."""
    for facet in index.facets:
        held = wanted.chosen.get(facet.name, ())
        choices = tuple(
            Choice(
                option.value, option.label, index.count_with(facet, option.value, wanted.chosen), option.value in held
            )
            for option in facet.options
            if (facet.name, option.value) in index.bits
        )
        if len(choices) > 1:
            yield FacetView(facet.name, facet.label, choices, bool(held))


def _chips(index: FacetIndex, wanted: Asked) -> Iterator[Chip]:
    for facet in index.facets:
        labels = {option.value: option.label for option in facet.options}
        for value in wanted.chosen.get(facet.name, ()):
            words = f"{facet.label} : {labels[value]}"
            yield Chip(words, wanted.without(facet.name, value).query())
