"""Choosing in chromium: filters, comparison, interests, on a phone's width, by keyboard alone, with and without script."""

import re

import pytest
from django.urls import resolve

from tests.browser.test_accessibility import some_of_each_kind, violations
from tests.browser.test_journeys import reach

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

JOBS = ("radiologue", "manipulateur-electroradiologie", "medecin-nucleaire")
COMPARED = "/comparer/?" + "&".join(f"m={slug}" for slug in JOBS)
FILTERED = "/metiers/?annees=2-3&nuits=sans"
ANSWERED = "/interets/resultat/?q6=oui&q7=oui&q2=non&sans=nuits"
SCRIPT = pytest.mark.parametrize("script", [False, True])


def words_of(locator) -> str:
    return re.sub(r"\s+", " ", locator.inner_text().replace("\u00a0", " "))


def heading(page) -> str:
    return words_of(page.get_by_role("heading", level=1))


def unfold(page, words):
    page.locator("summary", has_text=words).first.click()


def focused_matches(page, selector) -> bool:
    return page.evaluate("one => document.activeElement.matches(one)", selector)


def tab_to(page, selector, most=160):
    """Tab until the focus is on what the selector says, and seen there."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if focused_matches(page, selector):
            # The ring may be drawn on the label around a box.
            ring = "getComputedStyle(one).outlineStyle != 'none'"
            assert page.evaluate(
                f"[document.activeElement, document.activeElement.closest('label')].some(one => one && {ring})"
            )
            return
    raise AssertionError(f"« {selector} » ne s’atteint pas au clavier")


# -- filters ------------------------------------------------------------------------------------------------------


@SCRIPT
def test_filter_to_a_profession_on_a_phone(window, script):
    page = window(360, script=script).open("/metiers/")
    assert not page.get_by_label("2 à 3 ans").is_visible()
    unfold(page, "Filtrer les métiers")
    page.get_by_label("2 à 3 ans").check()
    unfold(page, "Nuits")
    page.get_by_label("Possible sans nuits").check()
    page.get_by_role("button", name="Voir les métiers").click()
    page.wait_for_url(re.compile(r"annees=2-3.*nuits=sans"))
    counted = re.fullmatch(r"(\d+) métiers? sur (\d+)\.", words_of(page.locator("main [role=status]")))
    assert 0 < int(counted[1]) < int(counted[2])
    # What was chosen is said before the filters are unfolded, and each choice can be taken back.
    assert "2 filtres en cours" in words_of(page.locator(".facets summary").first)
    page.get_by_role("link", name="Retirer le filtre Nuits").click()
    page.wait_for_url(re.compile(r"\?annees=2-3$"))
    first = page.locator(".result h3 a").first
    name = words_of(first)
    first.click()
    page.wait_for_url(re.compile(r"/metiers/[\w-]+/$"))
    assert heading(page) == name


def test_filter_by_keyboard_alone(window):
    page = window(360).open("/metiers/")
    tab_to(page, ".facets > details > summary")
    page.keyboard.press("Enter")
    tab_to(page, "input[name=annees][value='10-13']")
    page.keyboard.press("Space")
    tab_to(page, ".facets .button")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("annees=10-13"))
    reach(page, "Passer les filtres")
    page.keyboard.press("Enter")
    reach(page, "Anesthésiste-réanimatrice")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/metiers/anesthesiste-reanimateur/$"))


def test_button_of_the_filters_stays_in_reach(window):
    page = window(360, height=700).open("/metiers/")
    unfold(page, "Filtrer les métiers")
    assert page.get_by_role("button", name="Voir les métiers").bounding_box()["y"] < 700


def test_filters_need_no_unfolding_where_there_is_room(window):
    page = window(1280, script=False).open("/metiers/")
    assert page.get_by_label("2 à 3 ans").is_visible()


def test_an_order_and_a_line_are_one_link_away(window):
    page = window(360).open("/metiers/")
    page.get_by_role("link", name="Par durée").click()
    page.wait_for_url(re.compile(r"tri=annees$"))
    assert page.get_by_role("link", name="Par durée").get_attribute("aria-current") == "true"
    page.get_by_role("link", name="Par ligne").click()
    page.get_by_role("link", name="Ligne L, Santé animale").first.click()
    page.wait_for_url(re.compile("#ligne-l$"))


# -- comparison ---------------------------------------------------------------------------------------------------


def compare_from_their_pages(page, base):
    """From the page of one job to the comparison of three, by plain links only."""
    page.goto(f"{base}/metiers/radiologue/")
    page.get_by_role("link", name="Comparer avec un autre métier").click()
    page.wait_for_url(re.compile(r"/comparer/\?m=radiologue$"))
    for name in ("Manipulatrice ou manipulateur", "Médecin nucléaire"):
        page.locator(".chips a", has_text=name).click()
    page.wait_for_url(re.compile(re.escape(COMPARED.split("?")[1])))


@SCRIPT
@pytest.mark.parametrize("width", [360, 1280])
def test_compare_strike_out_and_send(window, width, script):
    opened = window(width, script=script)
    page = opened.page
    compare_from_their_pages(page, opened.base)
    assert heading(page) == "Comparer trois métiers"
    assert "Radiologue et manipulatrice ou manipulateur" in words_of(page.locator("#confondre + dl"))
    page.locator(".tracks > li").nth(2).locator("summary").click()
    page.get_by_role("button", name="Études trop longues").locator("visible=true").click()
    page.wait_for_url(re.compile(r"x=medecin-nucleaire\.duree$"))
    assert "Écarté Études trop longues." in words_of(page.locator(".tracks > li").nth(2))
    # Sent to a friend: a window that shares nothing with this one shows the same page.
    private = window(width, script=script).open(page.url.removeprefix(opened.base))
    assert words_of(private.locator("main")) == words_of(page.locator("main"))
    private.get_by_role("link", name="Reprendre médecin nucléaire").click()
    private.wait_for_url(re.compile(re.escape(COMPARED)))
    private.get_by_role("link", name="Retirer radiologue").click()
    assert heading(private) == "Comparer deux métiers"


def test_compare_and_strike_out_by_keyboard_alone(window):
    page = window(360).open("/metiers/radiologue/")
    reach(page, "Comparer avec un autre métier", most=200)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/comparer/\?m=radiologue$"))
    reach(page, "+ Manipulatrice ou manipulateur")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"m=manipulateur"))
    reach(page, "Écarter radiologue")
    page.keyboard.press("Enter")
    reach(page, "Nuits et gardes")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"x=radiologue\.nuits$"))


def test_names_stay_above_their_columns(window):
    page = window(1280).open(COMPARED)
    page.locator(".row-pese").scroll_into_view_if_needed()
    head, cell = page.locator(".heads li").nth(1), page.locator(".row-pese dl > div").nth(1)
    assert 0 <= head.bounding_box()["y"] < 200
    assert head.bounding_box()["x"] == pytest.approx(cell.bounding_box()["x"], abs=1)
    # On a phone each job is named again in every row instead.
    phone = window(360).open(COMPARED)
    assert not phone.locator(".heads").is_visible() and phone.locator(".row-pese dt").nth(1).is_visible()


def test_three_jobs_are_printed_on_one_sheet(window):
    """A4, landscape: the sheet is as wide as it says, and there is one."""
    page = window(1280).open(COMPARED)
    printed = page.pdf(prefer_css_page_size=True)
    sheets = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert [float(width) > float(height) for width, height in sheets] == [True]


# -- interests ----------------------------------------------------------------------------------------------------


@SCRIPT
def test_from_the_first_question_to_a_path(window, script):
    page = window(360, script=script).open("/interets/")
    for question, answer in (("Regarder une image", "Oui"), ("Régler une machine", "Oui"), ("se laver", "Non")):
        page.get_by_role("group", name=re.compile(question)).get_by_label(answer, exact=True).check()
    page.get_by_label("Pas de nuits").check()
    page.get_by_label("Combien d’années d’études").select_option(label="5 ans d’études au plus")
    page.get_by_role("button", name="Voir des métiers").click()
    page.wait_for_url(re.compile(r"/interets/resultat/\?q2=non&q6=oui&q7=oui&sans=nuits&ans=5$"))
    assert "2 oui, 1 non" in words_of(page.locator(".answers summary"))
    first = page.locator(".match").first
    assert "Tu y ferais ce que tu aimes :" in words_of(first) and "Mais il y a aussi :" in words_of(first)
    # See what remains with one limit less, then with one more.
    page.get_by_role("link", name="Retirer la limite Pas de nuits").click()
    page.get_by_role("link", name="Ajouter la limite Pas de sang").click()
    page.wait_for_url(re.compile(r"sans=sang&ans=5$"))
    name = words_of(page.locator(".match h3").first)
    page.locator(".match").first.get_by_role("link", name="Le chemin").click()
    page.wait_for_url(re.compile(r"/devenir/$"))
    assert heading(page).startswith("Comment devenir") and name.casefold() in heading(page).casefold()


def test_answer_by_keyboard_alone(window):
    page = window(360).open("/interets/")
    tab_to(page, "input[name=q1]")
    page.keyboard.press("Space")
    tab_to(page, "input[name=q2]")
    page.keyboard.press("ArrowRight")
    tab_to(page, "input[name=sans][value=sang]")
    page.keyboard.press("Space")
    tab_to(page, ".interests .button")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/interets/resultat/\?q1=oui&q2=non&sans=sang&ans=$"))
    reach(page, "Le chemin pour devenir")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/devenir/$"))


def test_answers_come_back_to_the_questions(window):
    page = window(360, script=False).open(ANSWERED)
    page.get_by_role("link", name="Changer mes réponses").click()
    page.wait_for_url(re.compile(r"/interets/\?q2=non&q6=oui&q7=oui&sans=nuits$"))
    assert page.locator("input:checked").count() == 4


# -- every state --------------------------------------------------------------------------------------------------

STATES = (
    FILTERED,
    "/metiers/?ligne=sante-animale&annees=0-1",
    "/metiers/?tri=annees&m=radiologue",
    "/a-z/",
    "/comparer/",
    "/comparer/?m=radiologue",
    COMPARED,
    f"{COMPARED}&m=infirmier&x=infirmier.nuits&m=inconnu",
    "/interets/?q1=oui&q2=bof",
    ANSWERED,
    "/interets/resultat/?ans=1&sans=nuits,sang,mort,porter,ecran,sciences",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_on_any_state(window, width, scheme):
    opened, found = window(width, scheme), {}
    for path in STATES:
        page = opened.open(path)
        # On a phone everything is unfolded, so that it is looked at.
        page.evaluate(f"document.querySelectorAll('details').forEach(one => one.open = one.open || {width} < 400)")
        found |= {path: faults} if (faults := violations(page)) else {}
    assert found == {}


def one_of_each_kind() -> list[str]:
    """An address of each kind of page: the middle one of those that the map of the site and the sweep know."""
    kinds = {}
    for path in some_of_each_kind():
        kinds.setdefault(resolve(path).url_name, []).append(path)
    return [held[len(held) // 2] for held in kinds.values()]


@pytest.mark.parametrize("width", [320, 360])
def test_nothing_scrolls_sideways_on_any_kind_of_page(window, width):
    opened, wide = window(width), {}
    for path in (*one_of_each_kind(), *STATES, "/metiers/manipulateur-electroradiologie/", "/recherche/?q=zzz"):
        page = opened.open(path)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        taken = page.evaluate("document.documentElement.scrollWidth")
        wide |= {path: taken} if taken > width else {}
    opened.faults[:] = [fault for fault in opened.faults if not fault.startswith("échec")]
    assert wide == {}


def test_targets_are_large_enough(window):
    """Controls have 44 px, links in lists 24 px at least; links in sentences are left to the sentence."""
    page, small = window(360).page, []
    for path in (FILTERED, COMPARED, "/interets/", ANSWERED):
        page.goto(f"{window(360).base}{path}")
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        for selector, least in (
            (".button, .switch a, .switch label, .chips a, .chips button, .jumps a", 44),
            (".row a", 24),
        ):
            sizes = page.locator(f"main :is({selector})").evaluate_all(
                "held => held.map(one => [one.textContent, one.getBoundingClientRect().height])"
            )
            small += [(path, text, height) for text, height in sizes if 0 < height < least - 0.5]
    assert small == []
