"""The card of a source."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from careers.catalogue.cards.card import Card, head
from careers.catalogue.reading import Stored
from careers.documents.schema.source import Source
from careers.documents.vocabulary import Nature


@dataclass(frozen=True)
class SourceCard(Card):
    kind = "source"
    list_page = "source_list"

    name: str
    publisher: str
    address: str
    published: str
    nature: Nature | None
    read_on: date | None

    @classmethod
    def of(cls, document: Source, stored: Stored) -> Self:
        return cls(
            *head(document, stored),
            document.name,
            document.publisher,
            document.address,
            document.published,
            document.nature,
            document.read_on,
        )
