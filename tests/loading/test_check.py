from datetime import date

from careers.loading.check import check_documents, debts_table
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
