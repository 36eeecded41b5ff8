"""From home to one's own path, year by year, in chromium; and a reform published at the desk."""

import re
from datetime import date

import pytest

from careers.paths.calendar import label, school_year_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PRESENT = school_year_of(date.today())
PATH = "/metiers/radiologue/devenir/"


def is_written(id):
    from careers.models.publication import Live

    return Live.objects.filter(pk=id).exists()


def words_of(locator) -> str:
    return locator.inner_text().replace("\u00a0", " ")


@pytest.mark.parametrize("profession", ["radiologue", "sage-femme", "infirmier-anesthesiste"])
@pytest.mark.parametrize(("width", "script"), [(360, False), (1280, True)])
def test_a_pupil_of_2de_finds_what_to_do_in_under_three_clicks(window, width, script, profession):
    if not is_written(profession):
        pytest.skip(f"« {profession} » n’est pas encore écrit")
    page = window(width, script=script).open("/")
    page.locator(".starts").get_by_role("link", name="2de").first.click()
    page.wait_for_url(re.compile("/que-devenir/\\?depuis=seconde"))
    page.locator(f'main a[href^="/metiers/{profession}/devenir/"]').click()
    page.wait_for_url(re.compile(f"/metiers/{profession}/devenir/\\?depuis=seconde"))
    assert "Tu es ici" in words_of(page.locator("h2").first)
    assert words_of(page.locator(".stop.is-here .year")) == str(PRESENT)
    assert "La prochaine chose à faire" in words_of(page.locator(".due"))
    years = [int(year) for year in page.locator(".stop .year").all_inner_texts() if year]
    assert years == sorted(years) and years[-1] > PRESENT + 3


def test_an_aide_soignante_finds_what_she_can_become(window):
    if not (is_written("aide-soignant") and is_written("infirmier")):
        pytest.skip("ces métiers ne sont pas encore écrits")
    page = window(360, script=False).open("/que-devenir/")
    page.get_by_label("Où en es-tu ?").select_option("metier.aide-soignant")
    page.get_by_role("button", name="Voir les métiers").click()
    page.locator('main a[href^="/metiers/infirmier/devenir/"]').click()
    assert "Tu es ici" in words_of(page.locator(".path"))


@pytest.mark.parametrize("script", [False, True])
def test_say_where_one_stands_and_when(window, script):
    page = window(360, script=script).open(PATH)
    page.get_by_label("Où en es-tu ?").select_option("pass")
    page.get_by_label("Quelle rentrée ?").select_option(str(PRESENT + 1))
    page.get_by_role("button", name="Voir mon chemin").click()
    page.wait_for_url(re.compile(f"depuis=pass&rentree={PRESENT + 1}$"))
    assert f"Rentrée {label(PRESENT + 1)}" in words_of(page.locator("#pass"))
    assert str(PRESENT + 12) in words_of(page.locator(".totals"))
    # The address carries it all: another window shows the same.
    other = window(360).open(page.url.removeprefix(window(360).base))
    assert words_of(other.locator(".totals")) == words_of(page.locator(".totals"))


def test_a_misspelt_address_leads_on(window):
    page = window(360).open(f"{PATH}?depuis=pas&rentree=hier")
    assert "n’est ni une étape ni un métier" in words_of(page.locator(".notice").first)
    page.locator(".notice").first.get_by_role("link", name="PASS", exact=True).click()
    assert "Tu es ici : PASS" in words_of(page.locator("#ici"))


def test_search_the_studies(window):
    page = window(360, script=False).open("/formations/")
    page.get_by_label("Cherche une étude, un diplôme, un sigle").fill("externat")
    page.locator("main").get_by_role("button", name="Chercher").click()
    page.get_by_role("link", name="DFASM, l’externat").click()
    assert page.get_by_role("heading", level=1).inner_text() == "DFASM, l’externat"


@pytest.mark.parametrize(
    "path",
    [
        f"{PATH}?depuis=seconde-generale-et-technologique",
        f"{PATH}?depuis=zz",
        "/que-devenir/?depuis=pass",
        "/formations/?q=z",
    ],
)
def test_no_sideways_scroll_at_320(window, path):
    page = window(320).open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_station_of_a_folded_branch_opens_from_its_address(window):
    """The map and the list of ways lead to every step of a route by its slug."""
    page = window(360).open(PATH)
    for link in page.locator('.ways a[href^="#"]').all():
        assert page.locator(link.get_attribute("href")).count() == 1


def change(page, step, chapter, **fields):
    """At the desk: change these fields of a step, compare, publish."""
    page.goto(re.sub("/administration/.*", f"/administration/careers/step/{step}/change/?chapitre={chapter}", page.url))
    for name, value in fields.items():
        field = page.locator(f"#id_{name}")
        field.select_option(value) if field.evaluate("one => one.tagName") == "SELECT" else field.fill(value)
    page.locator("input[name=_continue]").first.click()
    page.get_by_role("link", name="Comparer et publier").click()
    page.get_by_label("Pourquoi ce changement").fill("Réforme")
    page.get_by_role("button", name="Publier cette version").click()
    assert "C’est publié" in page.locator(".messagelist").inner_text()


def test_correct_a_step_once_and_every_path_shows_it(window, signed_in):
    change(signed_in.page, "pass", "etape", summary="Une année à l’université, corrigée une fois.")
    public = window(360)
    for end in ("", "?depuis=troisieme", f"?depuis=pass&rentree={PRESENT}"):
        assert "corrigée une fois" in words_of(public.open(PATH + end).locator("#pass"))


def test_publish_a_reform_and_pupils_are_led_by_their_year(window, signed_in):
    reform = PRESENT + 2
    change(signed_in.page, "voie-unique-2027", "liens", standing="in_force", valid_from=str(reform))
    change(signed_in.page, "pass", "liens", valid_until=str(reform - 1))
    change(signed_in.page, "las1", "liens", valid_until=str(reform - 1))
    public = window(360)
    earlier = public.open(f"{PATH}?depuis=bac-general&rentree={PRESENT}")
    assert earlier.locator("#pass").count() == 1 and earlier.locator("#voie-unique-2027").count() == 0
    assert f"à partir de la rentrée {reform}" in words_of(earlier.locator(".notice").first)
    later = public.open(f"{PATH}?depuis=bac-general&rentree={PRESENT + 1}")
    assert later.locator("#pass").count() == 0 and later.locator("#las-1").count() == 0
    assert words_of(later.locator("#voie-unique-2027 .year")) == str(reform)
