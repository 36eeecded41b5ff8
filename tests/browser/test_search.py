"""Searching in chromium: by keyboard alone, with and without the script, on a phone's width."""

import re

import pytest

from tests.browser.test_accessibility import violations
from tests.browser.test_journeys import reach

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def options(page):
    return page.locator("[role=option]")


def type_into(page, field, letters):
    page.locator(field).focus()
    page.keyboard.type(letters, delay=20)


@pytest.mark.parametrize("width", [360, 1280])
def test_three_letters_to_a_page_by_keyboard(window, width):
    page = window(width).open("/")
    while page.evaluate("document.activeElement.id") != "q":
        page.keyboard.press("Tab")
    page.keyboard.type("rad", delay=20)
    options(page).first.wait_for()
    field = page.locator("#q")
    assert field.get_attribute("role") == "combobox" and field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    chosen = field.get_attribute("aria-activedescendant")
    assert page.locator(f"#{chosen}").get_attribute("aria-selected") == "true"
    assert page.locator(f"#{chosen}").inner_text().startswith("Radiologue")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/metiers/radiologue/$"))


def test_field_of_the_masthead(window):
    page = window(360).open("/metiers/")
    type_into(page, "#q-top", "pass")
    options(page).first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/formations/pass/$"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_list_open(window, scheme):
    page = window(360, scheme).open("/metiers/")
    type_into(page, "#q-top", "pass")
    options(page).first.wait_for()
    page.keyboard.press("ArrowDown")
    assert violations(page) == []


def test_letters_move_nothing_on_the_page(window):
    page = window(1280).open("/")
    before = page.locator("#lignes").bounding_box()["y"]
    type_into(page, "#q", "rad")
    options(page).first.wait_for()
    assert page.locator("#lignes").bounding_box()["y"] == before


def test_escape_closes_and_arrows_open_again(window):
    page = window(1280).open("/")
    type_into(page, "#q", "rad")
    options(page).first.wait_for()
    count = options(page).count()
    assert page.locator(".search [role=status]").text_content().startswith(f"{count} proposition")
    page.keyboard.press("Escape")
    assert not options(page).first.is_visible() and page.locator("#q").input_value() == "rad"
    assert page.locator("#q").get_attribute("aria-expanded") == "false"
    page.keyboard.press("ArrowUp")
    assert options(page).last.get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowDown")
    assert page.locator("#q").get_attribute("aria-activedescendant") is None
    page.keyboard.press("Tab")
    assert not options(page).first.is_visible()


def test_a_click_opens_a_proposition(window):
    page = window(360).open("/")
    type_into(page, "#q", "radiolo")
    options(page).first.click()
    page.wait_for_url(re.compile("/metiers/radiologue/$"))


@pytest.mark.parametrize("script", [False, True])
@pytest.mark.parametrize("words", ["docteur des radios", "combien d’années pour être radiologue"])
def test_a_patient_s_words_and_a_question(window, script, words):
    page = window(360, script=script).open("/")
    page.locator("#q").fill(words)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/recherche/\?q="))
    assert page.locator("#q").input_value() == words
    assert "résultat" in page.locator("main > .wrap > [role=status]").inner_text()
    reach(page, "Comment devenir radiologue" if "combien" in words else "Radiologue")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/metiers/radiologue/(devenir/)?$"))


def test_a_search_that_finds_nothing_leads_on(window):
    page = window(360).open("/")
    page.locator("#q").fill("plombier zingueur")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/recherche/\?q="))
    assert "Aucune fiche ne porte ces mots" in page.locator("main > .wrap > [role=status]").inner_text()
    reach(page, "A Ligne A, Médecine", most=40)
    reach(page, "3e", most=40)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/formations/troisieme/$"))


def test_a_late_answer_is_not_shown(window):
    """The question that is no longer asked is given up; its answer replaces nothing."""
    opened, held = window(1280), []
    page = opened.open("/")
    page.route(re.compile("q=pa$"), lambda route: held.append(route))
    type_into(page, "#q", "pa")
    page.wait_for_timeout(400)
    assert len(held) == 1
    page.keyboard.type("ss", delay=5)
    page.locator("[role=option]", has_text="PASS").first.wait_for()
    page.wait_for_timeout(200)
    assert options(page).first.inner_text().startswith("PASS")
    assert [one for one in opened.given_up if one.endswith("q=pa")]


@pytest.mark.parametrize("path", ["/recherche/", "/recherche/?q=radio", "/recherche/?q=plombier", "/"])
def test_no_sideways_scroll_at_320(window, path):
    page = window(320).open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
