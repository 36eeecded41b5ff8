"""What must hold before publication.

Two grades: an *error* refuses the publication, a *debt* is listed. Each rule is a function that yields findings, is
registered under a name of its own, and has a refused example in `tests/documents/test_checks.py`.
"""

from collections.abc import Iterable
from datetime import date

from careers.catalogue.landscape import Landscape
from careers.documents.checks import network, references, shared
from careers.documents.checks.finding import RULES, Context, Finding
from careers.documents.kinds import of_each_kind
from careers.documents.schema import Document

# Rules are registered when their module is loaded.
MODULES = (network, references, shared, *of_each_kind("careers.documents.checks.{kind}").values())

__all__ = ["RULES", "Context", "Finding", "check"]


def check(
    documents: Iterable[Document],
    withdrawn: Iterable[str] = (),
    *,
    landscape: Landscape,
    before: Landscape | None = None,
    today: date | None = None,
) -> list[Finding]:
    """Every finding on these documents and withdrawals, errors first.

    `landscape` is the catalogue as it would be, `before` as it is. Without `today` the rules that depend on the day
    are left out: publishing never fails because a figure has grown old.
    """
    context = Context(landscape, before or landscape, tuple(withdrawn), today)
    found = [
        finding
        for document in documents
        for rule in RULES.for_kind(document.kind)
        for finding in rule(document, context)
    ]
    found += [finding for rule in RULES.for_change for finding in rule(tuple(documents), context)]
    return sorted(found, key=lambda finding: finding.grade != "error")
