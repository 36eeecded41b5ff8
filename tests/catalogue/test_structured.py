import json
import re

import pytest

from careers.catalogue.structured import lasting


def data_of(page: str) -> list[dict]:
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return json.loads(text)["@graph"]


def test_profession_says_what_it_is(public, settings):
    settings.SITE_ADDRESS = "https://exemple.fr"
    parts = {part["@type"]: part for part in data_of(public.get("/metiers/radiologue/").content.decode())}
    assert parts["Occupation"]["url"] == "https://exemple.fr/metiers/radiologue/"
    assert parts["Occupation"]["occupationalCategory"] == ["J1118 Radiologue"]
    assert len(parts["FAQPage"]["mainEntity"]) >= 4
    assert [one["item"] for one in parts["BreadcrumbList"]["itemListElement"]][-1].endswith("/metiers/radiologue/")


def parts_of(public, address: str) -> dict[str, dict]:
    return {part["@type"]: part for part in data_of(public.get(address).content.decode())}


def test_path_is_a_way_in_steps_as_on_the_page(public, settings):
    settings.SITE_ADDRESS = "https://exemple.fr"
    page = public.get("/metiers/radiologue/devenir/").content.decode()
    parts = {part["@type"]: part for part in data_of(page)}
    stops = [one["url"].removeprefix("https://exemple.fr") for one in parts["HowTo"]["step"]]
    assert parts["HowTo"]["totalTime"] == "P11Y"
    assert "/formations/pass/" in stops and "/formations/des-radiologie/" in stops
    assert all(f'href="{one}"' in page for one in stops)
    assert len(parts["BreadcrumbList"]["itemListElement"]) == 3


def test_place_of_a_reader_is_nobody_elses(public):
    assert "HowTo" not in parts_of(public, "/metiers/radiologue/devenir/?depuis=pass")


def test_step_is_a_programme_and_a_gate_is_none(public):
    parts = parts_of(public, "/formations/pass/")
    assert parts["EducationalOccupationalProgram"]["timeToComplete"] == "P1Y"
    assert "BreadcrumbList" in parts
    assert "EducationalOccupationalProgram" not in parts_of(public, "/formations/these-medecine/")


def test_line_lists_its_professions(public):
    parts = parts_of(public, "/lignes/medecine/")
    urls = [one["url"] for one in parts["ItemList"]["itemListElement"]]
    assert any(url.endswith("/metiers/radiologue/") for url in urls) and len(urls) == len(set(urls))


def test_home_says_how_to_search(public):
    target = parts_of(public, "/")["WebSite"]["potentialAction"]["target"]["urlTemplate"]
    assert target.endswith("/recherche/?q={search_term_string}")


@pytest.mark.parametrize(("half_years", "text"), [(0, "P0D"), (1, "P6M"), (4, "P2Y"), (21, "P10Y6M")])
def test_durations_are_those_of_machines(half_years, text):
    assert lasting(half_years) == text


def test_no_pay_without_its_passport(public):
    assert "estimatedSalary" not in public.get("/metiers/radiologue/").content.decode()


def test_words_cannot_end_the_block():
    from careers.components.machine import json_ld

    assert "</script>" not in json_ld(data={"a": "</script><b>"})[30:-9]
