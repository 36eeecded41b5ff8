"""Checks on a folder of files, without the database: they are held against the folder itself."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from careers.catalogue.landscape import EMPTY
from careers.documents.checks import Finding, check
from careers.documents.schema import Document
from careers.loading.files import read_folder


def check_folder(folder: Path, today: date) -> list[Finding]:
    """Every finding on the files of a folder, as if they were published together on an empty site. Raises BadFiles."""
    return check_documents(list(read_folder(folder).values()), today)


def check_documents(documents: list[Document], today: date) -> list[Finding]:
    return check(documents, landscape=EMPTY.with_changes(documents), before=EMPTY, today=today)


def debts_table(debts: Iterable[Finding]) -> Iterator[str]:
    """The debts as lines of a Markdown table: a row for each document, a column for each rule, totals last."""
    counts = Counter((one.id, one.rule) for one in debts)
    rules = sorted({rule for _, rule in counts})
    ids = sorted({id for id, _ in counts})
    yield _line("fiche", *rules, "total")
    yield _line("---", *["---:"] * (len(rules) + 1))
    for id in ids:
        held = [counts[id, rule] for rule in rules]
        yield _line(id, *(count or "" for count in held), sum(held))
    totals = [sum(counts[id, rule] for id in ids) for rule in rules]
    yield _line("total", *totals, sum(totals))


def _line(*cells) -> str:
    return f"| {' | '.join(map(str, cells))} |"
