"""Editors read the words that found nothing; nobody changes them."""

import pytest

from careers.models.inbox import MissedWord

LIST = "/administration/careers/missedword/"


@pytest.fixture
def word(db):
    return MissedWord.objects.create(day="2026-11-24", word="plombier", count=3)


def test_every_editor_sees_the_list(client, editor, word):
    editor.groups.clear()
    client.force_login(editor)
    page = client.get(LIST).content.decode()
    assert "plombier" in page and "mots sans résultat" in page.lower()


@pytest.mark.parametrize(("days", "is_shown"), [((1, 1), False), ((2,), False), ((1, 1, 1), True), ((2, 1), True)])
def test_a_word_is_shown_once_it_was_asked_three_times_all_days_together(client, editor, db, days, is_shown):
    for number, count in enumerate(days):
        MissedWord.objects.create(day=f"2026-11-{20 + number}", word="dupont", count=count)
    client.force_login(editor)
    page = client.get(LIST).content.decode()
    assert page.count("dupont") == (len(days) if is_shown else 0)
    assert "au moins 3 fois en quatre-vingt-dix jours" in page


@pytest.mark.parametrize("end", ["?q=dupont", "?day__year=2026", "?day__gte=2026-01-01", "?o=3"])
def test_no_search_nor_order_shows_a_word_that_was_asked_once(client, editor, db, end):
    MissedWord.objects.create(day="2026-11-24", word="dupont durand", count=1)
    client.force_login(editor)
    assert "durand" not in client.get(LIST + end, follow=True).content.decode()


def test_the_page_of_such_a_word_is_not_there_either(client, editor, db):
    one = MissedWord.objects.create(day="2026-11-24", word="dupont", count=1)
    client.force_login(editor)
    page = client.get(f"{LIST}{one.pk}/change/", follow=True)
    assert "dupont" not in page.content.decode()


@pytest.mark.parametrize("path", [f"{LIST}add/", f"{LIST}1/delete/"])
def test_nobody_adds_or_deletes(client, publisher, word, path):
    client.force_login(publisher)
    assert client.get(path).status_code in (302, 403)
    client.post(path, {"word": "autre", "post": "yes"})
    assert MissedWord.objects.get().word == "plombier"
