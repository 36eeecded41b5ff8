"""Testimonials, glossary entries and editorial pages at the desk."""

from django.contrib import admin

from careers.admin.root import Chapter, RootAdmin
from careers.models.page import Page
from careers.models.term import Term
from careers.models.testimonial import Testimonial

REVIEW = ("Relecture", {"fields": ("written_on", "written_from", "reviewed_on", "reviewed_by", "certainty", "sources")})
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


@admin.register(Term)
class TermAdmin(RootAdmin):
    search_fields = ("id", "slug", "name", "words")
    autocomplete_fields = ("sources", "step")
    chapters = (
        Chapter(
            "mot",
            "Le mot",
            (("Identité", {"fields": ("id", "slug", "state", "name", "words", "definition", "step")}), REVIEW),
        ),
    )


@admin.register(Page)
class PageAdmin(RootAdmin):
    search_fields = ("id", "slug", "name")
    autocomplete_fields = ("sources",)
    chapters = (
        Chapter(
            "page",
            "La page",
            (
                ("Identité", {"fields": ("id", "slug", "state", "menu_rank")}),
                ("Le texte", {"fields": ("name", "summary", "body", "names_publisher")}),
                REVIEW,
            ),
        ),
    )
