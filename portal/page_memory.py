"""Answers a repeated public page before Django does.

A page is a function of catalogue, path, declared parameters and day; so is what it is remembered under. A view opts in by
`@remembered(…)` or `@published(…)`, and leaves word of the generation that it has read: a page made while a publication
went by is shown, not kept.

Kept are the 200s of remembered views, asked by GET or HEAD without cookie, that set none and vary with nothing else. A
404 is not: there is no end to wrong addresses; nor is a redirect, which costs Django next to nothing.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date

from django.db import Error as DatabaseError
from django.db import connections

from careers.catalogue.catalogue import current
from careers.views.published import ANSWERED_FROM, AnsweredFrom
from portal.asked import Asked, Readings, parameters_of
from portal.freshness import Freshness, today
from portal.shelf import Answer, Edition, Shelf, Shelves

KEPT_TYPES = re.compile(r"(text/(html|plain|xml)|image/svg\+xml|application/([a-z.]+\+)?(xml|json))\s*(;|$)")


class PageMemory:
    """The WSGI application, with its repeated pages answered from `limit` bytes of memory; 0 is no memory at all."""

    def __init__(self, application: Callable, *, limit: int, freshness: Freshness, shelf: type[Shelf] = Shelf):
        self.application, self.limit, self.freshness, self.shelf = application, limit, freshness, shelf
        self.asked = Readings()
        self.shelves = Shelves(Edition(("", 0), date.min), limit, shelf)

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        asked = self.asked(environ) if self.limit else None
        shelves = self._shelves() if asked else None
        if shelves is None:
            return self.application(environ, start_response)
        answer = shelves.of(asked).get(asked)
        if answer is None:
            return self._made(asked, shelves, environ, start_response)
        return answer.send(environ, start_response)

    def _shelves(self) -> Shelves | None:
        """Those of the present edition, new ones when it has just begun; None when the database does not answer."""
        try:
            edition = self.freshness.generation(), today()
        except DatabaseError:
            return None
        shelves = self.shelves
        if shelves.edition != edition:
            # What is kept of another edition will not be asked for again: it goes, erased words with it.
            shelves = self.shelves = Shelves(Edition(*edition), self.limit, self.shelf)
        return shelves

    def _made(self, asked: Asked, shelves: Shelves, environ: dict, start_response: Callable) -> Iterable[bytes]:
        """Ask Django; keep the page if it may be kept. No lock is held meanwhile."""
        started: list = []
        body = self.application(environ, lambda *words: started.append(words))
        made_from = environ.get(ANSWERED_FROM)
        status, headers, *_ = started[0]
        if made_from is None or not _may_be_kept(status, headers):
            start_response(*started[0])
            return body
        answer = Answer(_collected(body), asked.encoding, headers)
        if _is_of(shelves.edition, made_from):
            shelves.of(asked).put(asked, answer)
        return answer.send(environ, start_response)


def warm() -> None:
    """Fold the catalogue and read the addresses before the first visitor comes, where the database already answers."""
    parameters_of("/")
    try:
        current()
    except DatabaseError:
        return
    finally:
        connections.close_all()


def _is_of(edition: Edition, made_from: AnsweredFrom) -> bool:
    """A publication, or midnight, may have gone by between the look at the head and the view's."""
    return made_from.day == edition.day and made_from.generation in (None, edition.generation)


def _may_be_kept(status: str, headers: Iterable[tuple[str, str]]) -> bool:
    found = {name.lower(): value for name, value in headers}
    return (
        status.startswith("200 ")
        and KEPT_TYPES.match(found.get("content-type", "")) is not None
        and "set-cookie" not in found
        and "content-encoding" not in found
        and found.get("vary", "Accept-Encoding").lower() == "accept-encoding"
        and "no-store" not in found.get("cache-control", "")
        and "private" not in found.get("cache-control", "")
    )


def _collected(body: Iterable[bytes]) -> bytes:
    try:
        return b"".join(body)
    finally:
        if hasattr(body, "close"):
            body.close()
