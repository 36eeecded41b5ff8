import json
import re


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


def test_no_pay_without_its_passport(public):
    assert "estimatedSalary" not in public.get("/metiers/radiologue/").content.decode()


def test_words_cannot_end_the_block():
    from careers.components.machine import json_ld

    assert "</script>" not in json_ld(data={"a": "</script><b>"})[30:-9]
