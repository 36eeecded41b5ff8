"""Publish and withdraw: one change, all of it or nothing."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from careers.catalogue.catalogue import current
from careers.documents.checks import Finding, check
from careers.documents.schema import Document
from careers.models.publication import Action, Head, Live, Publication
from careers.publishing.stamp import renew_once_committed


class Refused(Exception):
    """The checks found errors; nothing was written. `findings` tells them."""

    def __init__(self, findings: Iterable[Finding]):
        self.findings = tuple(findings)
        super().__init__(" ".join(f"{one.id} : {one.message} {one.advice}".strip() for one in self.findings))


class Stale(Exception):
    """What was compared is not what would be published."""

    def __init__(self, id: str):
        super().__init__(
            f"« {id} » a changé depuis que vous l’avez comparé. Rien n’a été publié : relisez la comparaison, puis publiez."
        )


@dataclass(frozen=True)
class Change:
    """What one call wrote. `number` is None when everything was live already."""

    number: int | None
    published: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


@transaction.atomic
def publish(
    *documents: Document,
    withdraw: Iterable[str] = (),
    comment: str,
    author: str,
    origin: str = "admin",
    compared: str | None = None,
) -> Change:
    """Publish documents and withdraw ids as one change.

    `compared` is the digest of what the editor saw (of the one document): another one raises Stale. Raises Refused when
    a check finds an error on the catalogue as it would be. Documents that are live as they are add no entry.
    """
    withdraw = tuple(withdraw)
    _refuse_doubles([*(one.id for one in documents), *withdraw])
    head = lock_head()
    _refuse_stale(documents, compared)
    catalogue = current()
    gone = [one for one in dict.fromkeys(withdraw) if catalogue.card(one)]
    fresh = [one for one in documents if not _is_live(catalogue, one)]
    if not fresh and not gone:
        return Change(None)
    _refuse_errors(documents, gone, catalogue)
    head.number += 1
    head.save(update_fields=["number"])
    for document in fresh:
        _append(head, document, comment, author, origin)
    for one in gone:
        append_end(head, one, Action.WITHDRAW, comment, author, origin)
    return Change(head.number, tuple(one.id for one in fresh), tuple(gone))


def withdraw(*ids: str, comment: str, author: str, origin: str = "admin") -> Change:
    """Take pages off the site. Refused while a live document requires one of them."""
    return publish(withdraw=ids, comment=comment, author=author, origin=origin)


def lock_head() -> Head:
    """The head, locked until the transaction ends: changes are written one after the other, and seen in that order.

    Who takes it is about to write it: once that is committed, the stamp tells the workers of this machine.
    """
    renew_once_committed()
    head = Head.objects.select_for_update().order_by("pk").first()
    return head or Head.objects.create(pk=1, line=secrets.token_hex(8))


def renew_line() -> None:
    """A restored backup starts another line: nothing kept of the former one can be taken for it."""
    with transaction.atomic():
        head = lock_head()
        head.line = secrets.token_hex(8)
        head.save(update_fields=["line"])


def append_end(head: Head, id: str, action: Action, comment: str, author: str, origin: str) -> None:
    """Write the entry that ends the life of an id on the site, and drop its pointer."""
    live = Live.objects.filter(pk=id).first()
    last = live or Publication.objects.filter(subject=id).order_by("-id").first()
    if last is not None:
        Publication.objects.create(
            subject=id,
            kind=last.kind,
            slug=last.slug,
            action=action.value,
            change=head.number,
            comment=comment[:300],
            author=author,
            origin=origin,
        )
    Live.objects.filter(pk=id).delete()


def _append(head: Head, document: Document, comment: str, author: str, origin: str) -> None:
    entry = Publication.objects.create(
        subject=document.id,
        kind=document.kind,
        slug=document.slug,
        action=Action.PUBLISH.value,
        document=document.to_json(),
        schema_version=document.version,
        digest=document.digest(),
        change=head.number,
        comment=comment[:300],
        author=author,
        origin=origin,
    )
    pointer = {"kind": document.kind, "slug": document.slug, "publication_id": entry.pk, "change": head.number}
    Live.objects.update_or_create(subject=document.id, defaults=pointer)


def _is_live(catalogue, document: Document) -> bool:
    card = catalogue.card(document.id)
    return card is not None and card.digest == document.digest()


def _refuse_doubles(ids: list[str]) -> None:
    """One change says one thing of each id: the caller's mistake, not the editor's."""
    if doubles := sorted({one for one in ids if ids.count(one) > 1}):
        raise ValueError(f"Un changement ne dit qu’une chose de chaque fiche : {', '.join(doubles)} y est deux fois.")


def _refuse_stale(documents: tuple[Document, ...], compared: str | None) -> None:
    if compared is not None:
        for document in documents:
            if document.digest() != compared:
                raise Stale(document.id)


def _refuse_errors(documents, gone, catalogue) -> None:
    landscape = catalogue.with_changes(documents, gone)
    findings = check(documents, gone, landscape=landscape, before=catalogue.landscape)
    if errors := [one for one in findings if one.grade == "error"]:
        raise Refused(errors)
