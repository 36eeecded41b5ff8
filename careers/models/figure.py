"""Figures with their passport and questions: parts that professions and steps share."""

from django.db import models
from django.db.models import F, Q

from careers.documents.labels import label
from careers.documents.vocabulary import Basis, Certainty, Topic, Unit
from careers.models.base import Part, day, prose, references, text
from careers.models.fields import choice, optional_choice


class Figure(Part):
    topic = choice(Topic, label("Figure", "topic"), default=Topic.OTHER.value)
    amount = models.DecimalField(label("Figure", "amount"), max_digits=14, decimal_places=4, null=True, blank=True)
    amount_max = models.DecimalField(
        label("Figure", "amount_max"),
        max_digits=14,
        decimal_places=4,
        null=True,
        blank=True,
        help_text="Pour une fourchette seulement.",
    )
    unit = optional_choice(Unit, label("Figure", "unit"))
    basis = optional_choice(Basis, label("Figure", "basis"), help_text="Pour une somme d’argent.")
    status = text("Figure", "status", help_text="« libéral », « praticien hospitalier, échelon 1 »")
    population = text("Figure", "population", help_text="Qui est compté.")
    place = text("Figure", "place")
    observed = text("Figure", "observed", max_length=10, help_text="2025, 2025-01, 2025-01-01, ou 2025-2026.")
    certainty = choice(Certainty, label("Figure", "certainty"), default=Certainty.HIGH.value)
    checked_on = day("Figure", "checked_on")
    next_check = day("Figure", "next_check", help_text="Passé ce jour, la page dit que le chiffre est à revérifier.")
    note = prose("Figure", "note")
    sources = references("careers.Source", "Figure", "sources")
    # Last: in the class body the name hides the function above.
    label = text(
        "Figure", "label", help_text="Ce que le nombre compte, comme il le suit : « radiologues en activité »."
    )

    class Meta(Part.Meta):
        abstract = True
        verbose_name = "chiffre"
        constraints = (
            models.CheckConstraint(
                condition=Q(amount_max__isnull=True) | Q(amount__isnull=False, amount_max__gte=F("amount")),
                name="%(class)s_range_is_upright",
                violation_error_message="La valeur haute est plus petite que la valeur : échangez-les.",
            ),
            models.CheckConstraint(
                condition=Q(checked_on__isnull=True) | Q(next_check__isnull=True) | Q(next_check__gt=F("checked_on")),
                name="%(class)s_next_check_comes_after",
                violation_error_message="La prochaine vérification vient après la dernière : corrigez l’une des deux dates.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.amount if self.amount is not None else '?'} {self.label}"


class Question(Part):
    question = text("Question", "question")
    answer = prose("Question", "answer")
    answered_on = day("Question", "answered_on")
    sources = references("careers.Source", "Question", "sources")

    class Meta(Part.Meta):
        abstract = True
        verbose_name = "question"

    def __str__(self) -> str:
        return self.question
