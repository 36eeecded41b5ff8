"""What the public leaves, to be read by every editor and changed by nobody."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from careers.models.inbox import SHOWN_FROM, MissedWord


@admin.register(MissedWord)
class MissedWordAdmin(admin.ModelAdmin):
    """The words that found nothing, once they were asked a few times: names that are missing, professions that are wanted."""

    list_display = ("word", "day", "count")
    list_display_links = None
    date_hierarchy = "day"
    search_fields = ("word",)
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).asked_enough()

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        return super().changelist_view(request, {"shown_from": SHOWN_FROM, **(extra_context or {})})

    def has_view_permission(self, request: HttpRequest, obj=None) -> bool:
        """Every account of the desk: there is nothing in it about anyone."""
        return request.user.is_active and request.user.is_staff

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False
