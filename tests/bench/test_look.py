"""What is measured: every kind of public page, and what each of them costs."""

import pytest

from bench import look, weight
from bench.generate import documents
from bench.table import figure, table, times
from careers.catalogue.catalogue import current
from careers.urls import urlpatterns


def test_every_public_page_is_measured_and_costs_two_queries_at_most(db):
    pages = [look.look(*one) for one in look.addresses()]
    kinds = {card.kind for card in current().cards.values()}
    shown = [one.name for one in urlpatterns if getattr(one.callback, "kind", None) in {None, *kinds}]
    assert [page.name for page in pages] == shown
    assert [(page.name, page.queries) for page in pages if page.queries > 2] == []


def test_path_page_is_light(db):
    """Under 20 kilobytes compressed: it is read on a telephone, on the way."""
    page = look.look("profession_path", "/metiers/radiologue/devenir/")
    assert page.brotli < 20_000


@pytest.mark.parametrize("path", ["/", "/metiers/radiologue/", "/metiers/radiologue/devenir/"])
def test_first_visit_is_light(live_server, content, path):
    """Page, styles, scripts, icon and every font: under 120 kilobytes."""
    assert weight.first_view(live_server.url, path) < 120_000


def test_invented_site_can_be_published(db):
    from careers import publishing

    made = list(documents(20))
    assert len({one.id for one in made}) == len(made)
    publishing.publish(*made, comment="essai", author="test")
    assert current().card("essai-00019").half_years_min == current().card("radiologue").half_years_min


def test_tables_are_french():
    assert [figure(one) for one in (None, 12345, 71, 123.4, 12.34, 1.234)] == [
        "–",
        "12 345",
        "71",
        "123",
        "12,3",
        "1,23",
    ]
    assert times(2.5) == "2,50 ×"
    assert table(["a", "b"], [["1", "2"]]) == "| a | b |\n| --- | ---: |\n| 1 | 2 |"
