"""Editorial pages at the desk."""

from django.contrib import admin

from careers.admin.root import REVIEW, Chapter, RootAdmin
from careers.models.page import Page


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
