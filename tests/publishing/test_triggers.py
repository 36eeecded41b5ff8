import pytest
from django.core.management import CommandError, call_command
from django.core.management.commands.flush import Command as DjangoFlush
from django.db import DatabaseError, connection, transaction

from careers.models.publication import Publication
from careers.publishing import triggers

STATEMENTS = [
    "UPDATE careers_publication SET comment = 'x'",
    "DELETE FROM careers_publication",
    *(
        ["TRUNCATE careers_publication"]
        if connection.vendor == "postgresql"
        else ["REPLACE INTO careers_publication SELECT * FROM careers_publication LIMIT 1"]
    ),
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_database_itself_refuses(db, statement):
    count = Publication.objects.count()
    with pytest.raises(DatabaseError, match="ne se modifie pas"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert count and Publication.objects.count() == count


def test_lifted_comes_back_even_after_an_error(db):
    with pytest.raises(ZeroDivisionError), triggers.lifted():
        assert not triggers.are_standing()
        _ = 1 / 0
    assert triggers.are_standing()


def test_install_twice_changes_nothing(db):
    triggers.install()
    triggers.install()
    assert triggers.are_standing()


def test_migrate_puts_them_back(db):
    triggers.remove()
    assert triggers.check_standing(databases=["default"])[0].hint
    call_command("migrate", verbosity=0)
    assert triggers.check_standing(databases=["default"]) == []


def test_flush_says_in_french_why_not_and_what_to_do(db):
    count = Publication.objects.count()
    with pytest.raises(CommandError, match="La base n’est pas vidée") as refused:
        call_command("flush", interactive=False, verbosity=0)
    assert "make run" in str(refused.value) and "manage.py erase" in str(refused.value)
    assert count and Publication.objects.count() == count


def test_flush_is_refused_before_it_asks_anything(db, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda *args: pytest.fail("the question came before the refusal"))
    with pytest.raises(CommandError, match="La base n’est pas vidée"):
        call_command("flush")


def test_where_the_triggers_are_lifted_flush_is_django_s_own(db, monkeypatch):
    asked = []
    monkeypatch.setattr(DjangoFlush, "handle", lambda self, **options: asked.append(options["database"]))
    with triggers.lifted():
        call_command("flush", interactive=False)
    assert asked == ["default"]


def test_sql_that_empties_every_table_is_refused_and_the_log_stays(db):
    """What `flush` would do, without the sentence that it says: the database holds by itself."""
    count = Publication.objects.count()
    with pytest.raises((CommandError, DatabaseError)), transaction.atomic():
        call_command(DjangoFlush(), interactive=False, verbosity=0)
    assert count and Publication.objects.count() == count
    assert triggers.are_standing()
