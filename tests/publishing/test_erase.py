from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from careers.catalogue.catalogue import current
from careers.documents.apply import apply
from careers.models import Draft, Profession
from careers.models.publication import Publication
from careers.publishing import Refused, erase, publish, replay_erasures, save_draft, triggers
from tests.samples import profession, world

BY = {"comment": "SECRET", "author": "test"}


@pytest.fixture
def live(db):
    apply(*world())
    publish(*world(), **BY)
    save_draft(Profession.objects.get(pk="essai-metier"), author="a")


def test_erased_words_are_nowhere(live, settings, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        erase("essai-metier", author="a")
    entries = Publication.objects.filter(subject="essai-metier")
    assert [entry.action for entry in entries] == ["publish", "erase"]
    assert not any(entry.document or entry.comment for entry in entries)
    assert not Draft.objects.filter(subject="essai-metier").exists()
    assert not Profession.objects.filter(pk="essai-metier").exists()
    assert current().find("profession", "essai-metier") is None
    assert Path(settings.ERASED_LIST).read_text() == "? essai-metier\nessai-metier\n"
    assert triggers.are_standing()


def test_what_is_required_is_not_erased(live, settings):
    with pytest.raises(Refused, match="Des pages en ont besoin : « essayeuse ou essayeur »"):
        erase("essai-domaine", author="a")
    assert not Path(settings.ERASED_LIST).exists()


def test_restored_backup_erases_again(live, settings):
    Path(settings.ERASED_LIST).write_text("essai-metier\nessai-inconnu\n")
    assert replay_erasures(author="a") == ("essai-metier",)
    assert replay_erasures(author="a") == ()
    assert current().card("essai-metier") is None
    assert profession().id not in {entry.subject for entry in Publication.objects.exclude(document="")}


def test_command_erases_or_says_why_not(live, capsys):
    with pytest.raises(CommandError, match="en ont besoin"):
        call_command("erase", "essai-domaine")
    with pytest.raises(CommandError, match="Donnez l’identifiant"):
        call_command("erase", "jamais-vu")
    call_command("erase", "essai-metier")
    assert current().card("essai-metier") is None
    call_command("erase", "--replay")
    assert "rien" in capsys.readouterr().out


def test_row_that_an_unpublished_row_requires_is_not_erased(db, settings):
    apply(*world())
    publish(world()[1], **BY)
    with pytest.raises(Refused, match="Des fiches en ont besoin"):
        erase("essai-domaine", author="a")
    assert not Path(settings.ERASED_LIST).exists()
    assert current().card("essai-domaine")


def test_words_that_were_never_published_are_erased_too(
    db, settings, django_user_model, django_capture_on_commit_callbacks
):
    from django.contrib.admin.models import LogEntry
    from django.contrib.contenttypes.models import ContentType

    apply(*world())
    row = Profession.objects.get(pk="essai-metier")
    save_draft(row, author="a")
    user = django_user_model.objects.create_user("essai")
    kind = ContentType.objects.get_for_model(Profession)
    LogEntry.objects.create(user=user, content_type=kind, object_id=row.pk, object_repr="un prénom", action_flag=2)
    with django_capture_on_commit_callbacks(execute=True):
        call_command("erase", "essai-metier")
    assert not Draft.objects.filter(subject="essai-metier").exists() and not LogEntry.objects.exists()
    apply(profession())
    assert replay_erasures(author="a") == ("essai-metier",)


def test_what_was_given_again_after_its_erasure_stays(live, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        erase("essai-metier", author="a")
    apply(profession())
    publish(profession(), **BY)
    assert replay_erasures(author="a") == ()
    assert current().card("essai-metier")
