"""The card of a scale."""

from dataclasses import dataclass
from typing import Self

from careers.catalogue.cards.card import Card, head
from careers.catalogue.reading import Stored
from careers.documents.schema.scale import Scale


@dataclass(frozen=True)
class ScaleCard(Card):
    """Few and shared: the card holds the figures, so that a profession's page need not read them one by one."""

    kind = "scale"
    pages = ("scale_show",)
    list_page = "scale_list"
    announced = "grille"

    document: Scale

    @classmethod
    def of(cls, document: Scale, stored: Stored) -> Self:
        return cls(*head(document, stored), document)
