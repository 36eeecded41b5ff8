"""The names that people type by hand for where they stand, and those that do not decide."""

import re

import pytest

from careers.catalogue.catalogue import current
from careers.catalogue.pages.short_names import CLASSES, steps_called
from careers.publishing import publish
from tests.samples import source, step
from tests.views.test_pages import text_of, without_address

PATH, REACH = "/metiers/radiologue/devenir/", "/que-devenir/"

ONE = [
    *((name, "seconde") for name in ("2de", "2nde", "2DE", "seconde", "Seconde générale", "en 2de", "2e")),
    *((name, "troisieme") for name in ("3e", "3ème", "3eme", "troisième", "TROISIEME", "classe de 3e")),
    *((name, "premiere-generale") for name in ("1re générale", "1ère générale", "première générale")),
    *((name, "premiere-techno") for name in ("1re ST2S", "premiere st2s", "première technologique")),
    *((name, "bac-general") for name in ("tle générale", "Terminale générale", "bac général", "terminale-generale")),
    *((name, "bac-techno-st2s") for name in ("tle st2s", "Term ST2S", "bac st2s")),
    *((name, "las1") for name in ("las1", "LAS 1", "l.as 1")),
    ("bac pro assp", "bac-pro-assp"),
    ("PASS", "pass"),
    ("ifsi", "ifsi-de-infirmier"),
    ("IFAS", "de-aide-soignant"),
    ("cco", "cco-orthophoniste"),
    ("sans le bac", "sans-bac"),
]
SEVERAL = [
    ("terminale", {"bac-general", "bac-techno-st2s"}),
    ("tle", {"bac-general", "bac-techno-st2s"}),
    ("1re", {"premiere-generale", "premiere-techno"}),
    ("bac pro", {"bac-pro-assp", "bac-pro-prothese-dentaire"}),
]


@pytest.mark.parametrize(("name", "id"), ONE)
def test_a_short_name_is_understood(db, name, id):
    assert steps_called(current(), name) == (id,)


@pytest.mark.parametrize(("name", "ids"), SEVERAL)
def test_a_name_that_does_not_decide_gives_them_all(db, name, ids):
    assert set(steps_called(current(), name)) == ids


@pytest.mark.parametrize(
    "name", ["", " ", "de la", "soins", "personne", "générale", "2de pro", "zzz", "a" * 4000, "pas", "é" * 61]
)
def test_what_is_no_name_is_not_guessed(db, name):
    assert steps_called(current(), name) == ()


def test_a_new_class_makes_its_name_ambiguous(db):
    fields = {"name": "Seconde professionnelle", "after_bac": False, "half_years_min": 2, "half_years_max": 2}
    publish(source(), step("essai-pro", **fields), comment="essai", author="test")
    assert set(steps_called(current(), "2de")) == {"seconde", "essai-pro"}


def test_no_way_to_write_a_class_is_another_class():
    shorts = [short for one in CLASSES.values() for short in one]
    assert len(shorts) == len(set(shorts)) and not set(shorts) & set(CLASSES)


@pytest.mark.parametrize("address", [PATH, REACH])
@pytest.mark.parametrize(("name", "slug"), [("2de", "seconde-generale-et-technologique"), ("3ème", "troisieme")])
def test_the_page_answers_as_at_the_canonical_name(public, address, name, slug):
    short, canonical = (without_address(public.get(address, {"depuis": token})) for token in (name, slug))
    assert short == canonical != without_address(public.get(address))


def test_what_is_behind_may_be_said_in_short(public):
    pages = (public.get(PATH, {"depuis": f"{one}.obtenu"}) for one in ("Tle générale", "bac-general"))
    short, canonical = (without_address(page) for page in pages)
    assert short == canonical and "déjà obtenu" in short


@pytest.mark.parametrize("address", [PATH, REACH])
def test_who_says_terminale_is_asked_which_one(public, address):
    page = text_of(public.get(f"{address}?depuis=terminale"))
    notice = re.search('<div class="notice notice--solid" role="status">.*?</div>', page, re.DOTALL)[0]
    assert "« terminale » peut être plusieurs étapes" in notice and "Laquelle est la tienne" in notice
    assert f'href="{address}?depuis=bac-general"' in notice and f'href="{address}?depuis=bac-st2s"' in notice


def test_the_same_place_said_in_two_ways_is_offered_once(public):
    page = text_of(public.get(f"{REACH}?depuis=2de&depuis=seconde"))
    notice = re.search('<div class="notice notice--solid" role="status">.*?</div>', page, re.DOTALL)[0]
    assert notice.count("<a ") == 1
