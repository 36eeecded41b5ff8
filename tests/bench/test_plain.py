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


@pytest.mark.parametrize("path", ["/metiers/", "/metiers/radiologue/"])
def test_plain_page_is_the_public_page(public, plain, path):
    with override_settings(ROOT_URLCONF="portal.urls"):
        expected = public.get(path).content.decode()
    assert plain.get(path).content.decode() == expected


def test_plain_page_is_read_from_rows(plain):
    from careers.models import Profession

    Profession.objects.filter(pk="radiologue").update(tagline="Lu dans la fiche.")
    assert "Lu dans la fiche." in plain.get("/metiers/radiologue/").content.decode()
    assert plain.get("/metiers/inconnu/").status_code == 404


def test_plain_list_does_not_grow_with_its_rows(plain, django_assert_num_queries):
    rows.from_memory()
    with django_assert_num_queries(2):  # professions with their lines, pages of the footer
        plain.get("/metiers/")
