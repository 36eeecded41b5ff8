"""Every `href="#…"` of a path leads to something on that page, wherever the reader stands. The client looks at each link."""

import re

import pytest

from careers.catalogue.catalogue import current
from careers.catalogue.pages.opening import targets_of
from careers.catalogue.pages.place import JOB, choice_groups
from careers.publishing import publish
from tests.client import PageFault
from tests.views.ladder import ladder, trade
from tests.views.test_paths import plain

BY = {"comment": "essai", "author": "test"}
PARTS = 4  # so that the workers share them
TRIED = 3  # starts of each profession, besides none and itself


def starts_of(catalogue, card, number: int) -> list[str]:
    """No start, the job itself, and a few of those that the form offers: others for each profession."""
    groups = choice_groups(catalogue, targets_of(catalogue, catalogue.document(card.id)), but=card.id)
    offered = [choice.token for group in groups for choice in group.choices]
    turned = [offered[(number + step * len(offered) // TRIED) % len(offered)] for step in range(TRIED)]
    return ["", JOB + card.slug, *dict.fromkeys(turned)]


@pytest.mark.parametrize("part", range(PARTS))
def test_every_anchor_of_a_path_leads_somewhere(public, part):
    catalogue = current()
    for number, card in tuple(enumerate(catalogue.professions))[part::PARTS]:
        for token in starts_of(catalogue, card, number):
            page = public.get(f"/metiers/{card.slug}/devenir/", {"depuis": token})
            assert page.status_code == 200 and b'href="#arrivee"' in page.content, (card.id, token)


def test_a_missing_anchor_is_seen(public, monkeypatch):
    monkeypatch.setattr("careers.catalogue.pages.path._PathBuilder._stops", lambda self, told: ((), ()))
    with pytest.raises(PageFault, match="ancre vers rien : #las-1"):
        public.get("/metiers/radiologue/devenir/")


@pytest.fixture
def twice_open(public):
    """A trade that the workshop opens, and the chief's diploma too, which comes after it."""
    publish(*ladder(), trade("double", "atelier", "chef"), **BY)
    return public


def test_what_leaves_from_a_diploma_that_opens_the_job_already_is_told_where_one_stands(twice_open):
    page = twice_open.get("/metiers/essai-double/devenir/?depuis=essai-atelier.obtenu").content.decode()
    here = re.search(r'<li class="stop is-here">.*?</li>\s*<li class="stop stop--end', page, re.DOTALL)[0]
    assert 'id="essai-chef"' in here and page.count('id="essai-chef"') == 1


def test_another_diploma_of_ones_own_job_is_behind_and_no_way_out(twice_open):
    response = twice_open.get("/metiers/essai-double/devenir/?depuis=metier.essai-double")
    page = plain(response)
    assert "Derrière toi essai-atelier , essai-chef" in page and "Ce diplôme ouvre déjà ce métier" in page
    assert 'id="essai-chef"' not in response.content.decode() and "Les autres chemins" not in page
