import pytest
from django.core.management import CommandError, call_command
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


def test_flush_is_refused_and_the_log_stays(db):
    count = Publication.objects.count()
    with pytest.raises((CommandError, DatabaseError)), transaction.atomic():
        call_command("flush", interactive=False, verbosity=0)
    assert count and Publication.objects.count() == count
    assert triggers.are_standing()
