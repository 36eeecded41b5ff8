import re

import pytest

from careers.catalogue.glossing import Glossing, is_acronym
from tests.samples import term

GLOSSING = Glossing.of(
    [term(name="IFSI", words="institut & école"), term(id="las", name="L.AS"), term(id="mot", name="garde")]
)


def linked(page):
    return GLOSSING.link(page, "/glossaire/")


def test_first_place_is_linked_with_its_words():
    assert linked("<p>Un IFSI, un IFSI.</p>") == (
        '<p>Un <a class="term" href="/glossaire/#essai-mot" title="institut &amp; école">IFSI</a>, un IFSI.</p>'
    )


@pytest.mark.parametrize("tag", ["a", "h2", "summary", "button", "script", "text", "nav", "dt"])
def test_no_link_where_it_would_be_wrong(tag):
    page = f"<{tag}>IFSI <b>IFSI</b></{tag}>"
    assert linked(page) == page


def test_a_place_after_a_closed_one_is_found():
    assert '<a class="term"' in linked("<h2>IFSI<br></h2><p>IFSI</p>")


def test_attributes_and_longer_words_are_left_alone():
    page = '<p title="IFSI">IFSIX, pré-IFSI-bis, AIFSI</p>'
    assert linked(page) == page


def test_a_name_with_a_dot_is_found_before_punctuation():
    assert ">L.AS</a>." in linked("<p>Une L.AS.</p>")


def test_words_are_no_acronyms():
    assert "<a" not in linked("<p>une garde</p>")
    assert is_acronym("PASS") and not is_acronym("Compte rendu")


def test_nothing_to_link():
    assert Glossing.of([]).link("<p>IFSI</p>", "/") == "<p>IFSI</p>"


def test_pages_link_their_acronyms(public):
    page = public.get("/metiers/radiologue/devenir/").content.decode()
    assert page.count('class="term"') == len(set(re.findall(r'class="term" href="([^"]*)"', page))) > 0
