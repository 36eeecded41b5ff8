"""A domain: a line of the map."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from careers.documents.labels import label
from careers.documents.vocabulary import LineFamily
from careers.models.base import Root, prose, text
from careers.models.fields import optional_choice


class Domain(Root):
    kind = "domain"

    letter = models.CharField(
        label("Domain", "letter"),
        max_length=1,
        blank=True,
        default="",
        validators=[
            RegexValidator(r"^[A-HJ-NP-Z]$", "Une lettre capitale, sauf I et O, qui ressemblent à des chiffres.")
        ],
    )
    name = text("Domain", "name")
    family = optional_choice(LineFamily, label("Domain", "family"))
    introduction = prose("Domain", "introduction")

    class Meta(Root.Meta):
        verbose_name = "ligne"
        verbose_name_plural = "lignes"
        constraints = (
            *Root.Meta.constraints,
            models.UniqueConstraint(
                fields=("letter",),
                condition=~Q(letter=""),
                name="domain_letter_is_unique",
                violation_error_message="Une autre ligne porte déjà cette lettre : choisissez-en une libre.",
            ),
        )

    def __str__(self) -> str:
        return self.name or self.id
