"""Rows → files."""

from dataclasses import dataclass
from pathlib import Path

from careers.documents.diff import Difference, diff
from careers.documents.dump import dump_all
from careers.documents.schema import DOCUMENTS, Document
from careers.loading.files import path_of, read_folder, write_text
from careers.loading.load import note_ancestors


@dataclass(frozen=True)
class Changed:
    """A row that its file does not say; `differences` are empty when there is no file."""

    kind: str
    id: str
    is_new: bool
    differences: tuple[Difference, ...]


def changed_rows(folder: Path) -> list[Changed]:
    """What staff changed since the files were written. Raises BadFiles."""
    files = {document.id: document for document in read_folder(folder).values()}
    rows = _rows_for_files()
    return [
        Changed(row.kind, row.id, row.id not in files, tuple(diff(files.get(row.id), row)))
        for row in rows
        if row.id not in files or files[row.id].digest() != row.digest()
    ]


def write_folder(folder: Path) -> int:
    """Write every row's file, and note that both are now equal; returns how many files changed."""
    count = 0
    documents = _rows_for_files()
    for document in documents:
        path, text = path_of(folder, document), write_text(document)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            count += 1
    note_ancestors(documents)
    return count


def _rows_for_files() -> list[Document]:
    return [document for kind in DOCUMENTS for document in dump_all(kind) if not document.is_private]
