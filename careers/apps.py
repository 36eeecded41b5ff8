"""The one application."""

from django.apps import AppConfig


class CareersConfig(AppConfig):
    name = "careers"
    verbose_name = "Itinéraires"

    def ready(self) -> None:
        from careers.publishing import groups, triggers

        triggers.connect()
        groups.connect()
