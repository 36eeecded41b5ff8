"""A step of training and its parts."""

from django.db import models
from django.db.models import F, Q

from careers.documents.labels import label
from careers.documents.vocabulary import Apprenticeship, Certainty, Entry, LinkKind, Standing, StepFamily
from careers.models.base import Part, Root, day, owner, prose, references, required_reference, text
from careers.models.fields import CodesField, choice, optional_choice
from careers.models.figure import Figure, Question


def count(name: str, owner: str = "Step", **kwargs) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(label(owner, name), **kwargs)


def optional_count(name: str, owner: str = "Step", **kwargs) -> models.PositiveSmallIntegerField:
    return count(name, owner, null=True, blank=True, **kwargs)


class Step(Root):
    kind = "step"

    name = text("Step", "name")
    short_name = text("Step", "short_name", help_text="Comme on dit : « PASS ».")
    family = optional_choice(StepFamily, label("Step", "family"))
    level = text("Step", "level", help_text="« bac + 3 »")
    diploma = text("Step", "diploma")
    credits = optional_count("credits")
    half_years_min = count("half_years_min", default=0, help_text="4 = deux ans ; 0 = une porte, sans durée.")
    half_years_max = count("half_years_max", default=0)
    after_bac = models.BooleanField(label("Step", "after_bac"), default=True)
    part_of = required_reference("careers.Step", "Step", "part_of")
    phase_number = optional_count("phase_number")
    standing = choice(Standing, label("Step", "standing"), default=Standing.IN_FORCE.value)
    valid_from = optional_count("valid_from", help_text="2027 = rentrée de septembre 2027.")
    valid_until = optional_count("valid_until")
    standing_note = prose("Step", "standing_note")
    summary = text("Step", "summary")
    description = prose("Step", "description")
    place = text("Step", "place")
    entries = CodesField(Entry, verbose_name=label("Step", "entries"))
    entry_note = prose("Step", "entry_note")
    apprenticeship = optional_choice(
        Apprenticeship, label("Step", "apprenticeship"), help_text="Vide : on ne sait pas."
    )
    apprenticeship_note = text("Step", "apprenticeship_note")
    gives = prose("Step", "gives")
    if_stopped = prose("Step", "if_stopped")
    if_failed = prose("Step", "if_failed")
    pay_note = text("Step", "pay_note")
    general_knowledge = models.BooleanField(label("Step", "general_knowledge"), default=False)
    valid_on = day("Step", "valid_on")

    class Meta(Root.Meta):
        verbose_name = "étape de formation"
        verbose_name_plural = "étapes de formation"
        constraints = (
            *Root.Meta.constraints,
            models.CheckConstraint(
                condition=Q(half_years_max__gte=F("half_years_min")),
                name="step_duration_is_upright",
                violation_error_message="La durée maximale est plus courte que la minimale : échangez-les.",
            ),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="step_validity_is_upright",
                violation_error_message="La dernière rentrée vient avant la première : corrigez l’une des deux.",
            ),
            models.CheckConstraint(
                condition=Q(part_of__isnull=True) | ~Q(part_of=F("id")),
                name="step_is_not_part_of_itself",
                violation_error_message="Une étape n’est pas une phase d’elle-même : choisissez l’étape dont elle fait partie.",
            ),
            models.CheckConstraint(
                condition=Q(phase_number__isnull=True) | Q(part_of__isnull=False),
                name="step_phase_has_its_whole",
                violation_error_message="Un rang de phase demande l’étape dont c’est une phase : remplissez « phase de ».",
            ),
        )

    def __str__(self) -> str:
        return self.short_name or self.name or self.id


class StepLink(Part):
    root = owner("careers.Step", "links")
    to = required_reference("careers.Step", "StepLink", "to")
    link_kind = choice(LinkKind, label("StepLink", "link_kind"), default=LinkKind.NORMAL.value)
    condition = text("StepLink", "condition")
    experience_years = count("experience_years", "StepLink", default=0)
    certainty = choice(Certainty, label("StepLink", "certainty"), default=Certainty.HIGH.value)
    sources = references("careers.Source", "StepLink", "sources")

    class Meta(Part.Meta):
        verbose_name = "suite"
        verbose_name_plural = "suites"
        constraints = (
            models.UniqueConstraint(
                fields=("root", "to"),
                name="link_is_unique",
                violation_error_message="Cette étape mène déjà à celle-là : gardez une seule des deux suites.",
            ),
        )

    def __str__(self) -> str:
        return f"→ {self.to}"


class Deadline(Part):
    root = owner("careers.Step", "deadlines")
    day_end = day("Deadline", "day_end")
    day = day("Deadline", "day")
    label = text("Deadline", "label")
    school_year = optional_count("school_year", "Deadline", help_text="2026 = pour la rentrée de septembre 2026.")
    every_year = text("Deadline", "every_year", help_text="« chaque année, de décembre à mars »")
    sources = references("careers.Source", "Deadline", "sources")

    class Meta(Part.Meta):
        verbose_name = "date"
        verbose_name_plural = "dates"
        constraints = (
            models.CheckConstraint(
                condition=Q(day_end__isnull=True) | Q(day__isnull=False, day_end__gte=F("day")),
                name="deadline_ends_after_it_begins",
                violation_error_message="La date de fin vient avant celle du début : corrigez l’une des deux.",
            ),
        )

    def __str__(self) -> str:
        return self.label


class StepFigure(Figure):
    root = owner("careers.Step", "figures")


class StepQuestion(Question):
    root = owner("careers.Step", "questions")
