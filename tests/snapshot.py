"""The loaded content as tables beside the real ones: a flushed database has it back in a moment, without loading again."""

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction

from careers.publishing import triggers

PREFIX = "zz_snapshot_"


def tables() -> list[str]:
    models = apps.get_app_config("careers").get_models(include_auto_created=True)
    return sorted({model._meta.db_table for model in models})


def take() -> None:
    """Copy every table of ours. Made anew each time."""
    with connection.cursor() as cursor:
        for table in tables():
            cursor.execute(f'DROP TABLE IF EXISTS "{PREFIX}{table}"')
            cursor.execute(f'CREATE TABLE "{PREFIX}{table}" AS SELECT * FROM "{table}"')


def restore() -> None:
    """Put the copies back in place of what is there; foreign keys are checked at the end of the transaction."""
    models = apps.get_app_config("careers").get_models(include_auto_created=True)
    with triggers.lifted(), transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA defer_foreign_keys = ON")
        for table in tables():
            cursor.execute(f'DELETE FROM "{table}"')
        for table in tables():
            cursor.execute(f'INSERT INTO "{table}" SELECT * FROM "{PREFIX}{table}"')
        for statement in connection.ops.sequence_reset_sql(no_style(), list(models)):
            cursor.execute(statement)
