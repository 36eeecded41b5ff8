"""A test client that is the reviewer: it inspects each page that it fetches, and refuses SQL that a public page may not ask."""

import re
from html.parser import HTMLParser

from django.db import connection
from django.test import Client
from django.urls import Resolver404, resolve

READING_TABLES = {"careers_head", "careers_publication", "careers_live"}
INBOX_TABLES = {"careers_missedword"}  # what the public leaves: written, never read by a public page
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class ForbiddenQuery(AssertionError):
    """A public page asked a table that holds rows of the writing side."""


class PageFault(AssertionError):
    """The page has a fault that a visitor would meet."""


def refuse_writing_side(execute, sql, params, many, context):
    """Database wrapper: public pages may read log, head and pointer only, and write to the inbox."""
    tables = set(re.findall(r'(?:FROM|JOIN|INTO|UPDATE)\s+"?(\w+)"?', sql, re.IGNORECASE))
    allowed = READING_TABLES | (INBOX_TABLES if sql.startswith(("INSERT", "UPDATE")) else set())
    if wrong := {table for table in tables if table.startswith(("careers_", "auth_", "django_"))} - allowed:
        raise ForbiddenQuery(f"une page publique a interrogé {sorted(wrong)} : {sql[:200]}")
    return execute(sql, params, many, context)


class PublicClient(Client):
    """Fetches public pages, inspecting each one."""

    def request(self, **request):
        with connection.execute_wrapper(refuse_writing_side):
            response = super().request(**request)
        if response.content and response.get("Content-Type", "").startswith("text/html"):
            inspect(response)
        return response


def inspect(response) -> None:
    """Raise PageFault for the first fault of the page."""
    html = response.content.decode()
    page = _Outline()
    page.feed(html)
    faults = [*_faults_of_text(html), *page.faults(), *_faults_of_cookies(response)]
    if faults:
        raise PageFault(f"{response.request.get('PATH_INFO')} : " + " ; ".join(faults))


def _faults_of_text(html: str):
    for mark in ("{{", "}}", "{%", "%}", "{#"):
        if mark in html:
            yield f"marque de gabarit « {mark} »"
    if re.search(r">\s*None\s*<", html):
        yield "« None » affiché"
    if re.search(r"\w·\w", html):
        yield "point médian"


def _faults_of_cookies(response):
    if response.cookies:
        yield f"cookie posé : {list(response.cookies)}"


class _Outline(HTMLParser):
    """What an inspection needs to know of a page."""

    def __init__(self):
        super().__init__()
        self.ids, self.levels, self.links, self.problems, self.open = [], [], [], [], []
        self.lang, self.title, self.has_main, self.described, self.labels = None, "", False, set(), set()

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "html":
            self.lang = values.get("lang")
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        self.has_main |= tag == "main"
        self._inspect_attributes(tag, values)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.problems.append(f"</{tag}> ferme {self.open[-1:] or 'rien'}")
            if tag not in self.open:
                return
            while self.open[-1] != tag:
                self.open.pop()
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] == "title" and "svg" not in self.open:
            self.title += data

    def _inspect_attributes(self, tag, values):
        if "style" in values or any(name.startswith("on") for name in values):
            self.problems.append(f"<{tag}> porte un style ou un script en ligne")
        if tag == "img" and "alt" not in values:
            self.problems.append("image sans alternative")
        if (
            tag in ("script", "link", "img", "iframe")
            and re.match(r"(https?:)?//", values.get("src") or values.get("href") or "")
            and values.get("rel") not in ("canonical", "alternate")
        ):
            self.problems.append(f"<{tag}> appelle un autre hôte")
        if tag == "a":
            self.links.append(values.get("href"))
        if "for" in values:
            self.labels.add(values["for"])

    def faults(self):
        yield from self.problems
        if self.lang != "fr":
            yield "langue absente"
        if not self.title.strip():
            yield "titre vide"
        if self.levels.count(1) != 1:
            yield f"{self.levels.count(1)} titres de niveau 1"
        for above, below in zip(self.levels, self.levels[1:], strict=False):
            if below > above + 1:
                yield f"titre de niveau {below} après un niveau {above}"
        if len(set(self.ids)) != len(self.ids):
            yield f"identifiants en double : {sorted({one for one in self.ids if self.ids.count(one) > 1})}"
        yield from (f"label vers rien : {one}" for one in self.labels - set(self.ids))
        yield from self._faults_of_links()

    def _faults_of_links(self):
        for href in self.links:
            if not href or href == "#":
                yield "lien vide"
            elif href.startswith("#") and href[1:] not in self.ids:
                yield f"ancre vers rien : {href}"
            elif href.startswith("/") and not href.startswith(("//", "/static/")):
                yield from _faults_of_address(href)


def _faults_of_address(href: str):
    try:
        resolve(re.split(r"[?#]", href)[0])
    except Resolver404:
        yield f"lien vers une adresse inconnue : {href}"
