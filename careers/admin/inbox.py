"""What the public leaves, to be read by every editor and changed by nobody."""

from django.contrib import admin
from django.http import HttpRequest

from careers.models.inbox import MissedWord


@admin.register(MissedWord)
class MissedWordAdmin(admin.ModelAdmin):
    """The words that found nothing: names that are missing, professions that are wanted."""

    list_display = ("word", "day", "count")
    list_display_links = None
    date_hierarchy = "day"
    search_fields = ("word",)
    actions = None

    def has_view_permission(self, request: HttpRequest, obj=None) -> bool:
        """Every account of the desk: there is nothing in it about anyone."""
        return request.user.is_active and request.user.is_staff

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False
