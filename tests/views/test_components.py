from careers.catalogue.catalogue import current
from careers.views.site import paths


def test_component_list(public):
    page = public.get("/composants/").content.decode()
    for words in ("Chiffre ancien", "À revérifier", "Propos rapportés", "essayeuses et essayeurs"):
        assert words in page


def test_component_list_is_no_page_for_readers(public):
    assert 'name="robots" content="noindex"' in public.get("/composants/").content.decode()
    assert "/composants/" not in list(paths(current()))
