"""The card of a domain."""

from dataclasses import dataclass
from typing import Self

from careers.catalogue.cards.card import Card, head
from careers.catalogue.reading import Stored
from careers.documents.schema.domain import Domain
from careers.documents.vocabulary import LineFamily


@dataclass(frozen=True)
class DomainCard(Card):
    kind = "domain"
    pages = ("domain_show",)
    announced = "ligne"

    letter: str
    name: str
    family: LineFamily | None
    line_class: str

    @classmethod
    def of(cls, document: Domain, stored: Stored) -> Self:
        return cls(*head(document, stored), document.letter, document.name, document.family, document.line_class)

    @property
    def order(self) -> tuple:
        return self.letter, *super().order
