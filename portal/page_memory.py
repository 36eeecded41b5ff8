"""Answers a repeated public page before Django does.

A page is a function of catalogue, path, declared parameters and day; so is what it is remembered under. A view opts in by
`@remembered(…)` or `@published(…)`, and leaves word of the generation that it has read: a page made while a publication
went by is shown, not kept.

Kept are the 200s of remembered views, asked by GET or HEAD without cookie, that set none and vary with nothing else. A
404 is not: there is no end to wrong addresses; nor is a redirect, which costs Django next to nothing.
"""

import hashlib
import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.conf import settings
from django.core.handlers.wsgi import get_path_info
from django.db import Error as DatabaseError
from django.db import connections
from django.http.request import split_domain_port, validate_host
from django.urls import Resolver404, resolve

from careers.catalogue.catalogue import current
from careers.views.parameters import declared_only
from careers.views.published import ANSWERED_FROM, AnsweredFrom
from portal.encodings import chosen, encoded
from portal.freshness import Freshness, Generation, today

KEPT_TYPES = re.compile(r"(text/(html|plain|xml)|image/svg\+xml|application/([a-z.]+\+)?(xml|json))\s*(;|$)")
# Longer than any of our addresses: what is longer is Django's business, and fills no table of ours.
LONGEST_PATH, LONGEST_QUERY, LONGEST_HEADER = 300, 1000, 500
# What an answer and its key weigh besides the body, about.
FIXED_COST = 2500


class Edition(NamedTuple):
    """What all pages of a moment are made from."""

    generation: Generation
    day: date


class Asked(NamedTuple):
    """What a page of an edition is remembered under. `query` holds the declared parameters in canonical order."""

    path: str
    query: str
    encoding: str
    is_secure: bool


class Answer:
    """A page as it goes out, in one encoding, with a strong ETag."""

    __slots__ = ("body", "etag", "headers", "short_headers")

    def __init__(self, body: bytes, encoding: str, headers: Iterable[tuple[str, str]]):
        self.body, encoding = encoded(body, encoding)
        self.etag = f'"{hashlib.blake2b(self.body, digest_size=12).hexdigest()}"'
        others = [one for one in headers if one[0].lower() not in ("content-length", "content-type", "etag", "vary")]
        self.short_headers = (*others, ("ETag", self.etag), ("Vary", "Accept-Encoding"))
        described = [(name, value) for name, value in headers if name.lower() == "content-type"]
        if encoding:
            described.append(("Content-Encoding", encoding))
        self.headers = (*self.short_headers, *described, ("Content-Length", str(len(self.body))))

    def send(self, environ: dict, start_response: Callable) -> list[bytes]:
        if _has(self.etag, environ.get("HTTP_IF_NONE_MATCH")):
            start_response("304 Not Modified", list(self.short_headers))
            return []
        start_response("200 OK", list(self.headers))
        return [self.body] if environ["REQUEST_METHOD"] == "GET" else []


class Shelf:
    """Answers by what they were asked under, up to so many bytes: the least lately used goes first. Safe with threads."""

    def __init__(self, limit: int):
        self.limit, self.size = limit, 0
        self.answers: OrderedDict[Asked, Answer] = OrderedDict()
        self.lock = threading.Lock()

    def get(self, asked: Asked) -> Answer | None:
        with self.lock:
            if asked in self.answers:
                self.answers.move_to_end(asked)
            return self.answers.get(asked)

    def put(self, asked: Asked, answer: Answer) -> None:
        cost = _cost(answer)
        if cost > self.limit // 4:
            return
        with self.lock:
            if former := self.answers.pop(asked, None):
                self.size -= _cost(former)
            self.answers[asked] = answer
            self.size += cost
            while self.size > self.limit:
                self.size -= _cost(self.answers.popitem(last=False)[1])


class Shelves:
    """The pages of one edition.

    Those with parameters have a half of their own: whoever tries thousands of them does not push the others out.
    """

    def __init__(self, edition: Edition, limit: int, shelf: type[Shelf] = Shelf):
        self.edition, self.plain, self.with_parameters = edition, shelf(limit // 2), shelf(limit // 2)

    def of(self, asked: Asked) -> Shelf:
        return self.with_parameters if asked.query else self.plain


class PageMemory:
    """The WSGI application, with its repeated pages answered from `limit` bytes of memory; 0 is no memory at all."""

    def __init__(self, application: Callable, *, limit: int, freshness: Freshness, shelf: type[Shelf] = Shelf):
        self.application, self.limit, self.freshness, self.shelf = application, limit, freshness, shelf
        self.shelves = Shelves(Edition(("", 0), date.min), limit, shelf)

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        asked = _asked(environ) if self.limit else None
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
            edition = Edition(self.freshness.generation(), today())
        except DatabaseError:
            return None
        shelves = self.shelves
        if shelves.edition != edition:
            # What is kept of another edition will not be asked for again: it goes, erased words with it.
            shelves = self.shelves = Shelves(edition, self.limit, self.shelf)
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


def _is_of(edition: Edition, made_from: AnsweredFrom) -> bool:
    """A publication, or midnight, may have gone by between the look at the head and the view's."""
    return made_from.day == edition.day and made_from.generation in (None, edition.generation)


def _asked(environ: dict) -> Asked | None:
    """None when this request is not for the memory: Django answers it, or refuses it."""
    path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
    if not _is_plain(environ) or len(path) > LONGEST_PATH or len(query) > LONGEST_QUERY or "%00" in query:
        return None
    parameters = _parameters_of(path)
    if parameters is None:
        return None
    encoding = chosen(environ.get("HTTP_ACCEPT_ENCODING", "")[:LONGEST_HEADER])
    return Asked(path, _declared(query, parameters), encoding, _is_secure(environ))


# Reading a query string takes longer than all the rest; only short ones come here.
_declared = lru_cache(maxsize=1024)(declared_only)


def warm() -> None:
    """Fold the catalogue and read the addresses before the first visitor comes, where the database already answers."""
    _parameters_of("/")
    try:
        current()
    except DatabaseError:
        return
    finally:
        connections.close_all()


def _is_plain(environ: dict) -> bool:
    """A visitor's reading of an address of ours, that says nothing about who reads."""
    return (
        environ["REQUEST_METHOD"] in ("GET", "HEAD")
        and not environ.get("HTTP_COOKIE")
        and not environ.get("HTTP_AUTHORIZATION")
        and not environ.get("HTTP_RANGE")
        and not environ.get("SCRIPT_NAME")
        and _is_our_host(environ.get("HTTP_HOST", ""))
    )


@lru_cache(maxsize=256)
def _is_our_host(host: str) -> bool:
    domain, _ = split_domain_port(host)
    return bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)


@lru_cache(maxsize=4096)
def _parameters_of(path: str) -> tuple[str, ...] | None:
    """The declared parameters of the view at this path (as the server hands it over); None where none is remembered."""
    try:
        found = resolve(get_path_info({"PATH_INFO": path}))
    except Resolver404:
        return None
    return getattr(found.func, "parameters", None)


def _is_secure(environ: dict) -> bool:
    """As Django sees it: pages asked by http may get a redirect, those by https a header more."""
    if trusted := settings.SECURE_PROXY_SSL_HEADER:
        header, value = trusted
        if header in environ:
            return environ[header].split(",", 1)[0].strip() == value
    return environ.get("wsgi.url_scheme") == "https"


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


def _has(etag: str, wanted: str | None) -> bool:
    """If-None-Match: a list of tags, weak ones included, or a star."""
    if not wanted:
        return False
    return wanted.strip() == "*" or etag in (one.strip().removeprefix("W/") for one in wanted.split(","))


def _cost(answer: Answer) -> int:
    return len(answer.body) + FIXED_COST
