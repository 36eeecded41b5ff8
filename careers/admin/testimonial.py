"""Testimonials at the desk."""

from django.contrib import admin

from careers.admin.root import REVIEW, Chapter, RootAdmin
from careers.models.testimonial import Testimonial

WHO = ("telling", "first_name", "role", "profession", "workplace", "region", "since", "collected_on")


@admin.register(Testimonial)
class TestimonialAdmin(RootAdmin):
    search_fields = ("id", "slug", "first_name", "role")
    list_filter = ("state", "telling")
    autocomplete_fields = ("sources", "profession", "workplace")
    chapters = (
        Chapter(
            "temoignage",
            "Le témoignage",
            (
                ("Identité", {"fields": ("id", "slug", "state")}),
                ("Qui", {"fields": WHO}),
                ("De quel droit", {"fields": ("origin", "consent_on", "consent_until")}),
                ("Deux faces", {"fields": ("likes", "hard", "hard_missing", "advice")}),
                REVIEW,
            ),
        ),
    )
