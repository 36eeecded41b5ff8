"""A workplace."""

from careers.documents.labels import label
from careers.documents.vocabulary import WorkplaceFamily
from careers.models.base import Root, prose, text
from careers.models.fields import optional_choice


class Workplace(Root):
    kind = "workplace"

    name = text("Workplace", "name")
    locative = text("Workplace", "locative", help_text="« à l’hôpital public »")
    family = optional_choice(WorkplaceFamily, label("Workplace", "family"))
    summary = text("Workplace", "summary")
    description = prose("Workplace", "description")
    people = prose("Workplace", "people")
    differences = prose("Workplace", "differences")

    class Meta(Root.Meta):
        verbose_name = "lieu d’exercice"
        verbose_name_plural = "lieux d’exercice"

    def __str__(self) -> str:
        return self.name or self.id
