import re

from careers.publishing import publish
from careers.text import NBSP
from tests.samples import profession, step, world

BY = {"comment": "essai", "author": "test"}


def lines_of(public) -> list[str]:
    html = public.get("/a-z/").content.decode().replace(NBSP, " ")
    items = re.findall(r"<li>(.*?)</li>", html.split('id="contenu"')[1].split("<footer")[0], flags=re.DOTALL)
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", item)).strip() for item in items]


def test_name_list(public):
    publish(*world(synonyms=["grande essayeuse"], familiar_names=["l’essai"]), **BY)
    lines = lines_of(public)
    assert "Essayeur, essayeuse" in lines
    assert "Grande essayeuse voir essayeuse ou essayeur" in lines
    # Nobody looks for « l’essai » under L.
    assert "Essai voir essayeuse ou essayeur" in lines


def test_name_list_holds_both_names_of_a_step(public):
    publish(*world(), step("essai-autre", name="Année des essais", short_name="AE zz"), **BY)
    lines = lines_of(public)
    assert "AE zz" in lines and "Année des essais voir AE zz" in lines


def test_name_list_sorts_accents_and_case_aside(public):
    publish(*world(), profession("essai-b", title_feminine="Éa", title_masculine="éb"), **BY)
    lines = lines_of(public)
    assert lines.index("Éa, éb") < lines.index("Essayeur, essayeuse")


def test_a_name_that_several_bear_leads_to_all(public):
    """The one whose title it is comes first, the others are referred to."""
    other = profession("essai-b", title_feminine="veilleuse", title_masculine="veilleur", synonyms=["essayeuse"])
    publish(*world(synonyms=["zélée"]), other, **BY)
    assert "Essayeuse voir veilleuse ou veilleur" in lines_of(public)


def test_letters_lead_to_their_names(public):
    html = public.get("/a-z/").content.decode()
    letters = re.findall(r'href="#lettre-(\w)"', html)
    assert letters == sorted(letters) and letters == re.findall(r'id="lettre-(\w)"', html)
    assert "0" in letters and "r" in letters


def test_the_list_and_the_foot_of_every_page_lead_there(public):
    assert public.get("/metiers/").content.decode().count('href="/a-z/"') == 2
    assert 'href="/a-z/"' in public.get("/").content.decode()


def test_no_name_is_filed_under_its_article(public):
    assert [line for line in lines_of(public) if re.match(r"(?:le|la|les)\s|l’", line, re.IGNORECASE)] == []
