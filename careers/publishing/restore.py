"""Bring an old version back into the row. What is live moves by publishing only."""

from django.db import transaction

from careers.documents.apply import apply
from careers.documents.upgrade import read
from careers.models import roots
from careers.models.base import Root
from careers.models.publication import Publication
from careers.publishing.drafts import keep


@transaction.atomic
def restore(publication_id: int, *, author: str) -> Root:
    """Apply the stored document of an entry to its row, which comes back if it was gone.

    The row as it was is kept as a draft first, so that nothing that an editor wrote is lost. Raises
    Publication.DoesNotExist, ValueError for an entry without document (a withdrawal, an erasure), and Unappliable when
    what the old version cites no longer exists.
    """
    entry = Publication.objects.get(pk=publication_id)
    if not entry.document:
        raise ValueError("Cette entrée du journal n’a pas de texte : c’est un retrait ou un effacement.")
    if row := roots()[entry.kind].objects.filter(pk=entry.subject).first():
        keep(row, author)
    (row,) = apply(read(entry.kind, entry.schema_version, entry.document))
    keep(row, author)
    return row
