"""The glossary, A to Z."""

from dataclasses import dataclass

from careers.catalogue.cards import StepCard
from careers.catalogue.catalogue import Catalogue
from careers.documents.schema.term import Term


@dataclass(frozen=True)
class TermView:
    term: Term
    step: StepCard | None


@dataclass(frozen=True)
class GlossaryPage:
    terms: tuple[TermView, ...]


def glossary_page(catalogue: Catalogue) -> GlossaryPage:
    return GlossaryPage(tuple(TermView(card.document, catalogue.card(card.document.step)) for card in catalogue.terms))
