"""The page of the map of the whole network."""

from django.template.loader import render_to_string

from careers.catalogue.catalogue import current
from careers.catalogue.pages.plan import plan_page
from tests.facts import catalogue_from


def test_without_a_step_there_is_no_poster(settings):
    page = plan_page(catalogue_from([]))
    assert page.poster is None
    assert "Aucune étape n’est encore publiée" in render_to_string("careers/step_plan.html", {"page": page})


def test_every_live_step_and_profession_is_on_the_poster(db):
    catalogue, page = current(), plan_page(current())
    shown = {link.ring.step_id for link in page.rings} | {link.bar.step_id for link in page.bars}
    whole = {one.id for one in catalogue.step_documents.values() if not one.part_of and one.standing != "ended"}
    assert shown == whole
    assert {link.plate.profession_id for link in page.plates} == {card.id for card in catalogue.professions}


def test_poster_is_laid_out_once_for_each_catalogue(db):
    assert plan_page(current()) is plan_page(current())
