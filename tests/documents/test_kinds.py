"""The one list of the kinds: every part of each is there, and every part that is there is listed."""

import ast
import importlib
from pathlib import Path

import pytest

from careers.admin import DESKS
from careers.admin.publishing import PREVIEWS
from careers.catalogue.cards import CARDS
from careers.documents.checks import RULES
from careers.documents.kinds import KINDS, MissingPart, part_of
from careers.documents.schema import DOCUMENTS
from careers.models import roots

CAREERS = Path(__file__).parent.parent.parent / "careers"
# Where a file for each kind stands, and the base of the class that it holds.
PLACES = {"documents/schema": "Document", "models": "Root", "catalogue/cards": "Card", "admin": "RootAdmin"}


def listed(place: str) -> set[str]:
    """The files of a place that hold a class of this base."""
    return {
        file.stem
        for file in (CAREERS / place).glob("*.py")
        for node in ast.parse(file.read_text()).body
        if isinstance(node, ast.ClassDef) and PLACES[place] in {base.id for base in node.bases if hasattr(base, "id")}
    }


@pytest.mark.parametrize("place", PLACES)
def test_every_root_that_has_files_is_in_the_list(place):
    forgotten = listed(place) - set(KINDS)
    assert not forgotten, (
        f"careers/documents/kinds.py ne nomme pas {', '.join(forgotten)}, qui a un fichier dans {place}"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_the_parts_of_a_kind_are_of_that_kind(kind):
    assert DOCUMENTS[kind].model_fields["kind"].default == kind
    assert roots()[kind].kind == CARDS[kind].kind == kind
    assert DESKS[kind].chapters
    assert RULES.by_kind[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_what_has_a_page_is_previewed_and_what_has_none_stands_in_a_list(kind):
    assert (kind in PREVIEWS) == bool(CARDS[kind].pages)
    assert CARDS[kind].pages or CARDS[kind].list_page


def test_missing_file_is_named():
    with pytest.raises(MissingPart, match=r"« rendezvous » .* il manque le fichier careers/models/rendezvous\.py\."):
        part_of("rendezvous", "careers.models.{kind}", "{Kind}")


def test_missing_name_is_named_with_its_file():
    with pytest.raises(MissingPart, match=r"careers/models/source\.py doit contenir « SourceRow »\."):
        part_of("source", "careers.models.{kind}", "{Kind}Row")


def test_file_that_imports_what_is_not_there_says_so_itself(tmp_path, monkeypatch):
    (tmp_path / "zz_source.py").write_text("import zz_nothing")
    monkeypatch.syspath_prepend(tmp_path)
    importlib.invalidate_caches()
    with pytest.raises(ModuleNotFoundError, match="zz_nothing"):
        part_of("source", "zz_{kind}")
