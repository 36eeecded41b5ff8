"""Filters, comparison, interests: the address carries everything, and nothing ends at zero."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from careers.catalogue.catalogue import current
from careers.publishing import publish
from careers.text import NBSP
from tests.samples import figure, profession, step, world

BY = {"comment": "essai", "author": "test"}


def text_of(response) -> str:
    page = re.sub(r"<(script|style).*?</\1>", "", response.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page).replace(NBSP, " ").replace("&nbsp;", " "))


def setting(key="a", **fields):
    return {"key": key, "workplace": "essai-lieu", "title": "À l’atelier", "rhythm": "Le matin."} | fields


@pytest.fixture
def jobs(db):
    """Three imaginary trades that differ in everything that one chooses by."""
    near = profession(
        "essai-nuit",
        title_feminine="veilleuse",
        title_masculine="veilleur",
        settings=[setting(nights="often", employments=["public"], contact="high")],
        activities=["listening"],
        demands=["blood"],
        targets=[{"step": "essai-longue"}],
        codes=[{"scheme": "riasec", "code": "S"}],
        confusions=[{"profession": "essai-metier", "name": "essayeuse ou essayeur", "difference": "L’une dort."}],
        figures=[figure(topic="pay", amount=2000, unit="euros-month", basis="net", label="par mois")],
    )
    maker = profession(
        "essai-objet", title_feminine="faiseuse", title_masculine="faiseur", activities=["making"], demands=[]
    )
    links = [{"to": "essai-etape"}, {"to": "essai-longue"}]
    school = step("essai-lycee", half_years_min=2, half_years_max=2, after_bac=False, links=links)
    base = [one for one in world() if one.id not in ("essai-lycee", "essai-metier")]
    first = profession(
        settings=[setting(nights="none", employments=["private"], contact="low")], activities=["making", "machines"]
    )
    long = step("essai-longue", half_years_min=20, half_years_max=20, entries=["parcoursup"], apprenticeship="possible")
    publish(*base, school, long, first, near, maker, **BY)


class TestFilters:
    def test_choices_add_up_inside_a_facet_and_narrow_between_facets(self, public, jobs):
        page = text_of(public.get("/metiers/?ligne=essai-domaine&statut=public&statut=private"))
        assert "2 métiers sur" in page and "Faiseuse" not in page
        page = text_of(public.get("/metiers/?ligne=essai-domaine&statut=public&nuits=avec"))
        assert "1 métier sur" in page and "Veilleuse" in page

    def test_what_one_avoids_is_left_out(self, public, jobs):
        page = text_of(public.get("/metiers/?ligne=essai-domaine&eviter=blood"))
        assert "Veilleuse" not in page and "Essayeuse" in page

    def test_way_in_is_read_from_the_routes(self, public, jobs):
        page = text_of(public.get("/metiers/?ligne=essai-domaine&entree=apprentissage"))
        assert "1 métier sur" in page and "Veilleuse" in page

    def test_years_after_the_bac(self, public, jobs):
        assert "1 métier sur" in text_of(public.get("/metiers/?ligne=essai-domaine&annees=10-13"))

    def test_a_dead_end_is_said_and_cannot_be_chosen(self, public, jobs):
        html = public.get("/metiers/?ligne=essai-domaine&annees=10-13").content.decode()
        assert re.search(r'name="activite" value="making" disabled', html)

    def test_every_count_is_what_the_choice_gives(self, public, jobs):
        html = public.get("/metiers/?ligne=essai-domaine").content.decode()
        choices = re.findall(r'name="(\w+)" value="([\w-]+)"(?: disabled)?>[^<]*<span>(\d+)', html)
        assert len(choices) > 10
        for name, value, count in choices:
            if name != "ligne":
                page = text_of(public.get(f"/metiers/?ligne=essai-domaine&{name}={value}"))
                assert re.search(rf"\b{count} métiers? sur", page), (name, value, count)

    def test_nothing_left_leads_on(self, public, jobs):
        page = public.get("/metiers/?ligne=essai-domaine&statut=public&nuits=sans").content.decode()
        assert "Aucun métier n’a tout cela" in page and 'href="/metiers/"' in page

    def test_chips_take_one_choice_away(self, public, jobs):
        html = public.get("/metiers/?statut=public&ligne=essai-domaine").content.decode()
        assert 'href="?ligne=essai-domaine"' in html and 'href="?statut=public"' in html

    @pytest.mark.parametrize(
        ("query", "sentence"),
        [
            ("ligne=nulle-part", "n’est pas un choix de « Ligne »"),
            ("tri=hasard", "n’est pas un ordre de tri"),
            ("page=99", "Il n’y a pas de page 99"),
            ("page=deux", "n’est pas un numéro de page"),
            ("page=-1", "n’est pas un numéro de page"),
            ("statut=%07%3Cb%3E", "n’est pas un choix de « Statut »"),
        ],
    )
    def test_bad_choices_are_left_aside_with_a_sentence(self, public, jobs, query, sentence):
        response = public.get(f"/metiers/?{query}")
        assert response.status_code == 200 and sentence in text_of(response)
        assert "Essayeuse" in text_of(response)

    def test_thousands_of_mistakes_are_answered_in_a_few_sentences(self, public, jobs):
        page = text_of(public.get("/metiers/?" + "&".join(f"ligne=zz{number}" for number in range(2000))))
        assert page.count("n’est pas un choix") == 5

    def test_groups_asked_first_or_in_use_are_open(self, public, jobs):
        html = public.get("/metiers/?ligne=essai-domaine&statut=public").content.decode()
        is_open = dict(re.findall(r'<legend class="visually-hidden">([^<]*)</legend><details( open)?>', html))
        assert is_open["Ligne"] and is_open["Statut"] and not is_open["Patients"]

    def test_an_order_is_a_link_that_keeps_the_filters(self, public, jobs):
        html = public.get("/metiers/?ligne=essai-domaine&statut=public&page=1").content.decode()
        assert 'href="?ligne=essai-domaine&amp;statut=public&amp;tri=annees"' in html
        assert '<input type="hidden" name="tri"' not in html
        assert '<input type="hidden" name="tri" value="nom">' in public.get("/metiers/?tri=nom").content.decode()

    def test_sorting(self, public, jobs):
        page = text_of(public.get("/metiers/?ligne=essai-domaine&tri=annees"))
        assert page.index("Essayeuse ou") < page.index("Veilleuse ou")

    def test_jobs_picked_for_a_comparison_travel_along(self, public, jobs):
        html = public.get("/metiers/?m=essai-metier").content.decode()
        assert 'href="/comparer/?m=essai-metier&amp;m=essai-nuit"' in html


class TestComparison:
    def test_comparison_show(self, public, jobs):
        page = text_of(public.get("/comparer/?m=essai-metier&m=essai-nuit"))
        for words in ("Durée des études", "10 ans après le bac", "L’une dort.", "Ce qui pèse", "Combien ça paie"):
            assert words in page
        assert "tout le monde, France, 2025" in page

    def test_what_one_alone_has_is_said_in_words(self, public, jobs):
        page = text_of(public.get("/comparer/?m=essai-metier&m=essai-nuit"))
        assert re.search(r"[Ff]onction publique ici seulement", page)
        assert "10 ans après le bac les plus longues" in page and "3 ans après le bac les plus courtes" in page

    def test_what_is_the_same_comes_last(self, public, jobs):
        page = text_of(public.get("/comparer/?m=essai-metier&m=essai-objet"))
        assert page.index("Nuits") < page.index("Durée des études pareil")

    def test_a_job_is_struck_out_with_a_reason(self, public, jobs):
        page = text_of(public.get("/comparer/?m=essai-metier&m=essai-nuit&x=essai-nuit.nuits"))
        assert "Écarté Nuits et gardes" in page and "Reprendre" in page and "(écarté)" in page

    def test_one_address_is_one_comparison(self, public, jobs):
        address = "/comparer/?m=essai-metier&m=essai-nuit&x=essai-nuit.nuits"
        assert public.get(address).content == public.get(address).content

    def test_a_press_on_a_reason_strikes_out(self, public, jobs):
        html = public.get("/comparer/?m=essai-metier&m=essai-nuit").content.decode()
        assert '<button name="x" value="essai-nuit.nuits">' in html

    def test_the_empty_comparison_offers_every_job(self, public, jobs):
        html = public.get("/comparer/").content.decode()
        assert 'value="essai-nuit"' in html

    def test_the_empty_comparison_offers_those_that_name_each_other(self, public):
        page = text_of(public.get("/comparer/"))
        assert "Ceux que l’on confond souvent" in page
        assert re.search(r"m=[\w-]+&amp;m=[\w-]+", public.get("/comparer/").content.decode())

    def test_the_jobs_stand_in_the_title(self, public, jobs):
        html = public.get("/comparer/?m=essai-metier&m=essai-nuit").content.decode()
        assert "<title>Comparer : essayeuse ou essayeur, veilleuse ou veilleur" in html.replace(NBSP, " ").replace(
            "&nbsp;", " "
        )
        assert "Comparer deux métiers" in html

    def test_a_job_alone_is_offered_those_it_is_mixed_up_with(self, public, jobs):
        assert 'href="?m=essai-nuit&amp;m=essai-metier"' in public.get("/comparer/?m=essai-nuit").content.decode()

    @pytest.mark.parametrize(
        ("query", "sentence"),
        [
            ("m=inconnu&m=essai-metier", "« inconnu » n’est pas un métier du site"),
            ("m=essai-metier,essai-nuit,essai-objet,radiologue,essai-metier", "Point par point"),
            ("m=essai-metier&m=essai-metier", "Ajouter un métier"),
            ("m=essai-metier&x=rien.du-tout&x=%07", "Ajouter un métier"),
            ("m=" + "a" * 3000, "n’est pas un métier du site"),
        ],
    )
    def test_bad_jobs_are_left_aside_with_a_sentence(self, public, jobs, query, sentence):
        response = public.get(f"/comparer/?{query}")
        assert response.status_code == 200 and sentence in text_of(response)

    def test_a_fifth_job_waits(self, public, jobs):
        publish(profession("essai-cinq", title_feminine="cinquième", title_masculine="cinquième"), **BY)
        page = text_of(public.get("/comparer/?m=essai-metier&m=essai-nuit&m=essai-objet&m=radiologue&m=essai-cinq"))
        assert "On compare 4 métiers au plus : « cinquième » attend." in page

    def test_a_former_address_still_compares(self, public, jobs):
        publish(profession("essai-objet", slug="nouvelle", title_feminine="faiseuse", title_masculine="faiseur"), **BY)
        assert "Faiseuse ou faiseur" in text_of(public.get("/comparer/?m=essai-objet&m=essai-metier"))

    def test_two_queries_for_four_jobs(self, public):
        """On the project's own professions: inside a test's transaction a catalogue with new ones is not kept."""
        address = "/comparer/?" + "&".join(f"m={card.slug}" for card in current().professions[:4])
        public.get(address)
        with CaptureQueriesContext(connection) as asked:
            public.get(address)
        assert len(asked) <= 2


class TestInterests:
    def test_interest_list(self, public, jobs):
        page = text_of(public.get("/interets/"))
        assert page.count("Je ne sais pas") == 18 and "Pas de nuits" in page

    def test_interest_list_keeps_the_answers_of_the_address(self, public, jobs):
        html = public.get("/interets/?q1=oui&sans=sang&ans=3").content.decode()
        assert re.search(r'name="q1" value="oui" checked', html) and re.search(r'value="sang" checked', html)

    def test_interest_result(self, public, jobs):
        page = text_of(public.get("/interets/resultat/?q4=oui&sans=mort"))
        assert page.index("Faiseuse ou faiseur") and "fabriquer un objet sur mesure" in page

    def test_what_one_dislikes_speaks_against(self, public, jobs):
        page = text_of(public.get("/interets/resultat/?q4=oui&q7=non"))
        found = re.search(r"Essayeuse ou essayeur .*?Mais il y a aussi : ([^.]*)", page)
        assert "régler et conduire des appareils" in found[1]

    def test_limits_are_kept(self, public, jobs):
        page = text_of(public.get("/interets/resultat/?q1=oui&sans=sang&sans=nuits"))
        assert "Veilleuse ou veilleur" not in page

    def test_years_at_most(self, public, jobs):
        assert "Veilleuse ou veilleur" not in text_of(public.get("/interets/resultat/?q1=oui&ans=3"))

    def test_impossible_limits_say_which_one_was_given_up(self, public, jobs):
        page = text_of(public.get("/interets/resultat/?ans=1&sans=nuits,sang,mort,porter,ecran,sciences"))
        assert "ne respecte toutes tes limites" in page and "Le chemin pour devenir" in page

    def test_limits_are_taken_away_or_added_by_links(self, public, jobs):
        html = public.get("/interets/resultat/?q4=oui&sans=sang").content.decode()
        assert 'href="?q4=oui"' in html and 'href="?q4=oui&amp;sans=sang&amp;sans=nuits"' in html

    def test_the_number_beside_a_limit_is_what_it_leaves(self, public, jobs):
        html = public.get("/interets/resultat/?q4=oui").content.decode().replace(NBSP, " ")
        links = re.findall(r'href="(\?q4=oui&amp;[^"]*)">.*?<span class="muted small">(\d+)', html)
        assert len(links) > 3
        for query, count in links:
            page = text_of(public.get("/interets/resultat/" + query.replace("&amp;", "&")))
            assert re.search(rf"\b{count} métiers? respect", page), query

    def test_answers_are_said_back(self, public, jobs):
        page = text_of(public.get("/interets/resultat/?q4=oui&q7=non"))
        assert "Tes réponses : 1 oui, 1 non" in page and "Fabriquer un objet" in page

    def test_the_first_ones_are_compared_by_one_link(self, public, jobs):
        html = public.get("/interets/resultat/?q4=oui").content.decode()
        assert re.search(r'href="/comparer/\?m=[\w-]+&amp;m=[\w-]+&amp;m=[\w-]+"', html)

    def test_something_unexpected_is_always_offered(self, public, jobs):
        assert "auquel tu n’aurais pas pensé" in text_of(public.get("/interets/resultat/?q4=oui"))

    @pytest.mark.parametrize("query", ["q1=peut-%C3%AAtre", "sans=tout", "ans=100", "q1=%07", "sans=" + "x" * 4000])
    def test_bad_answers_are_left_aside_with_a_sentence(self, public, jobs, query):
        for path in ("/interets/", "/interets/resultat/"):
            response = public.get(f"{path}?{query}")
            assert response.status_code == 200 and "n’est pas une" in text_of(response)


def test_every_activity_is_asked_about():
    from careers.catalogue.interests import QUESTIONS
    from careers.documents.vocabulary import Activity

    assert {one for question in QUESTIONS for one in question.activities} == set(Activity)
    assert 12 <= len(QUESTIONS) <= 18
