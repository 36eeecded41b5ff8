"""The page of a search and the propositions of its field."""

import json

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from careers.catalogue.pages.search import MOST_SHOWN
from careers.models import inbox
from careers.models.inbox import MissedWord
from careers.publishing import publish
from careers.text import NBSP
from tests.samples import world

BY = {"comment": "essai", "author": "test"}
PAGE, FEED = "/recherche/", "/recherche/suggestions/"


@pytest.fixture(autouse=True)
def nothing_noted():
    inbox._noted.clear()


def text_of(response) -> str:
    return response.content.decode().replace(NBSP, " ").replace("&nbsp;", " ")


def searched(public, query: str, address: str = PAGE):
    response = public.get(address, {"q": query})
    assert response.status_code == 200
    return text_of(response)


def test_search_show(public):
    page = searched(public, "radiologue")
    assert 'role="search"' in page and 'value="radiologue"' in page
    assert "<mark>Radiologue</mark>" in page and 'href="/metiers/radiologue/"' in page
    assert "résultats pour « radiologue »" in page and "11 ans après le bac" in page


def test_search_show_says_why(public):
    assert "Trouvé par : <mark>docteur</mark> des <mark>radios</mark>" in searched(public, "docteur radios")


def test_search_show_without_words_invites(public):
    page = text_of(public.get(PAGE))
    assert "Écris comme tu parles" in page and "Ligne A, Médecine" in page and "/formations/troisieme/" in page


@pytest.mark.parametrize(
    ("query", "address", "words"),
    [
        ("combien d’années pour être radiologue", "/metiers/radiologue/devenir/", "Comment devenir"),
        ("comment devenir docteur des radios", "/metiers/radiologue/devenir/", "Comment devenir"),
        ("salaire d'une radiologue", "/metiers/radiologue/#chiffres", "Combien gagne-t-on ?"),
        ("peut-on redoubler PASS", "/formations/pass/#question-1", "redoubler"),
    ],
)
def test_a_sentence_is_answered(public, query, address, words):
    page = searched(public, query)
    first = page.index('class="result')
    assert page.index(f'href="{address}"') - first < 300 and words in page


def test_anchor_of_a_question_stands_on_its_page(public):
    assert 'id="question-1"' in text_of(public.get("/formations/pass/"))


def test_a_misspelt_word_is_understood_and_said(public):
    page = searched(public, "radiologhe")
    assert "/metiers/radiologue/" in page and "Rien ne s’écrit exactement ainsi" in page


def test_nothing_found_says_it_back_and_leads_on(public):
    page = searched(public, "plombier zingueur")
    assert "Aucune fiche ne porte ces mots : « plombier zingueur »" in page
    assert "/lignes/medecine/" in page and "D’où pars-tu ?" in page and "Nous notons ces mots" in page


def test_one_word_alone_is_proposed(public):
    assert "/recherche/?q=radiologue" in searched(public, "radiologue martien saturnien jupitérien")


def test_names_spelt_alike_are_proposed(public):
    assert "presque ainsi" in searched(public, "radiolllllogge") or "/metiers/radiologue/" in searched(
        public, "radiolllllogge"
    )


def test_words_that_found_nothing_are_counted(public):
    searched(public, "plombier")
    searched(public, "plombier")
    assert MissedWord.objects.get(word="plombier").count == 2


@pytest.mark.parametrize("query", ["radiologue", "Jean Dupont", "a@b.fr", "0612345678", "12 rue des Lilas", "", "   "])
def test_what_is_found_or_names_someone_is_not_counted(public, query):
    assert "Nous notons" not in searched(public, query)
    assert not MissedWord.objects.exists()


def test_who_is_not_well_is_told_whom_to_call_and_not_counted(public):
    assert 'href="tel:3114"' in searched(public, "envie de mourir")
    assert not MissedWord.objects.exists()
    assert "tel:" not in searched(public, "radiologue")


def test_help_is_left_out_when_its_entry_is_withdrawn(public):
    publish(withdraw=["mot-3114"], **BY)
    assert "tel:" not in searched(public, "envie de mourir")


def test_a_locked_database_does_not_stop_the_page(public, monkeypatch):
    def locked(*args, **kwargs):
        raise OperationalError("database is locked")

    monkeypatch.setattr(MissedWord.objects, "bulk_create", locked)
    assert "Aucune fiche" in searched(public, "plombier")


def test_a_search_asks_the_head_only(public, db):
    public.get(PAGE, {"q": "radio"})
    with CaptureQueriesContext(connection) as captured:
        searched(public, "radio")
    assert len(captured) == 1


ODD = [
    "a" * 10_000,
    "docteur " * 1250,
    "?!…;:,.-_'\"«»()[]{}",
    "\x00radio\x00logue\x00",
    "\x01\x02\x1b[31m\x7f",
    "\u202eeugoloidar\u202c \u200f\u2066x\u2069",
    "\ufeff\u200b\u200d",
    "طبيب العيون",
    "眼科医生",
    "οφθαλμίατρος",
    "🩻🦴",
    "<script>alert(1)</script>",
    "<b>radio</b> & \"guillemets\" 'apostrophe'",
    "' OR 1=1 --",
    "../../etc/passwd",
    "%00%ff",
    "e\u0301" * 300,
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
    "ﬁﬂ ½ ²",
]


@pytest.mark.parametrize("query", ODD, ids=lambda query: ascii(query)[:30])
def test_odd_words_get_a_normal_page(public, query):
    response = public.get(PAGE, {"q": query})
    html = response.content.decode()
    assert response.status_code == 200 and "<script>alert" not in html and "<b>" not in html
    assert not any(sign in html for sign in "\x00\x01\x1b\u202e\u200f\u2066\ufeff")
    assert len(html) < 60_000
    assert "Recherche" in html and ("result" in html or "/lignes/" in html)


def test_long_words_are_said_back_cut(public):
    page = searched(public, "b" * 10_000)
    assert "b" * (MOST_SHOWN - 1) + "…" in page and "b" * (MOST_SHOWN + 1) not in page


def test_markup_is_said_back_as_text(public):
    assert "« &lt;i&gt;plombier&lt;/i&gt; »" in searched(public, "<i>plombier</i>")


def test_template_marks_are_said_back_as_text(client, db):
    """By a client that does not take them for a fault of ours."""
    page = text_of(client.get(PAGE, {"q": "{{ settings.SECRET_KEY }} {% debug %}"}))
    assert "« {{ settings.SECRET_KEY }} {% debug %} »" in page


def test_repeated_and_unknown_parameters(public):
    response = public.get("/recherche/?q=radiologue&q=plombier&x=1&q[]=2")
    assert response.status_code == 200 and "plombier" in text_of(response)


def test_search_suggestions_feed(public):
    response = public.get(FEED, {"q": "radi"})
    assert response["Content-Type"] == "application/json" and len(response.content) < 4000
    first = json.loads(response.content)["suggestions"][0]
    assert (first["label"], first["kind"], first["address"]) == ("Radiologue", "Métier", "/metiers/radiologue/")
    assert set(first) == {"label", "kind", "address", "why"}


@pytest.mark.parametrize("query", ["", "r", *ODD], ids=lambda query: ascii(query)[:30])
def test_suggestions_for_odd_words(public, query):
    response = public.get(FEED, {"q": query})
    assert response.status_code == 200 and len(json.loads(response.content)["suggestions"]) <= 7


def test_suggestions_count_nothing(public):
    public.get(FEED, {"q": "plombier"})
    assert not MissedWord.objects.exists()


def test_both_declare_their_parameter():
    from careers.views.search import search_show, search_suggestions_feed

    assert search_show.parameters == search_suggestions_feed.parameters == ("q",)


def test_the_same_page_comes_out_twice(public):
    publish(*world(), **BY)
    assert searched(public, "essayeuse") == searched(public, "essayeuse")


def test_field_stands_on_every_page(public):
    for path in ("/metiers/", "/metiers/radiologue/", "/glossaire/"):
        page = text_of(public.get(path))
        assert page.count('role="search"') == 1 and 'for="q-top"' in page
    assert text_of(public.get("/")).count('role="search"') == 1
