"""The comparison is fair: the plain pages write the same bytes as the site's, from rows, with few queries."""

import pytest
from django.test import Client, override_settings

from bench.plain import rows


@pytest.fixture
def plain(db):
    rows.from_memory.cache_clear()
    with override_settings(ROOT_URLCONF="bench.plain.urls"):
        yield Client()
    rows.from_memory.cache_clear()


def test_plain_page_is_the_public_page(public, plain):
    with override_settings(ROOT_URLCONF="portal.urls"):
        expected = public.get("/metiers/radiologue/").content.decode()
    assert plain.get("/metiers/radiologue/").content.decode() == expected


def test_plain_page_is_read_from_rows(plain):
    from careers.models import Profession

    Profession.objects.filter(pk="radiologue").update(tagline="Lu dans la fiche.")
    assert "Lu dans la fiche." in plain.get("/metiers/radiologue/").content.decode()
    assert plain.get("/metiers/inconnu/").status_code == 404


def test_plain_page_asks_once_for_each_kind_of_thing(plain, django_assert_max_num_queries):
    """Well prefetched: some queries for each kind of part, however many parts there are."""
    rows.from_memory()
    with django_assert_max_num_queries(30):
        plain.get("/metiers/radiologue/")
