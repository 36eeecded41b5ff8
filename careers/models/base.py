"""What every root and every part shares."""

import re

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from careers.documents.labels import label
from careers.documents.schema.base import IDENTIFIER
from careers.documents.vocabulary import Certainty, Code
from careers.models.fields import choice

is_identifier = RegexValidator(
    re.compile(IDENTIFIER),
    "Écrivez en minuscules sans accent, les mots séparés par un tiret : « des-radiologie ».",
)


class State(Code):
    """How far the row is; « published » is no state: it is what the log says."""

    DRAFT = "draft", "brouillon"
    EDITORIAL = "editorial", "relecture éditoriale"
    EXPERT = "expert", "relecture métier"
    READY = "ready", "prêt"


class Root(models.Model):
    """A thing with an id of its own. Field names are those of its document."""

    kind: str

    id = models.CharField(
        label("Source", "id"),
        max_length=80,
        primary_key=True,
        validators=[is_identifier],
        help_text="Donné une fois pour toutes : il ne change jamais.",
    )
    slug = models.CharField(
        label("Source", "slug"),
        max_length=80,
        validators=[is_identifier],
        help_text="La fin de l’adresse de la page. L’ancienne adresse continuera de mener ici.",
    )
    written_on = models.DateField(label("Source", "written_on"), null=True, blank=True)
    written_from = models.CharField(label("Source", "written_from"), max_length=300, blank=True, default="")
    reviewed_on = models.DateField(label("Source", "reviewed_on"), null=True, blank=True)
    reviewed_by = models.CharField(
        label("Source", "reviewed_by"),
        max_length=300,
        blank=True,
        default="",
        help_text="Une fonction (« une radiologue hospitalière »), jamais un nom.",
    )
    certainty = choice(Certainty, label("Source", "certainty"), default=Certainty.HIGH.value)
    sources = models.ManyToManyField(
        "careers.Source", verbose_name=label("Source", "sources"), blank=True, related_name="+"
    )

    state = choice(State, "état", default=State.DRAFT.value)
    revision = models.PositiveIntegerField("révision", default=0, editable=False)
    created_at = models.DateTimeField("créé le", auto_now_add=True)
    changed_at = models.DateTimeField("modifié le", auto_now=True)

    class Meta:
        abstract = True
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=("slug",),
                name="%(class)s_slug_is_unique",
                violation_error_message="Une autre fiche a déjà cette adresse : choisissez-en une autre.",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_on__isnull=True, reviewed_by="")
                | (Q(reviewed_on__isnull=False) & ~Q(reviewed_by="")),
                name="%(class)s_review_has_date_and_function",
                violation_error_message="Une relecture a une date et une fonction : remplissez les deux, ou aucune.",
            ),
        )

    def __str__(self) -> str:
        return self.id


class Part(models.Model):
    """A part of a root: ordered, without life of its own. Subclasses have a foreign key `root`."""

    position = models.PositiveSmallIntegerField("rang", default=0)

    class Meta:
        abstract = True
        ordering = ("position", "id")


def text(owner: str, name: str, **kwargs) -> models.CharField:
    """A line of text, empty when there is none."""
    return models.CharField(label(owner, name), **{"max_length": 300, "blank": True, "default": "", **kwargs})


def prose(owner: str, name: str, **kwargs) -> models.TextField:
    return models.TextField(label(owner, name), **{"blank": True, "default": "", **kwargs})


def day(owner: str, name: str, **kwargs) -> models.DateField:
    return models.DateField(label(owner, name), null=True, blank=True, **kwargs)


def required_reference(to: str, owner: str, name: str, **kwargs) -> models.ForeignKey:
    """What it cites may not be deleted. Empty only while the row is a draft."""
    return models.ForeignKey(
        to,
        models.PROTECT,
        verbose_name=label(owner, name),
        **{"null": True, "blank": True, "related_name": "+", **kwargs},
    )


def loose_reference(to: str, owner: str, name: str, **kwargs) -> models.ForeignKey:
    return models.ForeignKey(
        to,
        models.SET_NULL,
        verbose_name=label(owner, name),
        **{"null": True, "blank": True, "related_name": "+", **kwargs},
    )


def references(to: str, owner: str, name: str, **kwargs) -> models.ManyToManyField:
    return models.ManyToManyField(to, verbose_name=label(owner, name), **{"blank": True, "related_name": "+", **kwargs})


def owner(to: str, relation: str) -> models.ForeignKey:
    """The key of a part to its root."""
    return models.ForeignKey(to, models.CASCADE, related_name=relation, verbose_name="fiche")
