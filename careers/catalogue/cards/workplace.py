"""The card of a workplace."""

from dataclasses import dataclass
from typing import Self

from careers.catalogue.cards.card import Card, head
from careers.catalogue.reading import Stored
from careers.documents.schema.workplace import Workplace
from careers.documents.vocabulary import WorkplaceFamily


@dataclass(frozen=True)
class WorkplaceCard(Card):
    kind = "workplace"
    pages = ("workplace_show",)
    list_page = "workplace_list"
    announced = "lieu"

    name: str
    locative: str
    family: WorkplaceFamily | None
    summary: str

    @classmethod
    def of(cls, document: Workplace, stored: Stored) -> Self:
        return cls(*head(document, stored), document.name, document.locative, document.family, document.summary)
