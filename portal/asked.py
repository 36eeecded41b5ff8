"""What a request asks of the page memory: read once for each way of asking, then known by its words."""

from functools import lru_cache
from typing import NamedTuple

from django.conf import settings
from django.core.handlers.wsgi import get_path_info
from django.http.request import split_domain_port, validate_host
from django.urls import Resolver404, resolve

from careers.views.parameters import declared_only
from portal.encodings import chosen

# Longer than any of our addresses: what is longer is Django's business, and fills no table of ours.
LONGEST_PATH, LONGEST_QUERY, LONGEST_HEADER, LONGEST_HOST = 300, 1000, 500, 260
# All that a reading depends on, besides the header that a trusted server sets.
WORDS = (
    "PATH_INFO",
    "QUERY_STRING",
    "HTTP_ACCEPT_ENCODING",
    "HTTP_HOST",
    "REQUEST_METHOD",
    "SCRIPT_NAME",
    "HTTP_COOKIE",
    "HTTP_AUTHORIZATION",
    "HTTP_RANGE",
    "wsgi.url_scheme",
)


class Asked(NamedTuple):
    """What a page of an edition is remembered under. `query` holds the declared parameters in canonical order."""

    path: str
    query: str
    encoding: str
    is_secure: bool


class Readings:
    """Environment → Asked, or None when the request is not for the memory: Django answers it, or refuses it.

    Holds `most` ways of asking, each of `longest` characters at most: whoever tries thousands of addresses or headers
    makes this table begin anew, and the others' next reading cost some microseconds. Refusals are not held.
    """

    def __init__(self, most: int = 2048, longest: int = 600):
        self.most, self.longest = most, longest
        self.names = (*WORDS, settings.SECURE_PROXY_SSL_HEADER[0]) if settings.SECURE_PROXY_SSL_HEADER else WORDS
        self.known: dict[tuple[str | None, ...], Asked] = {}

    def __call__(self, environ: dict) -> Asked | None:
        words = tuple(map(environ.get, self.names))
        return self.known.get(words) or self._read(words, environ)

    def _read(self, words: tuple[str | None, ...], environ: dict) -> Asked | None:
        asked = _asked(environ)
        if asked and sum(len(word) for word in words if word) <= self.longest:
            # No lock: two threads at once hold one reading too many, or read once too often.
            if len(self.known) >= self.most:
                self.known.clear()
            self.known[words] = asked
        return asked


def _asked(environ: dict) -> Asked | None:
    path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
    if not _is_plain(environ) or len(path) > LONGEST_PATH or len(query) > LONGEST_QUERY or "%00" in query:
        return None
    parameters = parameters_of(path)
    if parameters is None:
        return None
    encoding = chosen(environ.get("HTTP_ACCEPT_ENCODING", "")[:LONGEST_HEADER])
    return Asked(path, declared_only(query, parameters), encoding, _is_secure(environ))


def _is_plain(environ: dict) -> bool:
    """A visitor's reading of an address of ours, that says nothing about who reads."""
    return (
        environ["REQUEST_METHOD"] in ("GET", "HEAD")
        and not environ.get("HTTP_COOKIE")
        and not environ.get("HTTP_AUTHORIZATION")
        and not environ.get("HTTP_RANGE")
        and not environ.get("SCRIPT_NAME")
        and len(environ.get("HTTP_HOST", "")) <= LONGEST_HOST
        and _is_our_host(environ.get("HTTP_HOST", ""))
    )


@lru_cache(maxsize=256)
def _is_our_host(host: str) -> bool:
    domain, _ = split_domain_port(host)
    return bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)


@lru_cache(maxsize=4096)
def parameters_of(path: str) -> tuple[str, ...] | None:
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
