"""What is read of the log: everything live for a worker that starts, what it has not seen for one that runs."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Max, Min

from careers.documents.schema import Document
from careers.documents.stored import Recalled, recall
from careers.models.publication import Action, Live, Publication

# Documents read at a time: a worker that starts never holds thousands of them at once.
BATCH = 200
# Documents kept as they were read for a page: some megabytes in a worker.
KEPT = 128
FIELDS = ("id", "subject", "kind", "slug", "action", "schema_version", "digest", "document")


class Stored(NamedTuple):
    """Where a document is kept: the number of its entry, and its digest as the current schema computes it."""

    number: int
    digest: str


@dataclass(frozen=True)
class Pointers:
    """`live` says which entry is live for each id, `slugs` whose every slug ever used is; `last` entry looked at."""

    live: Mapping[str, int] = field(default_factory=dict)
    slugs: Mapping[tuple[str, str], str] = field(default_factory=dict)
    last: int = 0


NOTHING = Pointers()


def all_pointers() -> Pointers:
    """Read from the pointer table and the log. What is published meanwhile is seen at the next reading."""
    last = Publication.objects.aggregate(last=Max("id"))["last"] or 0
    live = dict(Live.objects.values_list("subject", "publication_id"))
    return Pointers(live, _slugs(), last)


def _slugs() -> dict[tuple[str, str], str]:
    """Every slug ever used, for ever the first owner's."""
    used = Publication.objects.exclude(slug="").values("kind", "slug", "subject").annotate(first=Min("id"))
    slugs: dict[tuple[str, str], str] = {}
    for kind, slug, subject in used.order_by("first").values_list("kind", "slug", "subject"):
        slugs.setdefault((kind, slug), subject)
    return slugs


def entries_after(last: int) -> list[Publication]:
    """In the order in which they were written, which is that of their numbers: writers hold the head."""
    return list(Publication.objects.filter(pk__gt=last).order_by("id").only(*FIELDS))


def moved_on(before: Pointers, entries: Iterable[Publication]) -> Pointers:
    """The pointers once these entries are written, in their order."""
    live, slugs, last = dict(before.live), dict(before.slugs), before.last
    for entry in entries:
        if entry.action == Action.PUBLISH:
            live[entry.subject] = entry.pk
        else:
            live.pop(entry.subject, None)
        if entry.slug:
            slugs.setdefault((entry.kind, entry.slug), entry.subject)
        last = entry.pk
    return Pointers(live, slugs, last)


def stored_documents(numbers: Iterable[int]) -> Iterator[tuple[Document, Stored]]:
    """The documents of these entries, a batch at a time."""
    numbers = sorted(numbers)
    for start in range(0, len(numbers), BATCH):
        for entry in Publication.objects.filter(pk__in=numbers[start : start + BATCH]).only(*FIELDS):
            yield stored_document(entry)


def stored_document(entry: Publication) -> tuple[Document, Stored]:
    document, digest = _recalled(entry)
    return document, Stored(entry.pk, digest)


def documents_of(wanted: Mapping[int, str]) -> dict[str, Document]:
    """Documents by id, of these entries: number → digest of the document. One query at most.

    The last ones are kept: a comparison asks for the same few again and again. What has one digest is one document.
    """
    found = {number: document for number, digest in wanted.items() if (document := _shelf.get(digest))}
    missing = [number for number in wanted if number not in found]
    if missing:
        for entry in Publication.objects.filter(pk__in=missing).only(*FIELDS):
            found[entry.pk], digest = _recalled(entry)
            _shelf.put(digest, found[entry.pk])
    return {document.id: document for document in found.values()}


class _Shelf:
    """A few documents by their digest; the oldest makes room."""

    def __init__(self, size: int):
        self.size, self.held, self.lock = size, {}, threading.Lock()

    def get(self, digest: str) -> Document | None:
        return self.held.get(digest)

    def put(self, digest: str, document: Document) -> None:
        with self.lock:
            self.held[digest] = document
            while len(self.held) > self.size:
                del self.held[next(iter(self.held))]


_shelf = _Shelf(KEPT)


def _recalled(entry: Publication) -> Recalled:
    return recall(entry.kind, entry.schema_version, entry.document, entry.digest)
