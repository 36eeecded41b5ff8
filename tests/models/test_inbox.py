"""Words that found nothing: counted by the day, kept ninety days, and never a page that fails for it."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection
from django.utils import timezone

from careers.models import inbox
from careers.models.inbox import MissedWord, note_missed, prune_missed

DAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def nothing_noted(monkeypatch):
    inbox._noted.clear()


def test_a_word_is_counted_by_the_day(db):
    assert note_missed("plombier", DAY) and note_missed("plombier", DAY) and note_missed("plombier", DAY + timedelta(1))
    assert list(MissedWord.objects.values_list("word", "day", "count")) == [
        ("plombier", DAY + timedelta(1), 1),
        ("plombier", DAY, 2),
    ]


def test_nothing_else_is_kept():
    assert {field.name for field in MissedWord._meta.get_fields()} == {"id", "day", "word", "count"}


def test_a_database_that_is_locked_loses_the_count_only(db, monkeypatch):
    def locked(*args, **kwargs):
        raise OperationalError("database is locked")

    monkeypatch.setattr(MissedWord.objects, "bulk_create", locked)
    assert note_missed("plombier", DAY) is False
    assert MissedWord.objects.count() == 0


def test_waiting_is_short_and_then_as_before(db):
    if connection.vendor != "sqlite":
        pytest.skip("the limit is local to the transaction")
    note_missed("plombier", DAY)
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA busy_timeout").fetchone()[0] == 5000


def test_nobody_fills_the_table(db, monkeypatch):
    monkeypatch.setattr(inbox, "MOST_A_DAY", 3)
    assert [note_missed(f"mot{'a' * number}", DAY) for number in range(5)] == [True, True, True, False, False]
    assert note_missed("autre", DAY + timedelta(1))


def test_words_go_after_ninety_days(db):
    MissedWord.objects.create(day=DAY - timedelta(91), word="ancien")
    MissedWord.objects.create(day=DAY - timedelta(90), word="récent")
    assert prune_missed(DAY) == 1
    assert MissedWord.objects.get().word == "récent"


def test_tidy_deletes_them(db):
    MissedWord.objects.create(day=timezone.localdate() - timedelta(200), word="ancien")
    said = StringIO()
    call_command("tidy", stdout=said)
    assert "1 mots sans résultat supprimés" in said.getvalue() and not MissedWord.objects.exists()
