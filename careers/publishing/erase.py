"""Erasure: the one exception to the log's rule, for a witness who withdraws consent."""

from functools import partial

from django.contrib.admin.models import LogEntry
from django.db import transaction
from django.db.models import ProtectedError

from careers.catalogue.catalogue import current
from careers.documents.checks import Finding
from careers.models import roots
from careers.models.draft import Draft
from careers.models.loaded import LoadedFile
from careers.models.publication import Action, Publication
from careers.publishing import erased_list, triggers
from careers.publishing.log import Refused, append_end, lock_head


def erase(id: str, *, author: str) -> None:
    """Empty the documents and comments of every entry of this id, drop its drafts and its row.

    The id is noted outside the database, so that a restored backup erases it again. Raises Refused, naming them, while
    live documents or rows require it.
    """
    with transaction.atomic():
        head = lock_head()
        _refuse_if_required(id)
        if Publication.objects.filter(subject=id).exists():
            head.number += 1
            head.save(update_fields=["number"])
            append_end(head, id, Action.ERASE, "", author, "admin")
        _empty(id)
        _delete_row(id)
        # Twice, around the commit: `erased_list` says why.
        erased_list.note_begun(id)
        transaction.on_commit(partial(erased_list.note_done, id))


def replay_erasures(*, author: str) -> tuple[str, ...]:
    """After a backup was restored: erase again what had been erased since. Returns the ids."""
    kept = tuple(id for id in erased_list.done() if has_words(id))
    for id in kept:
        erase(id, author=author)
    return kept


def doubtful_erasures() -> tuple[str, ...]:
    """Ids whose erasure was begun, whose end was not noted, and whose words are here: for a person to decide."""
    return tuple(id for id in erased_list.begun() if has_words(id))


def has_words(id: str) -> bool:
    """Is there anything to erase? What was published again after its erasure was given again, and stays."""
    entries = Publication.objects.filter(subject=id)
    erased = entries.filter(action=Action.ERASE.value).order_by("-id").first()
    if erased is not None:
        return entries.filter(pk__lt=erased.pk).exclude(document="").exists()
    rows = any(model.objects.filter(pk=id).exists() for model in roots().values())
    return rows or entries.exclude(document="").exists() or Draft.objects.filter(subject=id).exists()


def _empty(id: str) -> None:
    with triggers.lifted():
        # The plain manager: the log's own refuses every update, and rightly so.
        Publication._base_manager.filter(subject=id).update(document="", comment="", digest="")
    Draft.objects.filter(subject=id).delete()
    LoadedFile.objects.filter(subject=id).delete()
    # The desk's own journal keeps the title of what was changed: a first name, for a testimonial.
    LogEntry.objects.filter(object_id=id, content_type__app_label="careers").delete()


def _delete_row(id: str) -> None:
    for model in roots().values():
        try:
            model.objects.filter(pk=id).delete()
        except ProtectedError as error:
            names = ", ".join(sorted({f"« {getattr(one, 'root', one)} »" for one in error.protected_objects}))
            raise Refused(
                [Finding("error", id, "id", f"Des fiches en ont besoin : {names}.", "Changez-les d’abord.")]
            ) from None


def _refuse_if_required(id: str) -> None:
    landscape = current().landscape
    citing = [landscape.entry(one) for one in sorted(landscape.cited_by(id)) if id in landscape.entry(one).required]
    if citing:
        names = ", ".join(f"« {entry.title} »" for entry in citing)
        raise Refused(
            [Finding("error", id, "id", f"Des pages en ont besoin : {names}.", "Changez-les ou retirez-les d’abord.")]
        )
