"""Plan, apply, report: files, rows and their common ancestor.

| file      | row       | ancestor | outcome                                                        |
| --------- | --------- | -------- | -------------------------------------------------------------- |
| new       | –         | –        | create: apply and publish                                      |
| = row     | any       | –        | adopt: note the ancestor (and publish what never was)          |
| ≠ row     | there     | –        | waiting: somebody wrote the row; it is kept                    |
| = anc.    | = anc.    | there    | same: nothing to do                                            |
| changed   | = anc.    | there    | update: apply and publish                                      |
| = anc.    | changed   | there    | edited: the editor's version is kept                           |
| changed   | changed   | there    | waiting: the editor's version is kept; the file waits          |
| any       | gone      | there    | gone: erased or deleted here; it does not come back by itself  |
| –         | any       | there    | orphan: the file is gone; nothing is withdrawn                 |
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from django.db import transaction

from careers import publishing
from careers.documents.apply import apply
from careers.documents.dump import dump_all
from careers.documents.schema import DOCUMENTS, Document
from careers.loading.ancestors import ancestor_of, ancestors, note_ancestors
from careers.loading.files import BadFiles, path_of, read_file, read_folder
from careers.models import roots
from careers.models.loaded import LoadedFile
from careers.models.publication import Live, Publication
from careers.publishing.drafts import keep

Outcome = Literal["create", "adopt", "same", "update", "edited", "waiting", "gone", "orphan"]
AUTHOR = "fichiers de contenu"
WRITTEN = ("create", "update")
SENTENCES = {
    "create": "à créer",
    "adopt": "déjà pareils, à noter",
    "same": "inchangés",
    "update": "à mettre à jour",
    "edited": "modifiés par la rédaction, gardés",
    "waiting": "modifiés des deux côtés : une version des fichiers attend",
    "gone": "effacés ici, non recréés",
    "orphan": "sans fichier, gardés",
}


@dataclass(frozen=True)
class Row:
    """One line of a plan."""

    kind: str
    id: str
    outcome: Outcome
    document: Document | None


@dataclass(frozen=True)
class Plan:
    rows: tuple[Row, ...]
    unpublished: tuple[Document, ...]

    @property
    def counts(self) -> Counter:
        return Counter(row.outcome for row in self.rows)

    @property
    def is_empty(self) -> bool:
        return not self.unpublished and not any(row.outcome in (*WRITTEN, "adopt") for row in self.rows)

    def of(self, *outcomes: Outcome) -> list[Row]:
        return [row for row in self.rows if row.outcome in outcomes]

    def summary(self) -> str:
        counts = self.counts
        return ", ".join(f"{counts[one]} {SENTENCES[one]}" for one in SENTENCES if counts[one]) or "aucun fichier"


def plan(folder: Path) -> Plan:
    """What loading would do. Raises BadFiles; writes nothing."""
    files = {document.id: document for document in read_folder(folder).values()}
    rows = {document.id: document for kind in DOCUMENTS for document in dump_all(kind)}
    met = ancestors()
    kinds = dict(LoadedFile.objects.values_list("subject", "kind"))
    lines = [
        Row(one.kind, id, _outcome(one.digest(), _digest(rows.get(id)), met.get(id)), one) for id, one in files.items()
    ]
    lines += [Row(kinds[id], id, "orphan", None) for id in met if id not in files and id in rows]
    return Plan(tuple(sorted(lines, key=lambda row: (row.kind, row.id))), _unpublished(lines))


def _digest(document: Document | None) -> str | None:
    return document.digest() if document else None


def _outcome(file: str, row: str | None, ancestor: str | None) -> Outcome:
    """One of the nine cases; the table above tells them."""
    if row is None:
        return "gone" if ancestor else "create"
    if ancestor is None:
        return "adopt" if file == row else "waiting"
    if file == row:
        return "same" if file == ancestor else "adopt"
    if row == ancestor:
        return "update"
    return "edited" if file == ancestor else "waiting"


def _unpublished(lines: Iterable[Row]) -> tuple[Document, ...]:
    """Rows equal to their file that never went online: written at the desk before, or the log is new."""
    known = set(Publication.objects.values_list("subject", flat=True))
    return tuple(row.document for row in lines if row.outcome == "adopt" and row.id not in known)


def _off_the_site() -> set[str]:
    """Ids that were published and taken off: what staff withdrew, a file does not bring back."""
    live = Live.objects.values_list("subject", flat=True)
    return set(Publication.objects.values_list("subject", flat=True)) - set(live)


def waiting_version(folder: Path, row: Document) -> Document | None:
    """The file's document when file and row have both changed since they were last equal; None in every other case.

    A file that cannot be read is no version: the loader tells what is wrong with it.
    """
    path = path_of(folder, row)
    try:
        document = read_file(path, row.kind) if path.is_file() else None
    except BadFiles:
        return None
    if document is None or _outcome(document.digest(), row.digest(), ancestor_of(row.id)) != "waiting":
        return None
    return document


@transaction.atomic
def load(folder: Path) -> Plan:
    """Apply the plan: rows, log and ancestors, all or nothing.

    Raises BadFiles, Unappliable or publishing.Refused; nothing is then written. What staff withdrew stays withdrawn: its
    row is brought up to date, its page does not come back.
    """
    _lock_rows()
    made = plan(folder)
    documents = [row.document for row in made.of(*WRITTEN)]
    apply(*documents)
    for document in documents:
        _note_draft(document)
    gone = _off_the_site()
    shown = [document for document in documents if document.id not in gone]
    publishing.publish(*shown, *made.unpublished, comment="Chargement des fichiers", author=AUTHOR, origin="content")
    note_ancestors(row.document for row in made.of(*WRITTEN, "adopt"))
    return made


def _lock_rows() -> None:
    """An editor who saves between the plan and its application waits, and then meets the new revision."""
    for model in roots().values():
        list(model.objects.select_for_update().values_list("pk", flat=True))


def _note_draft(document: Document) -> None:
    keep(roots()[document.kind].objects.get(pk=document.id), AUTHOR)
