"""« Tu es ici », step by step: what a path says to who stands somewhere, in some year; and to who asks nonsense."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from careers.publishing import publish
from tests.samples import changed
from tests.views.ladder import TODAY, ladder, study
from tests.views.test_pages import text_of, without_address

BY = {"comment": "essai", "author": "test"}
PATH = "/metiers/essai-forgeur/devenir/"


@pytest.fixture(autouse=True)
def on_that_day(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: TODAY)


@pytest.fixture
def trades(public):
    publish(*ladder(), **BY)
    return public


def plain(response) -> str:
    """The words of the main part, without marks."""
    main = re.search("<main.*</main>", text_of(response), re.DOTALL)[0]
    return " ".join(re.sub("<[^>]+>", " ", main).split())


def section(page: str, heading: str, until: str) -> str:
    return page[page.index(heading) : page.index(until, page.index(heading))]


# -- from a class ------------------------------------------------------------------------------------------------


def test_from_a_class_every_year_is_told(trades):
    page = plain(trades.get(f"{PATH}?depuis=essai-troisieme&rentree=2026"))
    assert "Tu es ici : Troisième d’essai" in page
    assert "Il te reste 6 ans" in page and "Tu finirais vers 2032" in page
    assert "Par d’autres voies, jusqu’à 7 ans" in page
    for words in ("2028 essai-annee", "Rentrée 2028-2029", "Pour la rentrée 2029-2030", "2029 essai-ecole", "2032"):
        assert words in page, words


def test_the_year_is_the_present_one_unless_said(trades):
    said, unsaid = (plain(trades.get(f"{PATH}?depuis=essai-troisieme{end}")) for end in ("&rentree=2026-2027", ""))
    assert said == unsaid
    later = plain(trades.get(f"{PATH}?depuis=essai-troisieme&rentree=2028"))
    assert "Tu finirais vers 2034" in later


def test_years_spent_already_are_not_left(trades):
    page = plain(trades.get(f"{PATH}?depuis=essai-ecole&rentree=2024"))
    assert "Il te reste 1 an" in page and "Tu finirais vers 2027" in page


def test_what_is_behind_is_said(trades):
    page = trades.get(f"{PATH}?depuis=essai-annee&rentree=2026").content.decode()
    behind = re.search('<li class="stop is-past".*?</li>', page, re.DOTALL)[0]
    assert "Derrière toi" in behind and "essai-troisieme" in behind and "essai-terminale" in behind
    assert re.search('class="stop is-here[^"]*" id="essai-annee"', page)


def test_each_rule_is_known_changing_or_unknown(trades):
    page = trades.get(f"{PATH}?depuis=essai-terminale&rentree=2026").content.decode()
    stops = (part for part in page.split('<li class="stop')[1:] if "flag" in part)
    rules = {re.search('id="([^"]+)"', one)[1]: re.search('<span class="flag[^"]*">([^<]+)', one)[1] for one in stops}
    assert rules["essai-terminale"] == "règle connue"
    assert rules["essai-annee"] == "changement annoncé"
    assert rules["essai-ecole"] == "règle pas encore connue"
    assert "Nous avons lu les règles de 2026-2027" in text_of(trades.get(f"{PATH}?depuis=essai-terminale"))


def test_a_year_before_the_announced_one_is_not_said_to_change(trades):
    publish(study("neuve", ["essai-porte"], standing="announced", valid_from=2029, standing_note="x"), **BY)
    page = trades.get(f"{PATH}?depuis=essai-terminale&rentree=2026").content.decode()
    assert "changement annoncé" not in page and 'id="essai-neuve"' not in page


# -- the next thing to do ----------------------------------------------------------------------------------------


def test_dates_that_are_not_out_are_never_deduced(trades):
    page = plain(trades.get(f"{PATH}?depuis=essai-terminale&rentree=2026"))
    due = section(page, "La prochaine chose à faire", "Les étapes, une par une")
    assert "Entrer dans l’étape « essai-annee », à la rentrée 2027-2028." in due
    assert "pour la rentrée 2027-2028 ne sont pas encore sorties" in due
    assert "chaque année, en mars" in due and "La dernière session lue, pour la rentrée 2026" in due
    assert "12 mars 2026 passé" in due and not re.search(r"\d+ \w+ 2027", due)


def test_dates_that_are_out_are_given(trades):
    dated = {"label": "Vœux", "day": "2027-03-11", "school_year": 2027, "sources": ["essai-source"]}
    links = ["essai-porte"]
    publish(study("annee", links, deadlines=[dated]), **BY)
    due = plain(trades.get(f"{PATH}?depuis=essai-terminale&rentree=2026"))
    assert "pour la rentrée 2027-2028 : Vœux 11 mars 2027" in due and "ne sont pas encore sorties" not in due


def test_a_way_without_dates_says_so(trades):
    page = plain(trades.get(f"{PATH}?depuis=essai-ecole&rentree=2026"))
    assert "Passer la porte « essai-serment », pour la rentrée 2029-2030" in page
    assert "Nous n’avons lu aucune date" in page


# -- from a job, from a diploma ----------------------------------------------------------------------------------


def test_from_a_job_its_diploma_is_behind(trades):
    page = plain(trades.get("/metiers/essai-chef-ouvrier/devenir/?depuis=metier.essai-ouvrier"))
    assert "Tu es ici : ouvrier" in page and "Derrière toi essai-atelier" in page
    assert "1 an d’études, et 3 ans d’exercice" in page and "Tu finirais vers 2031" in page
    assert "s’en retirent" in page and "Rentrée 2030-2031" in page


def test_a_job_that_the_same_diploma_opens_is_open_already(trades):
    publish(ladder()[-3].model_copy(update={"id": "essai-jumeau", "slug": "essai-jumeau"}), **BY)
    page = plain(trades.get("/metiers/essai-jumeau/devenir/?depuis=metier.essai-ouvrier"))
    assert "Ce diplôme ouvre déjà ce métier" in page and "Il te reste 0 an" in page


def test_who_has_the_bac_begins_with_what_follows(trades):
    page = plain(trades.get(f"{PATH}?depuis=essai-terminale.obtenu"))
    assert "Il te reste 4 ans" in page and "2027 essai-annee" in page and "Tu finirais vers 2031" in page


def test_an_old_slug_still_says_where_one_stands(trades):
    publish(changed(next(one for one in ladder() if one.id == "essai-annee"), slug="premiere-annee"), **BY)
    assert "Tu es ici : essai-annee" in plain(trades.get(f"{PATH}?depuis=essai-annee"))


def test_the_form_offers_what_leads_there_and_nothing_else(trades):
    page = trades.get(PATH).content.decode()
    select = re.search(r'<select id="depuis".*?</select>', page, re.DOTALL)[0]
    offered = re.findall(r'<option value="([^"]+)"', select)
    assert {"essai-troisieme", "essai-terminale.obtenu", "essai-annee", "metier.essai-ouvrier"} <= set(offered)
    assert not {"essai-ailleurs", "metier.essai-voyageur", "metier.essai-forgeur", "essai-porte"} & set(offered)
    labels = re.findall(r'optgroup label="([^"]+)"', select)
    assert labels[0] == "Au collège et au lycée" and labels[-1] == "Je travaille déjà comme…"


# -- all the ways ------------------------------------------------------------------------------------------------


def test_ways_are_told_once_each_by_what_they_ask(trades):
    page = plain(trades.get(PATH))
    ways = section(page, "Les autres chemins", "Tu as déjà un diplôme")
    second = section(ways, "Secondes chances", "Avec un diplôme")
    assert "essai-encore 1 an de plus Après essai-annee, vers essai-porte. En tout 5 ans après le bac." in second
    assert "essai-atelier" in section(ways, "Avec un diplôme", "Annoncé")
    assert "essai-neuve annoncé, même durée" in ways[ways.index("Annoncé") :]
    assert "on compte 4 chemins" in ways
    assert "essai-sans-bac" in page[page.index("Tu as déjà un diplôme") :]


def test_every_step_of_a_way_has_its_place_in_the_list(trades):
    for end in ("", "?depuis=essai-troisieme", "?depuis=metier.essai-ouvrier"):
        page = trades.get(PATH + end).content.decode()
        for id in ("essai-porte", "essai-ecole", "essai-serment") if "ouvrier" not in end else ("essai-ecole",):
            assert page.count(f'id="{id}"') == 1, (end, id)
    page = trades.get(PATH).content.decode()
    for id in ("essai-troisieme", "essai-terminale", "essai-encore", "essai-neuve", "essai-atelier", "essai-sans-bac"):
        assert page.count(f'id="{id}"') == 1, id


def test_the_map_stands_before_the_list(public):
    page = public.get("/metiers/radiologue/devenir/").content.decode()
    assert page.count('<svg class="map') == 1 and page.index('<svg class="map') < page.index('<ol class="path')


# -- bad input ---------------------------------------------------------------------------------------------------


BAD = [
    ("depuis=essai-anee", "« essai-anee » n’est ni une étape ni un métier", "?depuis=essai-annee"),
    ("depuis=ANNÉE", "« ANNÉE » n’est ni une étape ni un métier", "?depuis=essai-annee"),
    ("depuis=zzzzzz", "« zzzzzz » n’est ni", "?depuis=essai-troisieme"),
    ("depuis=metier.rien", "« metier.rien » n’est ni", "?depuis="),
    ("depuis=" + "a" * 4000, "aaa… » n’est ni", "?depuis="),
    ("depuis=%3Cscript%3E", "&lt;script&gt; » n’est ni", "?depuis="),
    ("depuis=essai-ailleurs", "aucun chemin vers ce métier", "/que-devenir/?depuis=essai-ailleurs"),
    ("depuis=metier.essai-voyageur", "aucun chemin vers ce métier", "?depuis=essai-troisieme"),
    ("depuis=essai-serment", "une des dernières portes de ce métier", "?depuis=essai-ecole"),
    ("depuis=essai-annee&depuis=essai-ecole", "plusieurs fois d’où tu pars", "?depuis=essai-ecole"),
    ("depuis=essai-annee&rentree=bientot", "« bientot » n’est pas une année scolaire", "&amp;rentree=2026"),
    ("depuis=essai-annee&rentree=2026-2029", "n’est pas une année scolaire", "&amp;rentree=2027"),
    ("depuis=essai-annee&rentree=1789", "passée depuis trop longtemps", "&amp;rentree=2026"),
    ("depuis=essai-annee&rentree=2099", "trop loin", "&amp;rentree=2027"),
    ("depuis=essai-annee&rentree=2026&rentree=2027", "plusieurs rentrées", "&amp;rentree=2027"),
    ("depuis=metier.essai-ouvrier&rentree=2020", "passée depuis trop longtemps", "&amp;rentree=2027"),
    ("rentree=2028", "Une rentrée seule ne suffit pas", "?depuis=essai-troisieme&amp;rentree=2028"),
    ("rentree=x", "« x » n’est pas une année scolaire", "?depuis=essai-troisieme"),
    (
        "depuis=essai-neuve&rentree=2026",
        "aucun chemin connu ne part en 2026-2027",
        "?depuis=essai-neuve&amp;rentree=2027",
    ),
]


@pytest.mark.parametrize(("asked", "sentence", "link"), BAD, ids=[one[0][:45] for one in BAD])
def test_what_is_not_understood_is_said_with_the_nearest_choices(trades, asked, sentence, link):
    response = trades.get(f"{PATH}?{asked}")
    page = text_of(response)
    assert response.status_code == 200
    notice = re.search('<div class="notice notice--solid" role="status">.*?</div>', page, re.DOTALL)[0]
    assert sentence in notice and link in notice
    assert "Les étapes, une par une" in page


@pytest.mark.parametrize("asked", ["depuis=", "depuis=&rentree=", "depuis=+&rentree=+", "autre=1"])
def test_an_empty_form_says_nothing(trades, asked):
    assert without_address(trades.get(f"{PATH}?{asked}")) == without_address(trades.get(PATH))


def test_the_same_value_twice_is_one_value(trades):
    assert "Tu es ici : essai-annee" in plain(trades.get(f"{PATH}?depuis=essai-annee&depuis=essai-annee"))


@pytest.mark.parametrize("asked", ["", "?depuis=essai-troisieme&rentree=2026", "?depuis=zzz"])
def test_a_path_costs_two_queries_at_most(trades, asked):
    trades.get(PATH)
    with CaptureQueriesContext(connection) as captured:
        trades.get(PATH + asked)
    # In a test's open transaction the catalogue is read anew: head, pointers, entries, slugs; then the document.
    assert len(captured) <= 5


# -- change once -------------------------------------------------------------------------------------------------


def test_a_step_is_corrected_once_for_every_path(public):
    from careers.catalogue.catalogue import current

    paths = [f"/metiers/radiologue/devenir/{end}" for end in ("", "?depuis=troisieme", "?depuis=pass&rentree=2026")]
    old = current().document("pass").summary
    assert all(old in text_of(public.get(path)) for path in paths)
    publish(changed(current().document("pass"), summary="Une année corrigée une fois."), **BY)
    for path in paths:
        page = text_of(public.get(path))
        assert "Une année corrigée une fois." in page and old not in page
    publish(changed(current().document("dfgsm"), half_years_min=6, half_years_max=6), **BY)
    for path, total in zip(paths, ("12 ans", "16 ans", "12 ans"), strict=True):
        assert total in text_of(public.get(path))


def test_a_reform_in_force_from_a_year_leads_those_who_come_later(public):
    """PASS and L.AS close after 2027, the single entry opens in 2028: the year of the bac decides."""
    from careers.catalogue.catalogue import current

    document = current().document
    reform = [changed(document("voie-unique-2027"), standing="in_force", valid_from=2028)]
    reform += [changed(document(id), valid_until=2027) for id in ("pass", "las1")]
    publish(*reform, **BY)
    path = "/metiers/radiologue/devenir/?depuis=bac-general&rentree="
    earlier, later = (public.get(path + year).content.decode() for year in ("2026", "2027"))
    assert re.search('<li class="stop [^"]*" id="pass"', earlier) and 'id="voie-unique-2027"' not in earlier
    assert re.search('<li class="stop [^"]*" id="voie-unique-2027"', later)
    assert 'id="pass"' not in later and 'id="las-1"' not in later
    assert '<span class="flag">annoncé</span>' not in later
    # Who comes earlier is told what comes after, and the last year of what they enter.
    assert "à partir de la rentrée 2028" in text_of(public.get(path + "2026"))
    assert "Dernière rentrée : 2027-2028" in text_of(public.get(path + "2026"))


def test_a_gap_between_two_rules_is_said_with_the_years_that_have_a_way(trades):
    closed = study("annee", ["essai-porte"], valid_until=2026)
    publish(closed, study("neuve", ["essai-porte"], valid_from=2029), study("atelier", ["essai-chef"]), **BY)
    page = plain(trades.get(f"{PATH}?depuis=essai-terminale&rentree=2026"))
    assert "aucun chemin connu ne part en 2026-2027" in page and "2028-2029" in page
    assert "en cours d’écriture" not in plain(trades.get(PATH))


def test_reach_follows_the_reform_too(public):
    from careers.catalogue.catalogue import current

    document = current().document
    publish(*(changed(document(id), valid_until=2027) for id in ("pass", "las1")), **BY)
    before, after = (current().reach_from("bac-general", school_year=year)["radiologue"] for year in (2026, 2027))
    assert after > before  # by a longer way
    publish(changed(document("voie-unique-2027"), standing="in_force", valid_from=2028), **BY)
    assert current().reach_from("bac-general", school_year=2027)["radiologue"] == before
