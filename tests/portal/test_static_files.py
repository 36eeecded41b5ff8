"""A site whose static files were not collected, or not all of them, loses its style and nothing else."""

import json
import re

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static
from django.test import Client

from portal.static_files import _tell
from tests.portal.test_headers import judge, python


@pytest.fixture
def collected(settings, tmp_path):
    """The static files of production, in a folder where nothing has been collected yet."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "portal.static_files.HashedNames"}}
    return tmp_path


def manifest(folder, text):
    (folder / "staticfiles.json").write_text(text)


def test_known_name_has_its_digest(collected):
    manifest(collected, json.dumps({"version": "1.1", "paths": {"css/a.css": "css/a.0123.css"}, "hash": "x"}))
    assert static("css/a.css") == "/static/css/a.0123.css"
    assert static("css/added-since.css") == "/static/css/added-since.css"


@pytest.mark.parametrize("text", ["", '{"version": "1.1", "pat', "[]", '{"version": "99", "paths": {}}'])
def test_manifest_that_cannot_be_read_is_told_and_does_not_stop_the_page(collected, caplog, text):
    manifest(collected, text)
    assert static("css/a.css") == "/static/css/a.css"
    assert "run collectstatic" in caplog.text


def test_file_that_was_not_collected_is_told_once(collected, caplog):
    _tell.cache_clear()
    for name in ("css/base.css", "css/base.css", "css/of-nobody.css"):
        assert static(name) == f"/static/{name}"
    assert [record.getMessage() for record in caplog.records] == [
        "css/base.css has no name with a digest: run collectstatic"
    ]


def test_pages_are_shown_without_their_style(db, collected):
    for path, status in (("/", 200), ("/metiers/radiologue/", 200), ("/nulle/part/", 404), ("/?a=%00", 400)):
        response = Client().get(path)
        assert response.status_code == status
        assert re.search(r'href="/static/css/[a-z]+\.css"', response.content.decode())


def test_page_of_errors_is_shown_without_its_style(db, collected, monkeypatch):
    def broken():
        raise RuntimeError("essai")

    monkeypatch.setattr("careers.views.published.current", broken)
    response = Client(raise_request_exception=False).get("/")
    assert response.status_code == 500 and "Quelque chose s’est cassé" in response.content.decode()
    judge(response.headers)


def test_page_of_errors_is_shown_when_the_templates_are_what_is_broken(db, monkeypatch):
    def broken(name):
        raise ValueError(name)

    monkeypatch.setattr(staticfiles_storage, "url", broken)
    response = Client(raise_request_exception=False).get("/nulle/part/")
    page = response.content.decode()
    assert response.status_code == 500 and "C’est notre faute, pas la tienne." in page and page.endswith("</html>\n")
    judge(response.headers)


def test_production_is_set_up_so(tmp_path):
    code = (
        "import django; django.setup()\n"
        "from django.test import Client\n"
        "response = Client(headers={'host': 'localhost'}).get('/nulle/part/')\n"
        "print(response.status_code, '/static/css/' in response.content.decode())"
    )
    done = python("-c", code, DEBUG="non", VAR_DIR=str(tmp_path))
    assert (done.returncode, done.stdout) == (0, "404 True\n"), done.stderr
