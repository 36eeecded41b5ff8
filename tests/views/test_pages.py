"""What each public page says. The client inspects every one of them besides."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from careers.catalogue.catalogue import current
from careers.publishing import publish, withdraw
from careers.text import NBSP, french
from tests.samples import changed, step, world

BY = {"comment": "essai", "author": "test"}


def text_of(response) -> str:
    return response.content.decode().replace(NBSP, " ").replace("&nbsp;", " ")


def without_address(response) -> str:
    """The page, but for the address that a sheet of paper carries: what was typed, as it was typed."""
    return re.sub(r' data-address="[^"]*"', "", response.content.decode(), count=1)


def test_home_show(public):
    page = text_of(public.get("/"))
    count = sum(card.domain_id == "medecine" for card in current().professions)
    assert "Un métier, et le chemin pour y aller" in page
    assert 'href="/lignes/medecine/"' in page and f"{count} métiers : " in page


def test_profession_list(public):
    page = text_of(public.get("/metiers/"))
    assert f"{len(current().professions)} métiers publiés" in page and "11 ans après le bac" in page


def test_profession_show(public):
    page = text_of(public.get("/metiers/radiologue/"))
    for words in (
        "9 342",
        "À ne pas confondre avec",
        "Ce qui pèse",
        "À l’hôpital public",
        "pas encore faite",
        "Comment devenir radiologue ?",
    ):
        assert words in page
    assert "Chiffre ancien" in page and "39,8 %" in page


def test_profession_show_corrects_the_first_text(public):
    page = text_of(public.get("/metiers/radiologue/"))
    assert "équilibrée" not in page
    assert "onze ans" in page


def test_profession_path(public):
    page = text_of(public.get("/metiers/radiologue/devenir/"))
    for words in (
        "PASS",
        "L.AS 1",
        "L.AS 2",
        "L.AS 3",
        "Classement MMOPK",
        "DFGSM",
        "EDN et ECOS",
        "DES de radiologie",
        "Option RIA",
        "Thèse",
    ):
        assert words in page, words
    assert "11 ans" in page and "1 an de plus" in page and "2 ans de plus" in page
    assert "Tu as déjà un diplôme, ou un métier ?" in page and "annoncé, pas encore en vigueur" in page
    assert page.index("PASS") < page.index('id="las-1"')


def test_profession_path_without_a_route_says_so(public):
    publish(*[one for one in world() if one.id != "essai-lycee"], **BY)
    assert "en cours d’écriture" in text_of(public.get("/metiers/essai-metier/devenir/"))
    assert "Parcours en cours d’écriture" in text_of(public.get("/metiers/essai-metier/"))


def test_step_list(public):
    page = text_of(public.get("/formations/"))
    assert "DES de radiologie" in page and "Une porte, sans durée" in page
    assert "Phase socle" not in page


def test_step_plan(public):
    page = text_of(public.get("/formations/plan/"))
    assert 'aria-label="PASS, 1 an, correspondance' in page or 'aria-label="PASS, 1 an"' in page
    assert 'aria-label="Métier : radiologue, 11 ans après le bac"' in page and "Ligne A, Médecine" in page
    assert 'href="/formations/plan/"' in text_of(public.get("/formations/"))


def test_step_show(public):
    page = text_of(public.get("/formations/pass/"))
    for words in ("Peut-on redoubler un PASS ?", "36 %", "D’où l’on vient", "Radiologue", "11 ans", "12 mars 2026"):
        assert words in page, words


def test_step_show_tells_a_phase_from_its_whole(public):
    assert "C’est une phase de" in text_of(public.get("/formations/des-radiologie-phase-socle/"))
    assert "Phase socle" in text_of(public.get("/formations/des-radiologie/"))


def test_step_says_when_it_rests_on_general_knowledge(public):
    assert "à relire par un professionnel" in text_of(public.get("/formations/dfasm/"))
    publish(*world(), step("essai-sourcee"), **BY)
    assert "à relire par un professionnel" not in text_of(public.get("/formations/essai-sourcee/"))


def test_source_list(public):
    page = text_of(public.get("/sources/"))
    assert "Docteur Imago" in page and "S’y appuient : " in page and "pages s’y appuient" in page
    assert 'href="#lettre-d"' in page and 'id="lettre-d"' in page


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/metiers/",
        "/metiers/radiologue/",
        "/metiers/radiologue/devenir/",
        "/formations/",
        "/formations/plan/",
        "/formations/pass/",
        "/sources/",
    ],
)
def test_page_costs_two_queries_at_most(public, path):
    with CaptureQueriesContext(connection) as captured:
        assert public.get(path).status_code == 200
    assert len(captured) <= 2


def test_queries_do_not_grow_with_the_professions(public):
    publish(*world(), **BY)
    with CaptureQueriesContext(connection) as captured:
        public.get("/metiers/")
    # In a test's open transaction the catalogue is read anew: head, pointers, entries, slugs.
    assert len(captured) <= 4


def test_old_address_redirects_for_ever(public):
    publish(*world(), **BY)
    publish(changed(step(half_years_min=6, half_years_max=6), slug="nouvelle"), **BY)
    response = public.get("/formations/essai-etape/")
    assert (response.status_code, response["Location"]) == (301, "/formations/nouvelle/")


def test_withdrawn_page_is_a_404_that_helps(public):
    publish(*world(), **BY)
    withdraw("essai-metier", **BY)
    response = public.get("/metiers/essai-metier/")
    assert response.status_code == 404
    assert "Parcourir les métiers" in text_of(response)


def test_domain_show(public):
    page = text_of(public.get("/lignes/medecine/"))
    assert "Ligne A, Médecine" in page and "Radiologue" in page and "11 ans</b> après le bac" in page


def test_workplace_list(public):
    page = text_of(public.get("/lieux/"))
    assert "Hôpital public" in page and "Téléradiologie" in page


def test_workplace_show(public):
    page = text_of(public.get("/lieux/hopital-public/"))
    assert "Qui y travaille" in page and 'href="/metiers/radiologue/#lieu-hopital"' in page
    life = current().document("radiologue").settings[0]
    assert life.workplace == "hopital-public" and french(life.summary).replace(NBSP, " ") in page


def test_workplace_show_tells_each_life_of_a_profession_once(public):
    settings = [{"key": key, "workplace": "essai-lieu", "summary": f"Une vie {key}."} for key in ("a", "b")]
    publish(*world(settings=settings), **BY)
    page = text_of(public.get("/lieux/essai-lieu/"))
    assert page.count("Essayeuse ou essayeur</a>") == 1 and "Une vie a." in page and "Une vie b." in page
    assert '<details class="" open>' in page or "<details open>" in page or "open><summary>" in page


def test_workplace_show_without_a_profession_says_so(public):
    publish(*[one for one in world() if one.kind == "workplace"], **BY)
    assert "Aucun métier publié" in text_of(public.get("/lieux/essai-lieu/"))


def test_testimonial_list(public):
    page = text_of(public.get("/temoignages/"))
    assert "Louise" in page and "Propos rapportés" in page and "Date inconnue" in page


def test_profession_shows_its_testimonials_with_the_gap_said(public):
    page = text_of(public.get("/metiers/radiologue/"))
    assert "Témoignage, à deux faces" in page and "ne dit rien de difficile" in page


def test_term_list(public):
    page = text_of(public.get("/glossaire/"))
    assert "Parcours d’accès spécifique santé" in page and 'id="edn"' in page


def test_page_show(public, settings):
    page = text_of(public.get("/mentions-legales/"))
    assert "n’a pas encore renseigné son nom" in page
    settings.SITE_PUBLISHER = "Service public d’essai"
    assert "Service public d’essai" in text_of(public.get("/mentions-legales/"))
    assert 'href="/mentions-legales/"' in text_of(public.get("/"))


@pytest.mark.parametrize(("until", "is_shown"), [("2099-01-01", True), ("2026-11-25", False)])
def test_direct_words_are_shown_while_the_consent_lasts(public, until, is_shown):
    from tests.samples import direct

    publish(*world(), direct(consent_on="2026-11-24", consent_until=until, first_name="Zoé"), **BY)
    from datetime import date

    from careers.catalogue.catalogue import current
    from careers.catalogue.pages.testimonials import testimonial_views

    shown = testimonial_views(current(), date(2026, 11, 26), "essai-metier")
    assert bool(shown) is is_shown


def test_site_map(public, settings):
    settings.SITE_ADDRESS = "https://essai.example"
    response = public.get("/sitemap.xml")
    addresses = re.findall("<loc>([^<]+)</loc>", response.content.decode())
    assert response["Content-Type"] == "application/xml"
    assert {"https://essai.example/", "https://essai.example/metiers/radiologue/devenir/"} <= set(addresses)
    for address in addresses:
        assert public.get(address.removeprefix("https://essai.example")).status_code == 200


def test_robots_file(public, settings):
    settings.SITE_ADDRESS = "https://essai.example"
    robots = public.get("/robots.txt").content.decode()
    assert "Sitemap: https://essai.example/sitemap.xml" in robots
    assert "Disallow: /recherche/" in robots.splitlines()


def test_canonical_address_comes_from_the_settings(public, settings):
    settings.SITE_ADDRESS = "https://essai.example"
    page = public.get("/metiers/radiologue/?a=b").content.decode()
    assert '<link rel="canonical" href="https://essai.example/metiers/radiologue/">' in page


def test_paper_is_given_the_whole_address(public, settings):
    """With the parameters that make the page, and no other: a sheet is to lead back to what it shows."""
    settings.SITE_ADDRESS = "https://essai.example"
    path = "/metiers/radiologue/devenir/?depuis=pass"
    assert f'<html lang="fr" data-address="https://essai.example{path}">' in public.get(f"{path}&a=b").content.decode()


def test_step_show_says_what_is_known_of_a_rule_in_force(public):
    publish(*world(), step("essai-regle", standing_note="La règle a changé en 2024."), **BY)
    assert "La règle a changé en 2024." in public.get("/formations/essai-regle/").content.decode()
