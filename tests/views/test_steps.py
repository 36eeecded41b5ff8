"""Steps: the search in the list, what is within reach, and the way there from home."""

import re

import pytest

from careers.publishing import publish
from tests.views.ladder import TODAY, ladder
from tests.views.test_pages import text_of, without_address
from tests.views.test_paths import plain

BY = {"comment": "essai", "author": "test"}


@pytest.fixture(autouse=True)
def on_that_day(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: TODAY)


@pytest.fixture
def trades(public):
    publish(*ladder(), **BY)
    return public


# -- que devenir depuis… -----------------------------------------------------------------------------------------


def test_step_reach(trades):
    page = plain(trades.get("/que-devenir/?depuis=essai-troisieme"))
    assert "Que devenir depuis « Troisième d’essai » ?" in page and "3 métiers" in page
    for words in ("Ouvrier 3 ans", "Forgeur 6 ans", "Chef-ouvrier 4 ans, et 3 ans d’exercice"):
        assert words in page, words
    assert page.index("Ouvrier 3 ans") < page.index("Chef-ouvrier") < page.index("Forgeur")
    assert "Voyageur" not in page[page.index("3 métiers") :]


def test_step_reach_leads_to_the_path_from_there(trades):
    page = trades.get("/que-devenir/?depuis=essai-troisieme").content.decode()
    assert 'href="/metiers/essai-forgeur/devenir/?depuis=essai-troisieme"' in page
    assert "Tu es ici" in text_of(trades.get("/metiers/essai-forgeur/devenir/?depuis=essai-troisieme"))


def test_step_reach_within_some_years(trades):
    page = plain(trades.get("/que-devenir/?depuis=essai-troisieme&annees=4"))
    assert "2 métiers sur 3, en 4 ans au plus" in page and "Forgeur 6 ans" not in page
    none = plain(trades.get("/que-devenir/?depuis=essai-troisieme&annees=1"))
    assert "Aucun métier ne s’atteint en si peu de temps" in none and "ouvrier , 3 ans" in none


def test_step_reach_from_a_job_leaves_it_out(trades):
    page = plain(trades.get("/que-devenir/?depuis=metier.essai-ouvrier"))
    found = page[page.index("Chaque métier mène") :]
    assert "Chef-ouvrier 1 an, et 3 ans d’exercice" in found and "Forgeur 3 ans" in found and "Ouvrier" not in found
    last = plain(trades.get("/que-devenir/?depuis=metier.essai-forgeur"))
    assert "aucun autre métier de ce site qui parte de « forgeur »" in last


def test_step_reach_without_a_place_offers_them_all(trades):
    page = trades.get("/que-devenir/").content.decode()
    offered = re.findall(r'<option value="([^"]+)"', page)
    assert {"essai-troisieme", "essai-sans-bac", "essai-annee", "metier.essai-ouvrier"} <= set(offered)
    assert "metier.essai-forgeur" not in offered and "essai-serment" not in offered


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("depuis=essai-troisiemme", "« essai-troisiemme » n’est ni une étape ni un métier"),
        ("depuis=essai-annee&depuis=essai-ecole", "plusieurs fois d’où tu pars"),
        ("depuis=essai-annee&annees=beaucoup", "« beaucoup » n’est pas un nombre d’années entre 1 et 40"),
        ("depuis=essai-annee&annees=-3", "« -3 » n’est pas un nombre"),
        ("depuis=essai-annee&annees=0", "« 0 » n’est pas un nombre"),
        ("depuis=essai-annee&annees=²", "« ² » n’est pas un nombre"),
        ("depuis=essai-annee&annees=3&annees=4", "plusieurs durées"),
    ],
)
def test_step_reach_says_what_it_does_not_understand(trades, asked, sentence):
    response = trades.get(f"/que-devenir/?{asked}")
    assert response.status_code == 200 and sentence in text_of(response)
    if "annees" in asked:
        assert "Forgeur" in text_of(response)


def test_an_announced_way_is_not_counted_on(trades):
    """Without the year that is in force, only the announced one leads to the trade: it is not within reach yet."""
    from careers.catalogue.catalogue import current
    from tests.samples import changed

    closed = changed(current().document("essai-annee"), standing="ended", valid_until=2020)
    publish(closed, changed(current().document("essai-atelier"), links=[{"to": "essai-chef"}]), **BY)
    assert "essai-forgeur" not in current().reach_from("essai-terminale", school_year=2026)
    assert "essai-forgeur" in current().reach_from("essai-terminale", school_year=2026, with_announced=True)


# -- the list, the page, home ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("dfgsm", True),
        ("DFGSM", True),
        ("zoologie medecine", False),
        ("generale seconde", True),
        ("las", True),
        ("L.AS", True),
    ],
)
def test_step_list_searches_names_without_accents(public, query, found):
    page = text_of(public.get("/formations/", {"q": query}))
    assert bool(re.search("étapes? port(e|ent) «", page)) is found
    assert ("Aucune étape ne porte" in page) is not found


def test_step_list_finds_only_what_was_searched(public):
    page = plain(public.get("/formations/?q=seconde"))
    assert "Seconde générale" in page or "2de" in page
    assert "PASS" not in page


def test_step_list_without_a_match_offers_the_families(public):
    page = public.get("/formations/?q=zzz").content.decode()
    assert 'href="/formations/#acces"' in page and 'id="acces"' in public.get("/formations/").content.decode()


@pytest.mark.parametrize("query", ["", "+", "&q="])
def test_step_list_with_an_empty_search_shows_all(public, query):
    assert without_address(public.get(f"/formations/?q={query}")) == without_address(public.get("/formations/"))


def test_step_list_takes_long_and_odd_searches(public):
    for query in ("a" * 5000, "<b>", "pass' OR 1=1", "\U0001f600", "(", "pass&q=las"):
        assert public.get("/formations/", {"q": query}).status_code == 200


def test_step_show_says_where_it_leads_line_by_line(trades):
    page = trades.get("/formations/essai-terminale/").content.decode()
    assert 'href="/metiers/essai-forgeur/devenir/?depuis=essai-terminale"' in page
    assert 'href="/que-devenir/?depuis=essai-terminale"' in page
    assert "3 métiers de ce site" in text_of(trades.get("/formations/essai-terminale/"))


def test_step_show_of_an_announced_step_says_where_it_would_lead(trades):
    assert "Forgeur" in text_of(trades.get("/formations/essai-neuve/"))


def test_step_show_tells_apprenticeship_and_standing(public):
    from tests.samples import step

    fields = {"apprenticeship": "possible", "apprenticeship_note": "avec un contrat", "valid_until": 2030}
    publish(*ladder(), step("essai-apprentie", **fields), **BY)
    page = text_of(public.get("/formations/essai-apprentie/"))
    assert "possible en apprentissage" in page and "avec un contrat" in page and "dernière rentrée en 2030" in page


@pytest.mark.parametrize(
    ("fields", "is_warning"),
    [
        ({}, False),
        ({"valid_from": 2025}, False),
        ({"valid_until": 2030}, True),
        ({"standing": "announced", "valid_from": 2030}, True),
        ({"standing": "ended", "valid_until": 2020}, True),
    ],
)
def test_step_show_warns_of_what_is_not_to_stay_and_notes_the_rest_beside_the_rule(public, fields, is_warning):
    from tests.samples import step

    publish(*ladder(), step("essai-dite", standing_note="Une précision.\n\nEt une autre.", **fields), **BY)
    page = text_of(public.get("/formations/essai-dite/"))
    assert page.count("<p>Une précision.</p>") == page.count("<p>Et une autre.</p>") == 1
    warning = re.search('<div class="notice.*?Une précision.*?</div>', page[: page.index("En bref")], re.DOTALL)
    assert bool(warning) is is_warning
    assert ("Une précision" in page[page.index("<dt>Règle</dt>") :]) is not is_warning


def test_home_leads_from_a_class_to_a_path_in_two_clicks(public):
    home = public.get("/").content.decode()
    (first,) = re.findall(r'href="(/que-devenir/\?depuis=seconde[^"]*)"', home)
    (second,) = re.findall(r'href="(/metiers/radiologue/devenir/\?depuis=[^"]*)"', public.get(first).content.decode())
    assert "Tu es ici : Seconde générale et technologique" in text_of(public.get(second))
