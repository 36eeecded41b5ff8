"""Triggers that hold the log append-only on the database itself, whatever the code above does."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from django.core import checks
from django.db import connections
from django.db.models.signals import post_migrate

from careers.models.publication import Head

TABLE = "careers_publication"
NAMES = ("publication_is_not_updated", "publication_is_not_deleted")
SENTENCE = "Le journal des publications ne se modifie pas"

SQLITE = [
    f"""CREATE TRIGGER IF NOT EXISTS {name} BEFORE {event} ON {TABLE}
        BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"""
    for name, event in zip(NAMES, ("UPDATE", "DELETE"), strict=True)
]
POSTGRESQL = [
    f"""CREATE OR REPLACE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$""",
    f"DROP TRIGGER IF EXISTS {NAMES[0]} ON {TABLE}",
    f"DROP TRIGGER IF EXISTS {NAMES[1]} ON {TABLE}",
    f"CREATE TRIGGER {NAMES[0]} BEFORE UPDATE OR DELETE ON {TABLE} FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log()",
    f"CREATE TRIGGER {NAMES[1]} BEFORE TRUNCATE ON {TABLE} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log()",
]


def install(using: str = "default") -> None:
    """Idempotent: SQLite loses triggers silently when a migration rebuilds the table."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for statement in SQLITE if connection.vendor == "sqlite" else POSTGRESQL:
            cursor.execute(statement)


def remove(using: str = "default") -> None:
    connection = connections[using]
    suffix = "" if connection.vendor == "sqlite" else f" ON {TABLE}"
    with connection.cursor() as cursor:
        for name in NAMES:
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{suffix}")


def are_standing(using: str = "default") -> bool:
    connection = connections[using]
    if connection.vendor == "sqlite":
        query = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name IN (%s, %s)"
    else:
        query = "SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal AND tgname IN (%s, %s)"
    with connection.cursor() as cursor:
        cursor.execute(query, NAMES)
        return cursor.fetchone()[0] == len(NAMES)


@contextmanager
def lifted(using: str = "default") -> Iterator[None]:
    """For erasure, and for the flush between tests. On both databases this is part of the open transaction."""
    remove(using)
    try:
        yield
    finally:
        install(using)


def connect() -> None:
    post_migrate.connect(_install_after_migrate, dispatch_uid="careers.triggers")
    checks.register(check_standing, checks.Tags.database)


def _install_after_migrate(sender, using: str = "default", **kwargs) -> None:
    if TABLE in connections[using].introspection.table_names():
        install(using)
        # There from the first day: two first publications at once would both try to make it.
        Head.objects.using(using).get_or_create(pk=1, defaults={"line": secrets.token_hex(8)})


def check_standing(app_configs=None, databases=None, **kwargs) -> list[checks.CheckMessage]:
    """`manage.py check --database default` tells when the log is unguarded."""
    return [
        checks.Error(
            "Les déclencheurs qui protègent le journal des publications manquent.",
            hint="Lancez « python manage.py migrate » : il les remet.",
            id="careers.E001",
        )
        for using in databases or ()
        if TABLE in connections[using].introspection.table_names() and not are_standing(using)
    ]
