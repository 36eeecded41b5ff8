"""An erasure is noted around its commit: none is lost, and none that was rolled back is carried out unasked."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from careers.catalogue.catalogue import current
from careers.documents.apply import apply
from careers.publishing import doubtful_erasures, erase, erased_list, publish, replay_erasures
from tests.samples import world

BY = {"comment": "essai", "author": "test"}
ID = "essai-metier"


@pytest.fixture
def live(db):
    apply(*world())
    publish(*world(), **BY)


def noted(settings) -> list[str]:
    path = Path(settings.ERASED_LIST)
    return path.read_text().splitlines() if path.is_file() else []


def rolled_back():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        erase(ID, author="a")
        _ = 1 / 0


def test_begun_is_noted_before_the_commit_and_done_after_it(live, settings, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        erase(ID, author="a")
        assert noted(settings) == [f"? {ID}"]
    assert noted(settings) == [f"? {ID}", ID] and erased_list.done() == (ID,) and erased_list.begun() == ()


def test_what_was_rolled_back_is_not_erased_by_a_replay_but_named(live, settings, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        rolled_back()
    assert noted(settings) == [f"? {ID}"]
    assert replay_erasures(author="a") == () and current().card(ID)
    assert doubtful_erasures() == (ID,)
    with pytest.raises(CommandError, match=f"manage.py erase {ID} ; ou ôtez « \\? {ID} »"):
        call_command("erase", "--replay")


def test_erased_for_good_it_is_in_doubt_no_more(live, django_capture_on_commit_callbacks):
    rolled_back()
    with django_capture_on_commit_callbacks(execute=True):
        erase(ID, author="a")
    assert doubtful_erasures() == () and erased_list.begun() == ()


def test_a_second_erasure_without_an_end_is_in_doubt_though_the_first_was_done(live, settings):
    Path(settings.ERASED_LIST).write_text(f"? {ID}\n{ID}\n? {ID}\n")
    assert erased_list.done() == erased_list.begun() == (ID,)


def test_what_is_not_here_is_in_no_doubt(db, settings):
    Path(settings.ERASED_LIST).write_text("? essai-inconnu\n")
    assert doubtful_erasures() == ()
    call_command("erase", "--replay")


def test_a_list_of_before_has_only_what_was_done(settings):
    Path(settings.ERASED_LIST).write_text("un\n\ndeux\nun\n")
    assert erased_list.done() == ("un", "deux") and erased_list.begun() == ()


def test_no_list_is_an_empty_list(settings):
    assert erased_list.done() == erased_list.begun() == ()


def test_a_note_is_given_to_the_disk_before_anything_else_happens(settings, monkeypatch):
    """So that no commit comes without it, even where the power is cut."""
    given = []
    monkeypatch.setattr("os.fsync", lambda handle: given.append(noted(settings)))
    erased_list.note_begun(ID)
    assert given == [[f"? {ID}"]]
