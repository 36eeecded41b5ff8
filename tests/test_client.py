"""The inspecting client is itself tested on bad pages."""

import pytest
from django.db import connection
from django.http import HttpResponse

from careers.models import Source
from tests.client import ForbiddenQuery, PageFault, inspect, refuse_writing_side

GOOD = '<!doctype html><html lang="fr"><head><title>Une page</title></head><body><main><h1>Un</h1><h2>Deux</h2></main></body></html>'


def judged(html, cookie=False):
    response = HttpResponse(html)
    response.request = {"PATH_INFO": "/"}
    if cookie:
        response.set_cookie("a", "b")
    inspect(response)


def test_good_page_passes():
    judged(GOOD)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("Deux", "{{ nom }}", "marque de gabarit"),
        ("Deux", "<b>None</b>", "« None » affiché"),
        ("Deux", "étudiant·e", "point médian"),
        ("<h2>Deux</h2>", "<h3>Deux</h3>", "niveau 3 après un niveau 1"),
        ("<h2>Deux</h2>", "<h1>Deux</h1>", "2 titres de niveau 1"),
        ('lang="fr"', "", "langue absente"),
        ("Une page", "", "titre vide"),
        ("Deux", '<a href="">x</a>', "lien vide"),
        ("Deux", '<a href="#rien">x</a>', "ancre vers rien"),
        ("Deux", '<a href="/nulle-part/x/y/">x</a>', "adresse inconnue"),
        ("Deux", '<p id="a"></p><p id="a"></p>', "identifiants en double"),
        ("Deux", '<p style="color:red">x</p>', "style ou un script"),
        ("Deux", '<p onclick="x()">x</p>', "style ou un script"),
        ("Deux", '<img src="/a.png">', "sans alternative"),
        ("Deux", '<script src="https://example.org/a.js"></script>', "autre hôte"),
        ("</h2>", "</h3>", "ferme"),
        ("Deux", '<label for="x">x</label>', "label vers rien"),
    ],
)
def test_bad_page_is_seen(old, new, fault):
    with pytest.raises(PageFault, match=fault):
        judged(GOOD.replace(old, new))


def test_cookie_is_seen():
    with pytest.raises(PageFault, match="cookie"):
        judged(GOOD, cookie=True)


def test_query_to_a_row_is_refused(db):
    with connection.execute_wrapper(refuse_writing_side), pytest.raises(ForbiddenQuery, match="careers_source"):
        Source.objects.count()
