"""The page memory around the real application, and around small ones that misbehave on purpose."""

import gzip
from datetime import date

import brotli
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory

from careers.views.published import ANSWERED_FROM, AnsweredFrom
from portal.freshness import Freshness
from portal.page_memory import PageMemory

DAY = date(2026, 11, 24)
HTML = ("Content-Type", "text/html; charset=utf-8")


class Answered:
    """What came back, its body as it went out and as it reads."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.raw = int(status[:3]), dict(headers), b"".join(body)
        assert len(self.headers) == len(headers), "un en-tête est en double"
        self.encoding = self.headers.get("Content-Encoding")

    @property
    def text(self):
        read = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[self.encoding]
        return read(self.raw).decode()


def ask(application, path="/", method="GET", host="testserver", **headers):
    environ = RequestFactory().generic(method, path, headers={"host": host, **headers}).environ
    started = []
    body = application(environ, lambda *words: started.append(words))
    answered = Answered(*started[0], body)
    getattr(body, "close", lambda: None)()
    return answered


class Counting:
    """An application that counts how often it is asked."""

    def __init__(self, application=None):
        self.application, self.count = application or WSGIHandler(), 0

    def __call__(self, environ, start_response):
        self.count += 1
        return self.application(environ, start_response)


def remembering(application, settings, limit=4_000_000, **freshness):
    return PageMemory(application, limit=limit, freshness=Freshness(settings.STAMP, **freshness))


def small(status="200 OK", headers=(("Content-Type", "text/html"),), generation=("l", 1), day=DAY):
    """An application of one page."""

    def application(environ, start_response):
        environ[ANSWERED_FROM] = AnsweredFrom(generation, day)
        start_response(status, list(headers))
        return [b"une page"]

    return application
