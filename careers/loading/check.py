"""Checks on a folder of files, without the database: they are held against the folder itself."""

from datetime import date
from pathlib import Path

from careers.catalogue.landscape import EMPTY
from careers.documents.checks import Finding, check
from careers.loading.files import read_folder


def check_folder(folder: Path, today: date) -> list[Finding]:
    """Every finding on the files of a folder, as if they were published together on an empty site. Raises BadFiles."""
    documents = list(read_folder(folder).values())
    return check(documents, landscape=EMPTY.with_changes(documents), before=EMPTY, today=today)
