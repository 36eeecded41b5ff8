"""A base that was loaded under an earlier version of the schema: what nobody changed has not changed."""

import hashlib
import json

import pytest

from careers.documents.apply import apply
from careers.documents.dump import dump
from careers.documents.schema.source import Source as SourceDocument
from careers.documents.upgrade import UPGRADES
from careers.loading.ancestors import ancestor_of, ancestors
from careers.loading.load import load, waiting_version
from careers.loading.write import write_folder
from careers.models import LoadedFile, Source
from careers.models.publication import Publication
from careers.publishing import publish, withdraw
from tests.loading.test_load import outcome, put
from tests.samples import changed, profession, source, world

OLD = source()
NEW = changed(OLD, publisher="Inconnu")
BY_FILE, BY_STAFF = changed(NEW, name="Le fichier a changé"), changed(NEW, name="La rédaction a écrit")


def name_a_publisher(raw: dict) -> dict:
    return {**raw, "publisher": raw["publisher"] or "Inconnu"}


@pytest.fixture
def upgraded(db, tmp_path, monkeypatch):
    """Loaded under version 1; then the schema is at version 2, a migration has rewritten the row, and we the file."""
    put(tmp_path, OLD)
    load(tmp_path)
    monkeypatch.setattr(SourceDocument, "version", 2)
    monkeypatch.setitem(UPGRADES, ("source", 1), name_a_publisher)
    row_and_file(tmp_path, NEW, NEW)
    return tmp_path


def row_and_file(folder, row, file):
    apply(row)
    put(folder, file)


def test_nobody_changed_anything_nothing_to_do(upgraded):
    assert outcome(upgraded) == "same"
    assert waiting_version(upgraded, NEW) is None


def test_only_the_file_changed_it_is_applied(upgraded):
    row_and_file(upgraded, NEW, BY_FILE)
    assert outcome(upgraded) == "update"
    load(upgraded)
    assert dump(Source.objects.get(pk=OLD.id)) == BY_FILE and outcome(upgraded) == "same"


def test_only_the_editor_changed_theirs_is_kept_and_nothing_waits(upgraded):
    row_and_file(upgraded, BY_STAFF, NEW)
    assert outcome(upgraded) == "edited" and waiting_version(upgraded, BY_STAFF) is None
    load(upgraded)
    assert dump(Source.objects.get(pk=OLD.id)) == BY_STAFF


def test_both_changed_the_file_waits(upgraded):
    row_and_file(upgraded, BY_STAFF, BY_FILE)
    assert outcome(upgraded) == "waiting" and waiting_version(upgraded, BY_STAFF) == BY_FILE
    load(upgraded)
    assert dump(Source.objects.get(pk=OLD.id)) == BY_STAFF


def test_a_file_of_before_is_not_newer_than_what_staff_published(upgraded):
    row_and_file(upgraded, BY_STAFF, NEW)
    publish(BY_STAFF, comment="", author="a")
    assert OLD.id not in write_folder(upgraded).kept
    assert outcome(upgraded) == "same"


def test_two_upgrades_are_two_steps(upgraded, monkeypatch):
    monkeypatch.setattr(SourceDocument, "version", 3)
    monkeypatch.setitem(UPGRADES, ("source", 2), lambda raw: {**raw, "licence": "essai"})
    row_and_file(upgraded, changed(BY_STAFF, licence="essai"), changed(NEW, licence="essai"))
    assert outcome(upgraded) == "edited"


def test_without_a_way_to_our_version_the_note_stays_and_the_file_waits(upgraded, monkeypatch):
    monkeypatch.delitem(UPGRADES, ("source", 1))
    row_and_file(upgraded, BY_STAFF, NEW)
    assert ancestor_of(OLD.id) == OLD.digest()
    assert outcome(upgraded) == "waiting"


def test_the_note_that_counts_is_the_last_one(upgraded):
    """The log has older documents of the same id: only the one that was noted is the ancestor."""
    row_and_file(upgraded, NEW, BY_FILE)
    load(upgraded)
    row_and_file(upgraded, NEW, BY_FILE)
    assert outcome(upgraded) == "edited"


def test_what_was_withdrawn_and_then_loaded_keeps_its_note(upgraded):
    withdraw(OLD.id, comment="", author="a")
    row_and_file(upgraded, NEW, BY_FILE)
    load(upgraded)
    assert outcome(upgraded) == "same" and ancestor_of(OLD.id) == BY_FILE.digest()


def test_skills_of_the_first_version(db):
    """The upgrade that there has been: skills were lines of their own."""
    apply(*world())
    publish(*world(), comment="essai", author="test")
    now = profession(skills=[{"note": "essayer encore"}])
    old = json.loads(now.to_json()) | {"skills": ["essayer encore"]}
    for name in ("activities", "demands", "scales"):
        del old[name]
    text = json.dumps(old)
    digest = hashlib.sha256(text.encode()).hexdigest()
    entry = {"kind": "profession", "slug": now.slug, "action": "publish", "change": 1, "author": "test"}
    Publication.objects.create(subject=now.id, document=text, schema_version=1, digest=digest, **entry)
    LoadedFile.objects.create(subject=now.id, kind="profession", digest=digest)
    assert ancestors()[now.id] == ancestor_of(now.id) == now.digest()


def test_what_was_never_loaded_has_no_ancestor(db):
    assert ancestor_of("jamais-vu") is None and "jamais-vu" not in ancestors()
