"""A source."""

from django.core.validators import RegexValidator
from django.db import models

from careers.documents.labels import label
from careers.documents.vocabulary import Nature
from careers.models.base import Root, day, text
from careers.models.fields import optional_choice


class Source(Root):
    kind = "source"

    name = text("Source", "name")
    publisher = text("Source", "publisher")
    address = models.CharField(
        label("Source", "address"),
        max_length=500,
        blank=True,
        default="",
        validators=[
            RegexValidator(r"^https?://[^\s<>\"]+$", "Une adresse web commence par https:// et n’a pas d’espace.")
        ],
    )
    published = text("Source", "published", max_length=10, help_text="2025, 2025-01 ou 2025-01-31.")
    nature = optional_choice(Nature, label("Source", "nature"))
    licence = text("Source", "licence")
    read_on = day("Source", "read_on")
    extent = text("Source", "extent")
    note = text("Source", "note")

    class Meta(Root.Meta):
        verbose_name = "source"
        verbose_name_plural = "sources"

    def __str__(self) -> str:
        return self.name or self.id
