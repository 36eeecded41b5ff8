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


@pytest.mark.parametrize("path", [f"{LIST}add/", f"{LIST}1/delete/"])
def test_nobody_adds_or_deletes(client, publisher, word, path):
    client.force_login(publisher)
    assert client.get(path).status_code in (302, 403)
    client.post(path, {"word": "autre", "post": "yes"})
    assert MissedWord.objects.get().word == "plombier"
