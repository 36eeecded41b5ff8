"""The maps in a real browser, with the real font: where they show, where they lead, and on paper."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PATH, PLAN = "/metiers/radiologue/devenir/", "/formations/plan/"
BOXES = """[...document.querySelectorAll('svg.map text')].map(text => {
    const {x, y, width, height} = text.getBBox(), lower = height * 0.2;
    return [text.textContent, x, y + lower, x + width, y + height - lower];
})"""

SCROLLED = """() => new Promise(answer => {
    const frame = document.querySelector('.plan-frame'), until = performance.now() + 5000;
    const look = () => frame.scrollLeft > 0 || performance.now() > until
        ? answer(frame.scrollLeft > 0) : requestAnimationFrame(look);
    look();
})"""


def words_on_words(page) -> list[tuple[str, str]]:
    boxes = page.evaluate(BOXES)
    assert len(boxes) > 20
    return [
        (a[0], b[0])
        for number, a in enumerate(boxes)
        for b in boxes[number + 1 :]
        if a[1] < b[3] and b[1] < a[3] and a[2] < b[4] and b[2] < a[4]
    ]


@pytest.mark.parametrize("path", [PATH, PLAN])
def test_no_word_lies_on_another_in_the_real_font(window, path):
    page = window(1280).open(path)
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('600 15px \"Radio Canada\"')")
    # The number of a correspondence lies in its ring.
    assert [pair for pair in words_on_words(page) if not pair[0].isdigit() and not pair[1].isdigit()] == []


def test_map_shows_from_64rem_on_and_not_on_paper(window):
    wide, narrow = window(1280), window(360)
    page = wide.open(PATH)
    assert page.locator("svg.map").is_visible()
    page.emulate_media(media="print")
    assert page.locator("svg.map").is_hidden() and page.locator("#pass").is_visible()
    page = narrow.open(PATH)
    assert page.locator("svg.map").is_hidden() and page.locator("#pass").is_visible()


def test_station_leads_to_its_place_in_the_list(window):
    page = window(1280).open(PATH)
    page.locator("svg.map a[href='#las-2']").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#las-2") and page.locator("#las-2").is_visible()


def test_map_can_be_passed_by_keyboard(window):
    page = window(1280).open(PATH)
    page.get_by_role("link", name="Passer le plan et lire la liste des étapes").press("Enter")
    assert page.url.endswith("#etapes")


def test_poster_can_be_scrolled_by_keyboard_on_a_phone(window):
    page = window(360).open(PLAN)
    region = page.get_by_role("region", name="Le plan, à faire défiler")
    region.focus()
    page.keyboard.press("ArrowRight")
    # Not wait_for_function: it polls by eval(), which the policy of the site forbids.
    assert page.evaluate(SCROLLED)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_poster_is_one_sheet_of_a3(window):
    page = window(1280).open(PLAN)
    sheets = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    assert [(round(float(wide) / 72 * 25.4), round(float(tall) / 72 * 25.4)) for wide, tall in sheets] == [(420, 297)]


def test_poster_leads_to_steps_and_professions(window):
    page = window(1280).open(PLAN)
    page.locator("svg.map a[href='/formations/pass/']").click()
    page.wait_for_url("**/formations/pass/")
    page.go_back()
    page.locator("svg.map a[href='/metiers/radiologue/']").click()
    page.wait_for_url("**/metiers/radiologue/")
