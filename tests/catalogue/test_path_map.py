"""The map and the ordered list of a path say the same."""

import re

from careers.catalogue.catalogue import current
from careers.catalogue.pages.path_map import path_map
from tests.facts import facts_catalogue, opened, profession_documents

SVG = re.compile(r'<svg class="map[ "].*?</svg>', re.DOTALL)


def live(card):
    catalogue = current()
    document = catalogue.document(card.id)
    found = opened(catalogue, document)
    return found, path_map(catalogue, found, title=document.title)


def left_to_the_list(found, drawn) -> set[str]:
    """Steps that only ways which are not drawn go through."""
    return {one for route in (*found.routes, *found.entrances) for one in route.ids} - set(drawn.layout.step_ids)


def test_list_and_map_name_the_same_steps(public):
    slugs = {card.slug: card.id for card in current().steps}
    for card in current().professions:
        page = public.get(f"/metiers/{card.slug}/devenir/").content.decode()
        (svg,) = SVG.findall(page)
        stations = {slugs[one] for one in re.findall(r'<a href="#([^"]+)"', svg) if one != "arrivee"}
        listed = {slugs[one] for one in re.findall(r' id="([^"]+)"', SVG.sub("", page)) if one in slugs}
        found, drawn = live(card)
        assert stations == set(drawn.layout.step_ids)
        assert stations | left_to_the_list(found, drawn) == listed, card.id
        assert bool(drawn.layout.folded) or stations == listed


def test_what_is_not_drawn_is_said(public):
    for card in current().professions:
        page = public.get(f"/metiers/{card.slug}/devenir/").content.decode()
        found, drawn = live(card)
        said = re.search(r"Le plan montre les voies principales.*?</p>", page, re.DOTALL)
        assert bool(said) == bool(drawn.layout.folded), card.id
        assert not said or (str(drawn.layout.folded) in said[0] and 'href="#chemins"' in said[0]), card.id


def test_every_step_left_out_is_on_a_way_that_is_counted():
    catalogue = facts_catalogue()
    for document in profession_documents():
        found = opened(catalogue, document)
        drawn = path_map(catalogue, found, title=document.title)
        assert not left_to_the_list(found, drawn) or drawn.layout.folded, document.id
        assert set(drawn.layout.step_ids) <= {one for route in (*found.routes, *found.entrances) for one in route.ids}


def test_map_is_told_to_who_does_not_see_it(public):
    page = public.get("/metiers/radiologue/devenir/").content.decode()
    (svg,) = SVG.findall(page)
    assert 'role="group" aria-labelledby="plan-nom" aria-describedby="plan-texte"' in svg
    assert re.search(r'<title id="plan-nom">Plan du parcours.*radiologue, 11.ans après le bac', svg)
    assert re.search(r'<desc id="plan-texte">Voie principale, de gauche à droite.: 3e, .*PASS, Classement MMOPK', svg)
    assert 'aria-label="PASS, 1\u00a0an"' in svg and 'aria-label="Classement MMOPK, porte"' in svg
    assert 'href="#etapes">Passer le plan' in page and " style=" not in svg


def test_where_the_reader_stands_is_said(db):
    document = current().document("radiologue")
    drawn = path_map(current(), opened(current(), document), "las1", title=document.title)
    names = {link.station.step_id: link.name for link in drawn.stations}
    assert names["las1"].endswith("tu es ici") and names["pass"].endswith("hors de ton chemin")


def test_what_the_list_does_not_tell_leads_to_its_own_page(db):
    from django.template import engines

    document = current().document("radiologue")
    drawn = path_map(current(), opened(current(), document), ["pass"], title=document.title, unlisted={"pass"})
    page = engines["jinja2"].from_string("{{ path_map(map=map) }}").render({"map": drawn})
    assert '<a href="/formations/pass/" aria-label="PASS' in page and 'href="#las-1"' in page


def test_a_map_is_laid_out_once_for_each_catalogue(public):
    document = current().document("radiologue")
    found = opened(current(), document)
    one = path_map(current(), found, title=document.title)
    assert path_map(current(), found, title=document.title) is one
    assert path_map(current(), found, "pass", title=document.title) is not one
