"""Sources at the desk."""

from django.contrib import admin

from careers.admin.root import Chapter, RootAdmin
from careers.models.source import Source


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
