"""What professions share at the desk: workplaces, sources, domains, skills, scales."""

from django.contrib import admin

from careers.admin.inlines import inline
from careers.admin.root import Chapter, RootAdmin
from careers.models.domain import Domain
from careers.models.scale import Scale
from careers.models.skill import Skill
from careers.models.source import Source
from careers.models.workplace import Workplace

REVIEW = ("Relecture", {"fields": ("written_on", "written_from", "reviewed_on", "reviewed_by", "certainty", "sources")})


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


@admin.register(Source)
class SourceAdmin(RootAdmin):
    search_fields = ("id", "slug", "name", "publisher")
    list_filter = ("state", "nature")
    chapters = (
        Chapter(
            "source",
            "La source",
            (
                ("Identité", {"fields": ("id", "slug", "state")}),
                ("Publication", {"fields": ("name", "publisher", "address", "published", "nature", "licence")}),
                ("Lecture", {"fields": ("read_on", "extent", "note")}),
            ),
        ),
    )


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
