"""Skills at the desk."""

from django.contrib import admin

from careers.admin.root import REVIEW, Chapter, RootAdmin
from careers.models.skill import Skill


@admin.register(Skill)
class SkillAdmin(RootAdmin):
    search_fields = ("id", "slug", "name")
    autocomplete_fields = ("sources",)
    chapters = (
        Chapter(
            "qualite",
            "La qualité",
            (("Identité", {"fields": ("id", "slug", "state", "name", "definition")}), REVIEW),
        ),
    )
