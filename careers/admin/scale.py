"""Scales at the desk."""

from django.contrib import admin

from careers.admin.inlines import inline
from careers.admin.root import REVIEW, Chapter, RootAdmin
from careers.models.scale import Scale


@admin.register(Scale)
class ScaleAdmin(RootAdmin):
    search_fields = ("id", "slug", "name")
    autocomplete_fields = ("sources",)
    chapters = (
        Chapter(
            "grille",
            "La grille",
            (("Identité", {"fields": ("id", "slug", "state", "name", "summary", "description")}), REVIEW),
        ),
        Chapter(
            "chiffres",
            "Les chiffres",
            ((None, {"fields": ("id",)}),),
            (inline(Scale, "figures"),),
        ),
    )
