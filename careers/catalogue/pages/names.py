"""A to Z: every name under which a profession or a step is known, with what bears it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from careers.catalogue.cards import Card, ProfessionCard, StepCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.initials import initial, shown_initial
from careers.text import fold

# People say « la puer », « le rhumato »: nobody looks for them under L.
ARTICLE = re.compile(r"^(?:les?\s|la\s|l’)(?=\w)", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """A name, or several that follow one another and lead to the same pages.

    `own` bears them as its title; `others` are known by them too (« voir … »).
    """

    texts: tuple[str, ...]
    own: Card | None
    others: tuple[Card, ...]

    @property
    def is_step(self) -> bool:
        return (self.own or self.others[0]).kind == "step"


@dataclass(frozen=True)
class NameGroup:
    """`anchor` stands in addresses, `letter` on the page."""

    anchor: str
    letter: str
    names: tuple[Name, ...]


@dataclass(frozen=True)
class NameListPage:
    groups: tuple[NameGroup, ...]
    count: int


@dataclass(frozen=True)
class _Told:
    text: str
    card: Card
    is_title: bool


def name_list_page(catalogue: Catalogue) -> NameListPage:
    names = sorted(_names(catalogue), key=lambda name: (initial(name.texts[0]), fold(name.texts[0])))
    groups = groupby(names, key=lambda name: initial(name.texts[0]))
    shown = tuple(NameGroup(letter, shown_initial(letter), tuple(_joined(held))) for letter, held in groups)
    return NameListPage(shown, len(names))


def _joined(names: Iterable[Name]) -> Iterator[Name]:
    """« agent brancardier, agente brancardière, voir … » in one line."""
    for (own, others), held in groupby(names, key=lambda name: (name.own, name.others)):
        yield Name(tuple(text for name in held for text in name.texts), own, others)


def _names(catalogue: Catalogue) -> Iterator[Name]:
    """Each name once, accents and case aside, with all that it leads to."""
    told: dict[str, list[_Told]] = {}
    for card in (*catalogue.professions, *catalogue.steps):
        for one in _of_profession(card) if isinstance(card, ProfessionCard) else _of_step(card):
            told.setdefault(fold(one.text), []).append(one)
    return (_name(held) for held in told.values())


def _name(held: list[_Told]) -> Name:
    """The first one that bears the name as a title, if any, has it; the others are referred to."""
    own = next((one for one in held if one.is_title), None)
    others = dict.fromkeys(one.card for one in held if own is None or one.card is not own.card)
    return Name(((own or held[0]).text,), own.card if own else None, tuple(others))


def _of_profession(card: ProfessionCard) -> Iterator[_Told]:
    words, titles = card.words, (card.title_feminine, card.title_masculine)
    for title in dict.fromkeys(filter(None, titles)) or (card.title,):
        yield _Told(title, card, is_title=True)
    yield from _told((*words.synonyms, *words.familiar_names), card)


def _of_step(card: StepCard) -> Iterator[_Told]:
    yield _Told(card.title, card, is_title=True)
    yield from _told((card.name, card.short_name), card)


def _told(texts: Iterable[str], card: Card) -> Iterator[_Told]:
    bare = dict.fromkeys(ARTICLE.sub("", text) for text in texts if text)
    return (_Told(text, card, is_title=False) for text in bare)
