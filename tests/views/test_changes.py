import re
from xml.etree import ElementTree

from django.db import connection
from django.test.utils import CaptureQueriesContext

from careers.publishing import publish, withdraw
from tests.samples import changed, profession, world

BY = {"comment": "un commentaire de la rédaction", "author": "une rédactrice"}


def test_change_list(public):
    publish(*world(), **BY)
    page = public.get("/nouveautes/").content.decode()
    assert re.search(r"Essayeuse ou essayeur</a>.*nouvelle page", page)


def test_change_list_tells_an_update_from_a_new_page(public):
    publish(*world(), **BY)
    publish(changed(profession(), tagline="Essaie autrement."), **BY)
    assert re.search(r"Essayeuse ou essayeur</a>[^\n]*mise à jour", public.get("/nouveautes/").content.decode())


def test_change_list_forgets_what_was_withdrawn(public):
    publish(*world(), **BY)
    withdraw("essai-metier", **BY)
    assert "Essayeuse" not in public.get("/nouveautes/").content.decode()


def test_change_list_asks_once(public):
    public.get("/nouveautes/")
    with CaptureQueriesContext(connection) as asked:
        public.get("/nouveautes/")
    assert len(asked) == 2


def test_change_feed(public):
    publish(*world(), **BY)
    response = public.get("/nouveautes.xml")
    assert response["Content-Type"].startswith("application/atom+xml")
    entries = ElementTree.fromstring(response.content).findall("{http://www.w3.org/2005/Atom}entry")
    titles = [entry.findtext("{http://www.w3.org/2005/Atom}title") for entry in entries]
    assert any("essayeuse ou essayeur" in title for title in titles)


def test_change_feed_keeps_comments_and_authors_at_the_desk(public):
    publish(*world(), **BY)
    for address in ("/nouveautes/", "/nouveautes.xml"):
        page = public.get(address).content.decode()
        assert BY["comment"] not in page and BY["author"] not in page
