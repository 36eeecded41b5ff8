"""The card of a step."""

from dataclasses import dataclass
from typing import Self

from careers.catalogue.cards.card import Card, head
from careers.catalogue.reading import Stored
from careers.documents.schema.step import Step
from careers.documents.vocabulary import StepFamily


@dataclass(frozen=True)
class StepCard(Card):
    kind = "step"
    pages = ("step_show",)
    list_page = "step_list"
    announced = "étape d’études"

    name: str
    short_name: str
    family: StepFamily | None
    summary: str
    half_years_min: int
    half_years_max: int

    @classmethod
    def of(cls, document: Step, stored: Stored) -> Self:
        return cls(
            *head(document, stored),
            document.name,
            document.short_name,
            document.family,
            document.summary,
            document.half_years_min,
            document.half_years_max,
        )
