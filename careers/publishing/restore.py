"""Bring an old version back into the row. What is live moves by publishing only."""

from django.db import transaction

from careers.documents.apply import apply
from careers.documents.upgrade import read
from careers.models import roots
from careers.models.base import Root
from careers.models.draft import Draft
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
    return _apply_over_what_is_there(entry, author)


@transaction.atomic
def restore_draft(draft_id: int, *, author: str) -> Root:
    """The same from a kept draft: undo, and the way back for a row that is gone. Raises Draft.DoesNotExist, Unappliable."""
    return _apply_over_what_is_there(Draft.objects.get(pk=draft_id), author)


def _apply_over_what_is_there(kept: Publication | Draft, author: str) -> Root:
    if row := roots()[kept.kind].objects.filter(pk=kept.subject).first():
        keep(row, author)
    (row,) = apply(read(kept.kind, kept.schema_version, kept.document))
    keep(row, author)
    return row
