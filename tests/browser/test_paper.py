"""What comes out of the printer: how many sheets, which way round, with letters large enough, and saying where it is from."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

START = "?depuis=seconde-generale-et-technologique"
COMPARED = "/comparer/?m=radiologue&m=manipulateur-electroradiologie"
# Address → the most sheets of A4 that it may take.
SHEETS = {
    "/metiers/radiologue/": 4,
    "/metiers/infirmier/": 4,
    # These two had a first sheet with nothing but the title: what may not be broken was taken to the next one.
    "/metiers/aide-soignant/": 3,
    "/metiers/pneumologue/": 3,
    "/metiers/radiologue/devenir/": 3,
    "/metiers/infirmier/devenir/": 2,
    "/metiers/aide-soignant/devenir/": 1,
    "/metiers/sage-femme/devenir/": 2,
    "/metiers/chirurgien/devenir/": 3,
    "/metiers/psychologue/devenir/": 1,
    f"/metiers/radiologue/devenir/{START}": 3,
    f"/metiers/infirmier/devenir/{START}": 2,
    f"/metiers/chirurgien/devenir/{START}": 3,
    f"/metiers/sage-femme/devenir/{START}": 3,
    COMPARED: 1,
    f"{COMPARED}&m=medecin-nucleaire": 1,
    f"{COMPARED}&m=medecin-nucleaire&m=infirmier": 2,
    "/comparer/?m=infirmier&m=sage-femme&m=psychologue": 1,
    "/formations/pass/": 3,
    "/lieux/hopital-public/": 2,
    "/": 2,
}
POINTS_OF_TEXT, POINTS_OF_NOTES = 7.5, 6.5
# Every text that is drawn, with its size in points; pictures have a scale of their own.
LETTERS = """() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    while (walk.nextNode()) {
        const one = walk.currentNode.parentElement;
        if (walk.currentNode.data.trim() && one.checkVisibility() && !one.closest('svg'))
            found.push([parseFloat(getComputedStyle(one).fontSize) * 0.75, walk.currentNode.data.trim(),
                        !!one.closest('.passport, .sources, .flag, .muted, .odd, small, .muted *')]);
    }
    return found;
}"""


def sheets_of(page) -> list[tuple[float, float]]:
    """Width and height of each sheet, in points."""
    printed = page.pdf(prefer_css_page_size=True)
    return [(float(one[0]), float(one[1])) for one in re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", printed)]


def test_pages_take_few_sheets(window):
    opened = window(1280)
    counted = {path: len(sheets_of(opened.open(path))) for path in SHEETS}
    assert {path: sheets for path, sheets in counted.items() if sheets > SHEETS[path]} == {}


def test_comparison_lies_on_its_side(window):
    opened = window(1280)
    assert all(wide > tall for wide, tall in sheets_of(opened.open(f"{COMPARED}&m=medecin-nucleaire&m=infirmier")))
    assert all(wide < tall for wide, tall in sheets_of(opened.open("/metiers/radiologue/")))


@pytest.mark.parametrize("path", ["/metiers/radiologue/", f"/metiers/radiologue/devenir/{START}", COMPARED, "/"])
def test_letters_can_be_read(window, path):
    page = window(1280).open(path)
    page.emulate_media(media="print")
    letters = page.evaluate(LETTERS)
    assert len(letters) > 50
    # Browsers round a size to a sixty-fourth of a pixel.
    assert [
        (size, text)
        for size, text, is_note in letters
        if size < (POINTS_OF_NOTES if is_note else POINTS_OF_TEXT) - 0.02
    ] == []


def test_figures_and_sources_keep_all_they_say_on_paper(window):
    page = window(1280).open("/metiers/radiologue/")
    page.emulate_media(media="print")
    for name in ("Qui", "Année", "Source", "Vérifié"):
        terms = page.locator(".passport dt", has_text=name)
        assert terms.count() >= page.locator(".figure").count() and all(term.is_visible() for term in terms.all())
    assert all(mark.is_visible() for mark in page.locator(".review-mark, #a-relire").all())
    source = page.locator(".sources a[href^=http]").first
    written = source.evaluate("one => getComputedStyle(one, '::after').content")
    assert written == f'" {source.get_attribute("href")}"'


@pytest.mark.parametrize("path", ["/metiers/radiologue/devenir/", f"{COMPARED}&m=medecin-nucleaire"])
def test_each_sheet_says_its_whole_address(window, settings, path):
    """A margin box has no element to look at: what it is to say is followed to the property that it says."""
    page = window(1280).open(path)
    page.emulate_media(media="print")
    said = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--address')")
    assert said.split('"')[-2] == f"{settings.SITE_ADDRESS}{path}"
