"""Errors and debts of a row, as the desk shows them."""

from careers.catalogue.catalogue import current
from careers.documents.checks import Finding, check
from careers.documents.schema import Document


def findings_of(document: Document) -> list[Finding]:
    """What the checks would say if this document were published now."""
    return check([document], landscape=current().with_changes([document], ()))


def split(findings: list[Finding]) -> tuple[list[Finding], list[Finding]]:
    """(errors, debts)"""
    return (
        [finding for finding in findings if finding.grade == "error"],
        [finding for finding in findings if finding.grade != "error"],
    )
