"""No answer older than a publication that has returned, nor than midnight."""

from datetime import date

from django.db import OperationalError

from careers.catalogue.catalogue import live_generation
from careers.publishing import publish, withdraw
from tests.portal.remembering import DAY, Counting, ask, remembering, small
from tests.samples import changed, profession, world

BY = {"comment": "essai", "author": "test"}


def test_page_is_kept_under_the_generation_that_it_shows(settings, today):
    """A publication goes by between the look at the head and the view's: the new page is not kept as the old one's."""
    live = [("l", 1)]
    asked = Counting(small(generation=("l", 2)))
    memory = remembering(asked, settings, ask=lambda: live[0], most=0)
    ask(memory)
    ask(memory)
    assert asked.count == 2
    live[0] = ("l", 2)
    ask(memory), ask(memory)
    assert asked.count == 3


def test_page_of_an_earlier_generation_is_never_kept_as_the_new_one(settings, today):
    asked = Counting(small(generation=("l", 1)))
    memory = remembering(asked, settings, ask=lambda: ("l", 2))
    ask(memory), ask(memory)
    assert asked.count == 2


def test_another_line_with_the_same_number_is_another_generation(settings, today):
    live = [("avant", 1)]
    asked = Counting(small(generation=("avant", 1)))
    memory = remembering(asked, settings, ask=lambda: live[0], most=0)
    ask(memory)
    live[0] = ("apres", 1)
    ask(memory)
    assert asked.count == 2


def test_another_day_is_another_page(settings, monkeypatch):
    days = [DAY]
    monkeypatch.setattr("portal.page_memory.today", lambda: days[0])
    asked = Counting(small())
    memory = remembering(asked, settings, ask=lambda: ("l", 1))
    ask(memory), ask(memory)
    assert asked.count == 1
    days[0] = date(2026, 11, 25)
    ask(memory)
    assert asked.count == 2


def test_page_made_across_midnight_is_not_kept(memory, today, monkeypatch):
    from careers.views import published

    days = iter([DAY, date(2026, 11, 25)])
    monkeypatch.setattr(published.timezone, "localdate", lambda: next(days))
    ask(memory, "/robots.txt")
    assert not memory.shelves.plain.answers


def test_publication_is_seen_at_once(memory, django_capture_on_commit_callbacks):
    def published(*documents):
        with django_capture_on_commit_callbacks(execute=True):
            publish(*documents, **BY)

    published(*world())
    assert "Essaie des choses." in ask(memory, "/metiers/essai-metier/").text
    published(changed(profession(), tagline="Essaie encore."))
    assert "Essaie encore." in ask(memory, "/metiers/essai-metier/").text
    with django_capture_on_commit_callbacks(execute=True):
        withdraw("essai-metier", **BY)
    assert ask(memory, "/metiers/essai-metier/").status == 404


def test_words_of_an_earlier_generation_leave_the_memory(memory, django_capture_on_commit_callbacks):
    """What is erased is not kept: the next request empties the shelves."""
    ask(memory), ask(memory, "/metiers/")
    with django_capture_on_commit_callbacks(execute=True):
        publish(*world(), **BY)
    ask(memory, "/sources/")
    assert [asked.path for asked in memory.shelves.plain.answers] == ["/sources/"]


def test_stamp_that_cannot_be_written_does_not_undo_a_publication(
    db, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.STAMP = tmp_path / "nulle" / "part"
    before = live_generation()
    with django_capture_on_commit_callbacks(execute=True):
        publish(*world(), **BY)
    assert live_generation()[1] == before[1] + 1


def test_database_that_does_not_answer_is_told_by_django(settings, django):
    def down():
        raise OperationalError("database is locked")

    memory = remembering(django, settings, ask=down)
    assert ask(memory).status == 200 and django.count == 1
    assert not memory.shelves.plain.answers
