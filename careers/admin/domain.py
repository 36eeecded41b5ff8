"""Domains at the desk."""

from django.contrib import admin

from careers.admin.root import REVIEW, Chapter, RootAdmin
from careers.models.domain import Domain


@admin.register(Domain)
class DomainAdmin(RootAdmin):
    search_fields = ("id", "slug", "name")
    autocomplete_fields = ("sources",)
    chapters = (
        Chapter(
            "ligne",
            "La ligne",
            (("Identité", {"fields": ("id", "slug", "state", "letter", "name", "family", "introduction")}), REVIEW),
        ),
    )
