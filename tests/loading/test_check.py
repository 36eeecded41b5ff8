from datetime import date

import pytest
from django.core.management import CommandError, call_command

from careers.documents.checks import Finding
from careers.loading.check import check_documents, debts_table
from careers.management.commands.content import where
from tests.loading.test_load import put
from tests.samples import world

TODAY = date(2026, 11, 24)


def test_debts_are_counted_by_document_and_rule():
    debts = [one for one in check_documents(world(), TODAY) if one.grade == "debt"]
    head, _, *rows, totals = debts_table(debts)
    assert head.startswith("| fiche |") and head.endswith("| total |")
    assert any(row.startswith("| essai-metier |") for row in rows)
    assert totals.endswith(f"| {len(debts)} |")


def test_without_debts_the_table_is_empty():
    assert list(debts_table([]))[-1] == "| total | 0 |"


def test_errors_and_debts_name_the_file(tmp_path, capsys):
    folder = tmp_path / "content"
    put(folder, *world(tagline="a" * 200))
    with pytest.raises(CommandError, match="Des erreurs empêchent"):
        call_command("content", "check", "--debts", str(folder))
    said = capsys.readouterr().out
    assert "  erreur  content/professions/essai-metier.toml, accroche : " in said
    assert "  dette   content/professions/essai-metier.toml, " in said


@pytest.mark.parametrize("id", ["essai-ailleurs", ""])
def test_what_has_no_file_is_named_by_its_id(tmp_path, id):
    """A live document that is not in the folder, the network as a whole."""
    put(tmp_path, *world())
    assert where(Finding("error", id, "suites", "", ""), tmp_path) == f"{id}, suites"
