"""Professions at the desk, in the order of the public page."""

from django.contrib import admin

from careers.admin.inlines import inline
from careers.admin.root import Chapter, RootAdmin
from careers.models.profession import Profession

REVIEW = (
    "Relecture",
    {"fields": ("written_on", "written_from", "reviewed_on", "reviewed_by", "certainty", "valid_on")},
)


@admin.register(Profession)
class ProfessionAdmin(RootAdmin):
    search_fields = ("id", "slug", "title_feminine", "title_masculine", "title_epicene", "synonyms")
    list_filter = ("state", "domain")
    autocomplete_fields = ("domain", "sources", "outlook_sources", "scales")
    chapters = (
        Chapter(
            "textes",
            "Titres et textes",
            (
                ("Identité", {"fields": ("id", "slug", "state", "domain")}),
                ("Titres", {"fields": ("title_feminine", "title_masculine", "title_epicene")}),
                (
                    "Noms que l’on cherche",
                    {"fields": ("official_names", "synonyms", "familiar_names", "patient_words", "misspellings")},
                ),
                ("La page", {"fields": ("tagline", "brief", "description", "tasks")}),
                ("Deux faces", {"fields": ("pros", "cons")}),
                ("Pour les intérêts", {"fields": ("activities", "demands")}),
                ("Et demain ?", {"fields": ("outlook", "outlook_sources")}),
            ),
        ),
        Chapter(
            "lieux",
            "Lieux et spécialités",
            ((None, {"fields": ("id",)}),),
            (
                inline(Profession, "settings"),
                inline(Profession, "specialties"),
                inline(Profession, "skills"),
                inline(Profession, "confusions"),
            ),
        ),
        Chapter(
            "chiffres",
            "Chiffres et questions",
            (("Grilles partagées", {"fields": ("scales",)}),),
            (inline(Profession, "figures"), inline(Profession, "questions")),
        ),
        Chapter(
            "parcours",
            "Parcours et sources",
            (
                ("Sources", {"fields": ("sources",)}),
                REVIEW,
                ("Sans source", {"fields": ("general_knowledge",)}),
            ),
            (inline(Profession, "targets"), inline(Profession, "related"), inline(Profession, "codes")),
        ),
    )
