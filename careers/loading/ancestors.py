"""The common ancestor of a file and its row: noted when they last met, told as the current schema tells it.

A digest is that of a text, and the text changes with the schema: a note of before says nothing of what has moved since.
The log still has the document that was noted; read by the current schema, it is the ancestor of today.
"""

from collections.abc import Iterable

from django.db.models import Q

from careers.documents.schema import Document
from careers.documents.stored import recall
from careers.models.loaded import LoadedFile
from careers.models.publication import Publication


def ancestors() -> dict[str, str]:
    """The digests of all of them, by id."""
    noted = dict(LoadedFile.objects.values_list("subject", "digest"))
    return noted | _upgraded(noted, Q(digest__in=LoadedFile.objects.values("digest")))


def ancestor_of(id: str) -> str | None:
    noted = dict(LoadedFile.objects.filter(pk=id).values_list("subject", "digest"))
    return (noted | _upgraded(noted, Q(subject=id, digest__in=noted.values()))).get(id)


def note_ancestors(documents: Iterable[Document]) -> None:
    """From now on file and row are known to have been equal."""
    for document in documents:
        values = {"kind": document.kind, "digest": document.digest()}
        LoadedFile.objects.update_or_create(subject=document.id, defaults=values)


def _upgraded(noted: dict[str, str], wanted: Q) -> dict[str, str]:
    """What was noted and is in the log, as the current schema computes it.

    What is not there (a row that was withdrawn when its file was loaded) keeps its note: should the schema change, both
    sides look changed, the editor's is kept and the file waits.
    """
    fields = ("subject", "kind", "schema_version", "document", "digest")
    entries = Publication.objects.filter(wanted).exclude(document="").values_list(*fields)
    return {
        subject: _digest_now(kind, version, text, digest)
        for subject, kind, version, text, digest in entries
        if noted.get(subject) == digest
    }


def _digest_now(kind: str, version: int, text: str, digest: str) -> str:
    try:
        return recall(kind, version, text, digest).digest
    except (LookupError, ValueError):
        return digest  # no way leads from that version to ours
