"""Workplaces at the desk."""

from django.contrib import admin

from careers.admin.root import REVIEW, Chapter, RootAdmin
from careers.models.workplace import Workplace


@admin.register(Workplace)
class WorkplaceAdmin(RootAdmin):
    search_fields = ("id", "slug", "name")
    list_filter = ("state", "family")
    autocomplete_fields = ("sources",)
    chapters = (
        Chapter(
            "lieu",
            "Le lieu",
            (
                ("Identité", {"fields": ("id", "slug", "state", "name", "locative", "family")}),
                ("La page", {"fields": ("summary", "description", "people", "differences")}),
                REVIEW,
            ),
        ),
    )
