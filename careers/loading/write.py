"""The live documents → files. The log is the authority: a draft is never written to a file."""

from dataclasses import dataclass
from pathlib import Path

from careers.catalogue.catalogue import current
from careers.documents.diff import Difference, diff
from careers.documents.schema import Document
from careers.loading.ancestors import ancestors, note_ancestors
from careers.loading.files import path_of, read_folder, write_text


@dataclass(frozen=True)
class Changed:
    """A live document that its file does not say; `differences` are empty when there is no file."""

    kind: str
    id: str
    is_new: bool
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class Written:
    """`count` files were written; `kept` are ids whose file changed since the last load: it is newer, and stays."""

    count: int
    kept: tuple[str, ...]


def changed_documents(folder: Path) -> list[Changed]:
    """What staff published since the files were written. Raises BadFiles."""
    files = {document.id: document for document in read_folder(folder).values()}
    return [
        Changed(one.kind, one.id, one.id not in files, tuple(diff(files.get(one.id), one)))
        for one in _for_files()
        if one.id not in files or files[one.id].digest() != one.digest()
    ]


def write_folder(folder: Path) -> Written:
    """Write every live document's file, and note that both are now equal. Raises BadFiles."""
    files = {document.id: document.digest() for document in read_folder(folder).values()}
    met = ancestors()
    documents = _for_files()
    newer = [one for one in documents if files.get(one.id) not in (None, one.digest(), met.get(one.id))]
    written = [one for one in documents if one not in newer]
    count = sum(_write(path_of(folder, one), write_text(one)) for one in written)
    note_ancestors(written)
    return Written(count, tuple(one.id for one in newer))


def _write(path: Path, text: str) -> bool:
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return True


def _for_files() -> list[Document]:
    catalogue = current()
    documents = (catalogue.document(id) for id in sorted(catalogue.cards))
    return [document for document in documents if not document.is_private]
