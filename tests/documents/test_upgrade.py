import json

import pytest

from careers.documents import upgrade
from careers.documents.schema import DOCUMENTS, shape
from careers.documents.schema.base import _prose
from careers.documents.schema.profession import Profession, both_forms
from careers.documents.upgrade import UPGRADES, read
from tests.samples import profession, source


def test_current_version_is_read_as_it_is():
    assert read("source", 1, source().to_json()) == source()


def test_old_version_is_upgraded_step_by_step(monkeypatch):
    monkeypatch.setitem(UPGRADES, ("source", 0), lambda raw: {"name": raw.pop("titre")} | raw)
    old = json.loads(source().to_json())
    old["titre"] = old.pop("name")
    assert upgrade.read("source", 0, json.dumps(old)).name == "Une source"


def test_version_without_a_way_is_refused():
    with pytest.raises(ValueError, match="rien ne mène de la version -1"):
        read("source", -1, "{}")


def test_skills_of_the_first_version_keep_their_words():
    old = json.loads(profession().to_json()) | {"skills": ["essayer encore"]}
    for name in ("activities", "demands", "scales"):
        del old[name]
    assert [(one.skill, one.note) for one in read("profession", 1, json.dumps(old)).skills] == [
        (None, "essayer encore")
    ]


@pytest.mark.parametrize(
    ("feminine", "masculine", "title"),
    [
        ("infirmière", "infirmier", "infirmière ou infirmier"),
        ("essayeuse de bloc", "essayeur de bloc", "essayeuse ou essayeur de bloc"),
        ("cadre de santé", "cadre de santé", "cadre de santé"),
        ("ingénieure biomédicale", "ingénieur biomédical", "ingénieure biomédicale ou ingénieur biomédical"),
        ("essayeuse", "essayeur de bloc", "essayeuse ou essayeur de bloc"),
        ("", "essayeur", "essayeur"),
    ],
)
def test_both_forms_of_a_title(feminine, masculine, title):
    assert both_forms(feminine, masculine) == title


def test_no_field_shadows_a_method_of_the_models():
    """Trap: a field named copy, json or schema hides pydantic's own."""
    for cls in DOCUMENTS.values():
        assert not {field.name for field in shape(cls)} & {"copy", "json", "schema", "items", "dict"}
    assert Profession.model_config["extra"] == "forbid"


@pytest.mark.parametrize("text", ["a\n - ", "- un\n  -  deux \n\n\n\nfin", " -", "a\t b\n -b"])
def test_normalising_twice_changes_nothing(text):
    once = _prose(text)
    assert _prose(once) == once
