"""The two journeys that the site exists for, in chromium."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(("width", "script"), [(360, False), (360, True), (1280, True)])
def test_from_home_to_the_last_diploma_and_back(window, width, script):
    page = window(width, script=script).open("/")
    page.get_by_role("link", name="Ligne A, Médecine").click()
    page.get_by_role("link", name="Radiologue", exact=True).click()
    assert page.get_by_role("heading", level=1).inner_text() == "Radiologue"
    page.get_by_role("link", name="Comment devenir radiologue").click()
    page.wait_for_url(re.compile("/devenir/$"))
    assert "11 ans" in page.locator(".totals").inner_text().replace("\u00a0", " ")
    page.locator("#des-radiologie").get_by_role("link", name="DES de radiologie").first.click()
    page.wait_for_url(re.compile("/formations/des-radiologie/$"))
    page.locator("main").get_by_role("link", name="Radiologue").click()
    page.wait_for_url(re.compile("/devenir/\\?depuis=des-radiologie$"))
    page.get_by_label("Fil d’Ariane").get_by_role("link", name="Radiologue").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Radiologue"


def test_settings_switch_without_script(window):
    page = window(1280, script=False).open("/metiers/radiologue/")
    assert page.locator("#lieu-hopital").is_visible() and not page.locator("#lieu-ville").is_visible()
    page.get_by_text("En cabinet ou en centre d’imagerie", exact=True).first.click()
    assert page.locator("#lieu-ville").is_visible() and not page.locator("#lieu-hopital").is_visible()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/metiers/",
        "/metiers/radiologue/",
        "/metiers/radiologue/devenir/",
        "/formations/",
        "/formations/pass/",
        "/sources/",
    ],
)
def test_no_sideways_scroll_at_320(window, path):
    page = window(320).open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_entrance_comes_within_the_first_screens_of_a_phone(window):
    page = window(360).open("/metiers/radiologue/")
    assert page.locator(".entrance").bounding_box()["y"] < 1000


def test_keyboard_alone(window):
    page = window(1280).open("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Aller au contenu"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"
    reach(page, "Ligne A, Médecine")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/lignes/medecine/$"))
    reach(page, "Radiologue")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/metiers/radiologue/$"))
    reach(page, "Comment devenir radiologue")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/devenir/$"))
    reach(page, "PASS")
    page.keyboard.press("Enter")  # the station of the map leads to its place in the list
    page.wait_for_url(re.compile("/devenir/#pass$"))
    reach(page, "PASS")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/formations/pass/$"))


def test_switch_by_keyboard(window):
    page = window(1280).open("/metiers/radiologue/")
    page.locator("input[name=lieu]").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("#lieu-ville").is_visible()


def reach(page, words, most=80):
    """Tab until the focused element reads these words; its focus must be seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        text, outline = page.evaluate(
            "[document.activeElement.textContent.trim(), getComputedStyle(document.activeElement).outlineStyle]"
        )
        assert outline != "none", f"le focus de « {text} » ne se voit pas"
        if text.replace("\u00a0", " ").startswith(words):
            return
    raise AssertionError(f"« {words} » ne s’atteint pas au clavier")


def test_change_preview_compare_publish_restore(window, signed_in):
    public, desk = window(360), signed_in
    first = public.open("/metiers/radiologue/").locator(".lead").inner_text()
    page = desk.open("/administration/careers/profession/radiologue/change/")
    page.locator("#id_tagline").fill("Médecin qui lit des images et en répond.")
    page.locator("input[name=_continue]").first.click()
    # The public page is unchanged.
    assert public.open("/metiers/radiologue/").locator(".lead").inner_text() == first
    page.get_by_role("link", name="Aperçu", exact=True).click()
    assert page.locator(".lead").inner_text() == "Médecin qui lit des images et en répond."
    assert "n’est pas publiée" in page.locator(".preview").inner_text()
    page.go_back()
    page.get_by_role("link", name="Comparer et publier").click()
    assert "en répond" in page.get_by_role("table", name="Différences").inner_text()
    page.get_by_label("Pourquoi ce changement").fill("Plus court")
    page.get_by_role("button", name="Publier cette version").click()
    assert "C’est publié" in page.locator(".messagelist").inner_text()
    # The public page is changed, on the next request.
    assert "en répond" in public.open("/metiers/radiologue/").locator(".lead").inner_text()
    page.get_by_role("link", name="Publications").click()
    page.get_by_role("button", name="Rétablir").last.click()
    assert "est revenue dans la fiche" in page.locator(".messagelist").inner_text()
    assert "en répond" in public.open("/metiers/radiologue/").locator(".lead").inner_text()
    page.get_by_role("link", name="Comparer et publier").click()
    page.get_by_label("Pourquoi ce changement").fill("Retour")
    page.get_by_role("button", name="Publier cette version").click()
    assert public.open("/metiers/radiologue/").locator(".lead").inner_text() == first
