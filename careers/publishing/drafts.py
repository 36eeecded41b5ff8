"""Every save of a row appends its document: what undo, collision and restore read."""

from datetime import datetime, timedelta

from django.db.models import F, Max

from careers.documents.dump import dump
from careers.models.base import Root
from careers.models.draft import Draft

KEPT_DAYS = 90


def save_draft(row: Root, *, author: str) -> Draft:
    """One revision more, and the row as it now is. Call after the parts are saved, in the same transaction."""
    type(row)._default_manager.filter(pk=row.pk).update(revision=F("revision") + 1)
    row.refresh_from_db()
    return keep(row, author)


def keep(row: Root, author: str) -> Draft:
    """Append the row as it is, at its present revision."""
    document = dump(row)
    return Draft.objects.create(
        subject=row.pk,
        kind=row.kind,
        revision=row.revision,
        document=document.to_json(),
        schema_version=document.version,
        author=author,
    )


def prune_drafts(now: datetime) -> int:
    """Delete drafts older than ninety days, the last one of each row kept; returns how many went."""
    last = Draft.objects.values("subject").annotate(last=Max("id")).values_list("last", flat=True)
    old = Draft.objects.filter(created_at__lt=now - timedelta(days=KEPT_DAYS)).exclude(pk__in=list(last))
    return old.delete()[0]
