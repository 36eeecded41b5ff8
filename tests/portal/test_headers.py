"""What every answer says to the browser, whoever gives it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import OperationalError
from django.test import Client

from careers.catalogue.catalogue import current
from careers.views.site import paths
from portal.freshness import Freshness
from portal.page_memory import PageMemory
from tests.portal.remembering import ask

ROOT = Path(__file__).parent.parent.parent
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def judge(headers):
    """The headers of one answer, or an AssertionError that names what is wrong."""
    for name, value in HEADERS.items():
        assert headers.get(name) == value, name
    for feature in ("camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"):
        assert f"{feature}=()" in headers["Permissions-Policy"]
    policy = dict(one.strip().split(" ", 1) for one in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert set(policy) == {
        *("default-src", "script-src", "style-src", "img-src", "font-src", "connect-src"),
        *("form-action", "base-uri", "frame-ancestors"),
    }
    # Nothing in line, nothing evaluated, nothing from elsewhere: 'self' is all that is ever allowed.
    assert set(policy.values()) == {"'none'", "'self'"}
    assert headers.get("Access-Control-Allow-Origin") is None
    assert headers.get("Server") is None


def test_every_public_address(public):
    for path in [*paths(current()), "/sitemap.xml", "/robots.txt"]:
        response = public.get(path)
        assert response.status_code == 200
        judge(response.headers)
        assert not response.cookies


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nulle/part/", 404),
        ("/?a=%00", 400),
        ("/metiers", 301),
        ("/administration/", 302),
        ("/administration/login/", 200),
        ("/static/css/base.css", 200),
        ("/static/img/favicon.svg", 200),
        ("/static/rien.css", 404),
    ],
)
def test_other_answers(db, settings, path, status):
    # In tests nothing is collected: whitenoise looks where the files are.
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = True
    response = Client().get(path)
    assert response.status_code == status
    judge(response.headers)


def test_refused_method_and_refused_host(db):
    for response, status in ((Client().post("/"), 405), (Client().get("/", headers={"host": "autre.example"}), 400)):
        assert response.status_code == status
        judge(response.headers)


def test_errors_of_ours(db, monkeypatch):
    for error, status in ((OperationalError, 503), (RuntimeError, 500)):

        def broken(error=error):
            raise error("essai")

        monkeypatch.setattr("careers.views.published.current", broken)
        response = Client(raise_request_exception=False).get("/")
        assert response.status_code == status
        judge(response.headers)


def test_answers_from_memory(db, settings):
    memory = PageMemory(WSGIHandler(), limit=1_000_000, freshness=Freshness(settings.STAMP))
    for headers in ({}, {}, {"if-none-match": "*"}):
        judge(ask(memory, "/metiers/", **headers).headers)


def test_redirect_to_https(db, settings):
    settings.SECURE_SSL_REDIRECT = True
    response = Client().get("/")
    assert (response.status_code, response["Location"]) == (301, "https://testserver/")
    judge(response.headers)


def test_https_is_promised_for_a_year(db, settings):
    settings.SECURE_HSTS_SECONDS = 31_536_000
    assert Client().get("/", secure=True)["Strict-Transport-Security"] == "max-age=31536000"


def test_a_view_s_own_header_stays(rf):
    from django.http import HttpResponse

    from portal.headers import SecureHeaders

    embedded = HttpResponse(headers={"Cross-Origin-Resource-Policy": "cross-origin"})
    embedded.xframe_options_exempt = True
    response = SecureHeaders(lambda request: embedded)(rf.get("/"))
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin" and "X-Frame-Options" not in response


def test_cookies_of_the_desk_stay_at_the_desk(publisher):
    client = Client()
    client.get("/administration/login/")
    client.post("/administration/login/", {"username": "cheffe", "password": "mot-de-passe-de-test"})
    assert set(client.cookies) == {"csrftoken", "sessionid"}
    for cookie in client.cookies.values():
        assert (cookie["path"], cookie["samesite"]) == ("/administration/", "Strict")
    assert client.cookies["sessionid"]["httponly"]


def test_address_of_the_desk_is_told_to_nobody(db, public):
    told = "".join(public.get(path).content.decode() for path in (*paths(current()), "/robots.txt", "/sitemap.xml"))
    assert "administration/" not in told


def python(*words, **env):
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "portal.settings", "SECRET_KEY": "x" * 50} | env,
        capture_output=True,
        text=True,
    )


def test_desk_stands_where_the_settings_say(tmp_path):
    code = (
        "import django; django.setup()\n"
        "from django.urls import reverse, resolve, Resolver404\n"
        "print(reverse('admin:login'))\n"
        "try: print(resolve('/administration/login/').url_name)\n"
        "except Resolver404: print('personne')\n"
    )
    done = python("-c", code, ADMIN_PATH="une-autre-porte", VAR_DIR=str(tmp_path))
    assert done.stdout.split() == ["/une-autre-porte/login/", "personne"]


@pytest.mark.parametrize("value", ["Admin", "a/b", "", "é", "metiers", "static", "sources"])
def test_address_of_the_desk_that_cannot_be_is_refused_with_a_sentence(value, tmp_path):
    done = python("manage.py", "check", ADMIN_PATH=value, VAR_DIR=str(tmp_path))
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.count("\n") == 1 and done.stderr.startswith("Réglage refusé. ADMIN_PATH vaut « ")
    assert "Écrivez" in done.stderr
