"""Glossary entries at the desk."""

from django.contrib import admin

from careers.admin.root import REVIEW, Chapter, RootAdmin
from careers.models.term import Term


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
