"""A testimonial."""

from django.db import models
from django.db.models import F, Q

from careers.documents.labels import label
from careers.documents.vocabulary import Telling
from careers.models.base import Root, day, loose_reference, prose, required_reference, text
from careers.models.fields import choice


class Testimonial(Root):
    kind = "testimonial"

    telling = choice(Telling, label("Testimonial", "telling"), default=Telling.REPORTED.value)
    first_name = text("Testimonial", "first_name")
    role = text("Testimonial", "role", help_text="« radiologue »")
    profession = required_reference("careers.Profession", "Testimonial", "profession")
    workplace = loose_reference("careers.Workplace", "Testimonial", "workplace")
    region = text("Testimonial", "region")
    since = models.PositiveSmallIntegerField(label("Testimonial", "since"), null=True, blank=True)
    collected_on = day("Testimonial", "collected_on")
    origin = text("Testimonial", "origin", help_text="Pour des propos rapportés : où ils ont été lus ou entendus.")
    consent_on = day("Testimonial", "consent_on")
    consent_until = day("Testimonial", "consent_until", help_text="Passé ce jour, la page l’omet d’elle-même.")
    likes = prose("Testimonial", "likes")
    hard = prose("Testimonial", "hard", help_text="Obligatoire pour un témoignage direct.")
    hard_missing = text("Testimonial", "hard_missing")
    advice = prose("Testimonial", "advice")

    class Meta(Root.Meta):
        verbose_name = "témoignage"
        verbose_name_plural = "témoignages"
        constraints = (
            *Root.Meta.constraints,
            models.CheckConstraint(
                condition=Q(consent_until__isnull=True)
                | Q(consent_on__isnull=False, consent_until__gte=F("consent_on")),
                name="consent_ends_after_it_begins",
                violation_error_message="Le consentement finit avant d’avoir commencé : corrigez l’une des deux dates.",
            ),
        )

    def __str__(self) -> str:
        return ", ".join(one for one in (self.first_name, self.role) if one) or self.id
