"""What a hurried or hostile person sends: the right page in French, never a 500."""

import pytest
from django.db import OperationalError

PATHS = [
    ("/metiers/inconnu/", 404),
    ("/metiers/radiologue/inconnu/", 404),
    ("/formations/inconnue/", 404),
    ("/metiers/RADIOLOGUE/", 404),
    ("/metiers/radio%00logue/", 400),
    ("/metiers/%ff%fe/", 404),
    ("/metiers/" + "a" * 5000 + "/", 404),
    ("/metiers/99999999999999999999999999/", 404),
    ("/metiers/../../etc/passwd", 404),
    ("/<script>alert(1)</script>/", 404),
    ("/favicon.ico", 404),
    ("/?q=%00", 400),
    ("/recherche/?q=%00", 200),
    ("/recherche/suggestions/?q=%00", 200),
    ("/metiers/?page=-1&page=2&x[]=%F0%9F%98%80", 200),
    ("/metiers/radiologue/?depuis=%ff&rentree=99999999999999", 200),
]


@pytest.mark.parametrize(("path", "status"), PATHS, ids=lambda value: str(value)[:40])
def test_odd_address(public, path, status):
    response = public.get(path)
    assert response.status_code == status
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("path", ["/", "/metiers/", "/metiers/radiologue/", "/formations/pass/", "/sources/"])
def test_wrong_method(public, method, path):
    assert getattr(public, method)(path).status_code == 405


def test_head_is_answered(public):
    response = public.head("/metiers/radiologue/")
    assert (response.status_code, response.content) == (200, b"")


def test_database_that_does_not_answer_is_a_503(public, monkeypatch):
    def down():
        raise OperationalError("database is locked")

    monkeypatch.setattr("careers.views.published.current", down)
    response = public.get("/")
    assert response.status_code == 503 and response["Retry-After"]
    assert "recharge la page" in response.content.decode()


def test_error_of_ours_is_a_500_without_details(public, monkeypatch):
    def broken():
        raise RuntimeError("SECRET")

    monkeypatch.setattr("careers.views.published.current", broken)
    public.raise_request_exception = False
    response = public.get("/")
    assert response.status_code == 500
    assert "C’est notre faute" in response.content.decode() and "SECRET" not in response.content.decode()


def test_headers_of_a_public_page(public):
    response = public.get("/")
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
    assert response["X-Content-Type-Options"] == "nosniff" and response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"
    assert "Set-Cookie" not in response


def test_unknown_host_is_refused(public):
    assert public.get("/", headers={"host": "autre.example"}).status_code == 400
