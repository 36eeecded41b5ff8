"""Rule 7: `dump(apply(d))` and `apply(dump(x))` change nothing, through the database."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careers.documents.apply import apply
from careers.documents.dump import dump, dump_all
from careers.documents.schema import DOCUMENTS
from careers.loading.files import read_file, read_folder, write_text
from careers.models import roots
from tests.conftest import CONTENT
from tests.documents.strategies import IDS, documents
from tests.samples import make

SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
THROUGH_DATABASE = settings(max_examples=8, deadline=None, suppress_health_check=SLOW)
THROUGH_FILE = settings(max_examples=25, deadline=None, suppress_health_check=SLOW)


@pytest.fixture
def cited(db):
    """Rows for everything that generated documents may cite."""
    for kind, ids in IDS.items():
        apply(*(make(kind, id=one, slug=one) for one in ids))


@pytest.mark.parametrize("kind", DOCUMENTS)
@THROUGH_DATABASE
@given(data=st.data())
def test_generated_document_survives_the_database(cited, kind, data):
    first, second = data.draw(documents(kind)), data.draw(documents(kind))
    with transaction.atomic():
        for document in (first, second, first):
            (row,) = apply(document)
            assert dump(roots()[kind].objects.get(pk=row.pk)) == document
        transaction.set_rollback(True)


@pytest.mark.parametrize("kind", DOCUMENTS)
@THROUGH_FILE
@given(data=st.data())
def test_generated_document_survives_its_file(tmp_path_factory, kind, data):
    document = data.draw(documents(kind).filter(lambda one: not one.is_private))
    path = tmp_path_factory.mktemp("fichiers") / f"{document.id}.toml"
    path.write_text(write_text(document), encoding="utf-8")
    assert read_file(path, kind) == document
    assert write_text(read_file(path, kind)) == write_text(document)


def test_every_file_survives_the_database(db):
    files = {document.id: document for document in read_folder(CONTENT).values()}
    rows = {document.id: document for kind in DOCUMENTS for document in dump_all(kind)}
    assert files == rows
    assert len(files) > 50


def test_every_file_is_written_as_we_write_it():
    for path, document in read_folder(CONTENT).items():
        assert path.read_text(encoding="utf-8") == write_text(document), path.name


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_dump_all_asks_as_much_for_twelve_rows_as_for_one(db, kind):
    rows = roots()[kind].objects
    counts = []
    for number in (1, 12):
        apply(*(make(kind, id=f"essai-{n}", slug=f"essai-{n}") for n in range(number)))
        with CaptureQueriesContext(connection) as captured:
            assert len(dump_all(kind)) == rows.count()
        counts.append(len(captured))
    assert counts[0] == counts[1]
