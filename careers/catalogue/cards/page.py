"""The card of an editorial page."""

from dataclasses import dataclass
from typing import Self

from careers.catalogue.cards.card import Card, head
from careers.catalogue.reading import Stored
from careers.documents.schema.page import Page


@dataclass(frozen=True)
class PageCard(Card):
    kind = "page"
    pages = ("page_show",)
    announced = "page du site"

    summary: str
    menu_rank: int

    @classmethod
    def of(cls, document: Page, stored: Stored) -> Self:
        return cls(*head(document, stored), document.summary, document.menu_rank)

    @property
    def order(self) -> tuple:
        """That of the foot of the page."""
        return self.menu_rank, self.title
