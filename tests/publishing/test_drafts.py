from datetime import timedelta

import pytest
from django.utils import timezone

from careers.catalogue.catalogue import current
from careers.documents.apply import apply
from careers.documents.dump import dump
from careers.models import Draft, Profession
from careers.models.publication import Publication
from careers.publishing import publish, restore, save_draft, withdraw
from careers.publishing.drafts import prune_drafts
from tests.samples import changed, profession, world

BY = {"comment": "essai", "author": "test"}


@pytest.fixture
def row(db):
    apply(*world())
    publish(*world(), **BY)
    return Profession.objects.get(pk="essai-metier")


def test_each_save_is_a_draft_and_a_revision(row):
    before = row.revision
    row.tagline = "Essaie encore."
    row.save()
    draft = save_draft(row, author="a")
    assert draft.revision == row.revision == before + 1
    assert '"Essaie encore."' in draft.document


def test_saving_changes_nothing_on_the_site(row):
    row.tagline = "Essaie encore."
    row.save()
    save_draft(row, author="a")
    assert current().card("essai-metier").tagline == "Essaie des choses."


def test_restore_moves_the_row_not_the_site_and_keeps_the_draft(row):
    first = Publication.objects.filter(subject="essai-metier").last()
    publish(changed(profession(), tagline="Deuxième."), **BY)
    row.tagline = "Pas encore publié."
    row.save()
    restored = restore(first.pk, author="a")
    assert dump(restored) == profession()
    assert current().card("essai-metier").tagline == "Deuxième."
    assert any("Pas encore publié." in draft.document for draft in Draft.objects.filter(subject="essai-metier"))


def test_restore_brings_a_deleted_row_back(row):
    withdraw("essai-metier", **BY)
    entry = Publication.objects.filter(subject="essai-metier").exclude(document="").last()
    row.delete()
    assert dump(restore(entry.pk, author="a")) == profession()


def test_restore_of_a_withdrawal_is_refused_with_a_sentence(row):
    withdraw("essai-metier", **BY)
    with pytest.raises(ValueError, match="n’a pas de texte"):
        restore(Publication.objects.filter(subject="essai-metier").last().pk, author="a")


def test_old_drafts_go_but_the_last_one_stays(row):
    for _ in range(3):
        save_draft(row, author="a")
    later = timezone.now() + timedelta(days=91)
    prune_drafts(later)
    assert Draft.objects.filter(subject="essai-metier").count() == 1
