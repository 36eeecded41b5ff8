"""The card of a glossary entry."""

from dataclasses import dataclass
from typing import Self

from careers.catalogue.cards.card import Card, head
from careers.catalogue.reading import Stored
from careers.documents.schema.term import Term


@dataclass(frozen=True)
class TermCard(Card):
    kind = "term"
    list_page = "term_list"

    document: Term

    @classmethod
    def of(cls, document: Term, stored: Stored) -> Self:
        return cls(*head(document, stored), document)
