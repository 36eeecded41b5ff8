"""Rule 8: plan, apply, report; the nine cases of (file, row, ancestor)."""

import pytest
from django.core.management import CommandError, call_command

from careers.catalogue.catalogue import current
from careers.documents.apply import apply
from careers.documents.dump import dump
from careers.loading.files import path_of, write_text
from careers.loading.load import load, plan
from careers.loading.write import changed_documents, write_folder
from careers.models import LoadedFile, Source
from careers.models.publication import Head, Publication
from careers.publishing import Refused, publish, withdraw
from tests.conftest import CONTENT
from tests.samples import changed, source, world

FILE = source()
OTHER = changed(FILE, name="La rédaction a écrit")


@pytest.fixture
def folder(tmp_path):
    put(tmp_path, FILE)
    return tmp_path


def put(folder, *documents):
    for document in documents:
        path = path_of(folder, document)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(write_text(document), encoding="utf-8")


def outcome(folder):
    return next(row.outcome for row in plan(folder).rows if row.id == FILE.id)


def shown():
    return current().card(FILE.id).name if current().card(FILE.id) else None


def test_1_new_file_is_created_and_published(db, folder):
    assert outcome(folder) == "create"
    load(folder)
    assert shown() == "Une source"


def test_2_row_equal_to_the_file_is_adopted_and_published(db, folder):
    apply(FILE)
    assert outcome(folder) == "adopt"
    load(folder)
    assert shown() == "Une source" and LoadedFile.objects.get(pk=FILE.id).digest == FILE.digest()


def test_3_row_written_without_the_file_is_kept(db, folder):
    apply(OTHER)
    assert outcome(folder) == "waiting"
    load(folder)
    assert dump(Source.objects.get(pk=FILE.id)) == OTHER and shown() is None


def test_4_nothing_to_do_when_nothing_changed(db, folder):
    load(folder)
    number = Head.objects.get().number
    assert outcome(folder) == "same"
    load(folder)
    assert Head.objects.get().number == number


def test_5_changed_file_updates_the_row_and_the_site(db, folder):
    load(folder)
    put(folder, changed(FILE, name="Le fichier a changé"))
    assert outcome(folder) == "update"
    load(folder)
    assert shown() == "Le fichier a changé"


def test_6_row_changed_by_staff_is_kept(db, folder):
    load(folder)
    apply(OTHER)
    assert outcome(folder) == "edited"
    load(folder)
    assert dump(Source.objects.get(pk=FILE.id)) == OTHER and shown() == "Une source"


def test_7_both_changed_the_editor_s_is_kept_and_the_file_waits(db, folder):
    load(folder)
    apply(OTHER)
    put(folder, changed(FILE, name="Le fichier a changé"))
    assert outcome(folder) == "waiting"
    assert "une version des fichiers attend" in load(folder).summary()
    assert dump(Source.objects.get(pk=FILE.id)) == OTHER


def test_8_row_gone_does_not_come_back(db, folder):
    load(folder)
    Source.objects.filter(pk=FILE.id).delete()
    assert outcome(folder) == "gone"
    load(folder)
    assert not Source.objects.filter(pk=FILE.id).exists()


def test_9_file_gone_withdraws_nothing(db, folder):
    load(folder)
    path_of(folder, FILE).unlink()
    assert outcome(folder) == "orphan"
    load(folder)
    assert shown() == "Une source"


def test_both_changed_to_the_same_is_adopted(db, folder):
    load(folder)
    apply(OTHER)
    put(folder, OTHER)
    assert outcome(folder) == "adopt"


def test_all_files_are_one_change(db, tmp_path):
    put(tmp_path, *world())
    load(tmp_path)
    assert len(set(Publication.objects.filter(subject__startswith="essai-").values_list("change", flat=True))) == 1


def test_refused_by_the_checks_nothing_is_written(db, tmp_path):
    put(tmp_path, *world(tagline="a" * 200))
    with pytest.raises(Refused):
        load(tmp_path)
    with pytest.raises(CommandError, match="Rien n’a été chargé. Les vérifications refusent"):
        call_command("content", "load", "--write", str(tmp_path))
    assert not Source.objects.filter(pk=FILE.id).exists() and not LoadedFile.objects.filter(pk=FILE.id).exists()


def test_a_refusal_names_the_file(db, tmp_path):
    folder = tmp_path / "content"
    put(folder, *world(tagline="a" * 200))
    with pytest.raises(CommandError, match=r"\n  content/professions/essai-metier\.toml, accroche : "):
        call_command("content", "load", "--write", str(folder))


def test_without_write_nothing_is_written(db, folder, capsys):
    call_command("content", "load", str(folder))
    assert "Rien n’est écrit" in capsys.readouterr().out
    assert not Source.objects.filter(pk=FILE.id).exists()


def test_dump_writes_what_staff_published_and_check_tells_it(db, folder, capsys):
    load(folder)
    apply(OTHER)
    publish(OTHER, comment="", author="a")
    with pytest.raises(CommandError, match="diffèrent de leurs fichiers"):
        call_command("content", "dump", "--check", str(folder))
    assert "titre : Une source → La rédaction a écrit" in capsys.readouterr().out
    write_folder(folder)
    assert changed_documents(folder) == []
    assert path_of(folder, OTHER).read_text() == write_text(OTHER)
    assert outcome(folder) == "same"


def test_dump_writes_no_draft(db, folder):
    load(folder)
    apply(OTHER, source("essai-brouillon"))
    write_folder(folder)
    assert path_of(folder, FILE).read_text() == write_text(FILE)
    assert not path_of(folder, source("essai-brouillon")).exists()
    assert outcome(folder) == "edited"


def test_dump_keeps_a_file_that_is_newer(db, folder, capsys):
    load(folder)
    newer = changed(FILE, name="Le fichier a changé")
    put(folder, newer)
    call_command("content", "dump", str(folder))
    assert path_of(folder, FILE).read_text() == write_text(newer)
    assert "il est gardé" in capsys.readouterr().out
    assert outcome(folder) == "update"


@pytest.mark.parametrize("file", [changed(FILE, name="Le fichier a changé"), OTHER])
def test_what_staff_withdrew_a_file_does_not_bring_back(db, folder, file):
    load(folder)
    withdraw(FILE.id, comment="", author="a")
    put(folder, file)
    load(folder)
    assert shown() is None
    assert dump(Source.objects.get(pk=FILE.id)) == file


def test_a_file_in_use_elsewhere_in_a_cycle_is_refused_by_name(db, tmp_path):
    documents = world()
    loop = changed(documents[4], links=[{"to": "essai-lycee"}])
    put(tmp_path, *documents[:4], loop, documents[5])
    with pytest.raises(CommandError, match="tournent en rond"):
        call_command("content", "load", "--write", str(tmp_path))


def test_the_project_s_own_content_is_loaded_and_has_no_error(db, capsys):
    assert plan(CONTENT).is_empty
    call_command("content", "check")
    assert "0 erreurs" in capsys.readouterr().out
