"""Steps of training at the desk."""

from django.contrib import admin

from careers.admin.inlines import inline
from careers.admin.root import Chapter, RootAdmin
from careers.models.step import Step


@admin.register(Step)
class StepAdmin(RootAdmin):
    search_fields = ("id", "slug", "name", "short_name")
    list_filter = ("state", "family", "standing")
    autocomplete_fields = ("part_of", "sources")
    chapters = (
        Chapter(
            "etape",
            "L’étape",
            (
                ("Identité", {"fields": ("id", "slug", "state", "name", "short_name", "family")}),
                (
                    "Durée et diplôme",
                    {"fields": ("half_years_min", "half_years_max", "after_bac", "level", "diploma", "credits")},
                ),
                ("Phase", {"fields": ("part_of", "phase_number")}),
                (
                    "La page",
                    {
                        "fields": (
                            "summary",
                            "description",
                            "place",
                            "entries",
                            "entry_note",
                            "apprenticeship",
                            "apprenticeship_note",
                        )
                    },
                ),
                ("La suite", {"fields": ("gives", "if_stopped", "if_failed", "pay_note")}),
            ),
        ),
        Chapter(
            "liens",
            "Suites et dates",
            (("Validité", {"fields": ("standing", "valid_from", "valid_until", "standing_note")}),),
            (inline(Step, "links"), inline(Step, "deadlines")),
        ),
        Chapter(
            "chiffres",
            "Chiffres et questions",
            ((None, {"fields": ("id",)}),),
            (inline(Step, "figures"), inline(Step, "questions")),
        ),
        Chapter(
            "sources",
            "Sources et relecture",
            (
                ("Sources", {"fields": ("sources",)}),
                (
                    "Relecture",
                    {
                        "fields": (
                            "written_on",
                            "written_from",
                            "reviewed_on",
                            "reviewed_by",
                            "certainty",
                            "general_knowledge",
                            "valid_on",
                        )
                    },
                ),
            ),
        ),
    )
