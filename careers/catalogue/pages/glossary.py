"""The glossary, A to Z."""

from dataclasses import dataclass
from itertools import groupby

from careers.catalogue.cards import StepCard
from careers.catalogue.catalogue import Catalogue
from careers.documents.schema.term import Term
from careers.text import fold


@dataclass(frozen=True)
class TermView:
    term: Term
    step: StepCard | None


@dataclass(frozen=True)
class TermGroup:
    letter: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True)
class GlossaryPage:
    groups: tuple[TermGroup, ...]


def glossary_page(catalogue: Catalogue) -> GlossaryPage:
    views = [TermView(card.document, catalogue.card(card.document.step)) for card in catalogue.terms]
    by_letter = groupby(views, key=lambda view: fold(view.term.title)[:1].upper())
    return GlossaryPage(tuple(TermGroup(letter, tuple(held)) for letter, held in by_letter))
