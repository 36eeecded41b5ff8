"""A document recalled without validation is the one that validation reads."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careers.documents import stored
from careers.documents.schema import DOCUMENTS, shape
from careers.documents.stored import recall
from careers.documents.upgrade import read
from careers.loading.files import read_folder
from tests.conftest import CONTENT
from tests.documents.strategies import documents
from tests.samples import profession, source


def same(one, other):
    """Equal, and of the same types all the way down: 1 is not True, a code is not its text."""
    if hasattr(one, "model_fields_set"):
        return type(one) is type(other) and all(
            same(getattr(one, f.name), getattr(other, f.name)) for f in shape(type(one))
        )
    if isinstance(one, tuple):
        return isinstance(other, tuple) and len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other


def recalled(document):
    return recall(document.kind, document.version, document.to_json(), "empreinte")


@pytest.fixture
def without_validation(monkeypatch):
    """The long way round is closed."""

    def closed(*args):
        raise AssertionError("validé")

    monkeypatch.setattr(stored, "read", closed)


@pytest.mark.parametrize("kind", DOCUMENTS)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_generated_document_is_recalled_as_it_is(without_validation, kind, data):
    document = data.draw(documents(kind))
    found = recalled(document)
    assert same(found.document, document) and found.document == document
    assert (found.digest, found.document.digest()) == ("empreinte", document.digest())
    assert repr(found.document) == repr(document)


def test_content_is_recalled_as_it_is(without_validation):
    for document in read_folder(CONTENT).values():
        assert same(recalled(document).document, document)


def written_otherwise(**fields):
    """The text of a profession, with other fields; None takes one away."""
    raw = json.loads(profession().to_json()) | fields
    return json.dumps({name: value for name, value in raw.items() if value is not None or name not in fields})


@pytest.mark.parametrize("fields", [{"written_on": None}, {"figures": [{"label": "personnes"}]}])
def test_text_that_lacks_a_field_is_validated_and_its_digest_computed(fields):
    text = written_otherwise(**fields)
    found = recall("profession", 2, text, "empreinte")
    assert found.document == read("profession", 2, text)
    assert found.digest == found.document.digest()


def test_text_with_a_field_too_many_is_refused():
    with pytest.raises(ValueError, match="de_trop"):
        recall("profession", 2, written_otherwise(de_trop=1), "empreinte")


@pytest.mark.parametrize("text", ["", "null", "[]", "pas du JSON", '{"kind": "source"}'])
def test_text_that_is_no_document_is_refused(text):
    with pytest.raises(ValueError):
        recall("source", 1, text, "empreinte")


def test_value_of_another_form_is_refused():
    raw = json.loads(source().to_json()) | {"read_on": "hier"}
    with pytest.raises(ValueError, match="read_on"):
        recall("source", 1, json.dumps(raw), "empreinte")


def test_earlier_version_is_upgraded():
    old = json.loads(profession().to_json()) | {"skills": ["essayer encore"]}
    for name in ("activities", "demands", "scales"):
        del old[name]
    found = recall("profession", 1, json.dumps(old), "empreinte")
    assert found.document.skills[0].note == "essayer encore" and found.digest == found.document.digest()
