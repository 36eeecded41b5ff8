"""axe in light and dark, at two widths, and in print; the HTML checker on every kind of page."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import resolve

from tests.views.test_sweep import addresses

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PATHS = [
    "/",
    "/metiers/",
    "/metiers/radiologue/",
    "/metiers/radiologue/devenir/",
    "/metiers/radiologue/devenir/?depuis=seconde-generale-et-technologique",
    "/metiers/radiologue/devenir/?depuis=rien&rentree=jamais",
    "/que-devenir/",
    "/que-devenir/?depuis=pass&annees=1",
    "/formations/?q=licence",
    "/formations/?q=zzz",
    "/formations/",
    "/formations/plan/",
    "/formations/pass/",
    "/formations/voie-unique-2027/",
    "/lignes/medecine/",
    "/lieux/",
    "/lieux/hopital-public/",
    "/temoignages/",
    "/glossaire/",
    "/mentions-legales/",
    "/sources/",
    "/metiers/?nuits=sans",
    "/comparer/?m=radiologue",
    "/interets/",
    "/interets/resultat/?q6=oui&q2=non&sans=nuits",
    "/a-z/",
    "/qualites/",
    "/grilles/",
    "/nouveautes/",
    "/composants/",
    "/recherche/",
    "/recherche/?q=radio",
    "/recherche/?q=docteur+des+os+cass%C3%A9s",
]
VNU = Path("var/tools/node_modules/vnu-jar/build/dist/vnu.jar")


def violations(page):
    found = Axe().run(page).response["violations"]
    return [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(window, width, scheme):
    opened = window(width, scheme)
    assert {path: found for path in PATHS if (found := violations(opened.open(path)))} == {}


def test_axe_finds_nothing_in_print(window):
    opened = window(800)
    opened.page.emulate_media(media="print")
    assert {path: found for path in PATHS if (found := violations(opened.open(path)))} == {}


@pytest.mark.parametrize("path", ["/nulle-part/"])
def test_axe_finds_nothing_on_an_error_page(window, path):
    opened = window(360)
    page = opened.open(path)
    assert violations(page) == []
    opened.faults[:] = [one for one in opened.faults if "404" not in one]


def test_axe_would_see_a_fault(window):
    page = window(360).open("/")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/static/img/favicon.svg\">')"
    )
    assert "image-alt" in {name for name, _ in violations(page)}


def some_of_each_kind() -> list[str]:
    """Three addresses of each kind of page: the first, the middle one and the last."""
    by_name = {}
    for path in (one for one in addresses() if one.endswith("/")):
        by_name.setdefault(resolve(path).url_name, []).append(path)
    return [path for held in by_name.values() for path in dict.fromkeys((held[0], held[len(held) // 2], held[-1]))]


@pytest.mark.skipif(not (VNU.is_file() and shutil.which("java")), reason="le vérificateur HTML demande java et npm")
def test_html_is_valid(client, content, tmp_path):
    for number, path in enumerate([*some_of_each_kind(), "/nulle-part/"]):
        (tmp_path / f"{number:03}.html").write_bytes(client.get(path).content)
    checked = subprocess.run(
        ["java", "-jar", VNU, "--format", "json", "--skip-non-html", tmp_path], capture_output=True, text=True
    )
    # Said on purpose: without the role, one screen reader does not count the items of a list drawn without bullets.
    said_on_purpose = "The “list” role is unnecessary"
    messages = [one for one in json.loads(checked.stderr)["messages"] if said_on_purpose not in one["message"]]
    assert [f"{one['url'][-8:]}: {one['message']} {one.get('extract', '')[:80]}" for one in messages] == []
