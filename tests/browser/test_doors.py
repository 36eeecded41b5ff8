"""What the browser itself makes of our headers: nothing is blocked, nothing goes elsewhere, no visitor gets a cookie.

Each window judges what its console said, what failed, what went to another host; the fixture judges the cookies.
"""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from bench.look import addresses

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_every_kind_of_public_page(window):
    opened = window(1280)
    # Files for machines are left out: chromium shows XML with styles of its own, in line.
    for path in (path for name, path in addresses() if not name.endswith(("_map", "_file", "_feed"))):
        opened.open(path)
        assert opened.page.evaluate("document.cookie + localStorage.length + sessionStorage.length") == "00", path
    forgive_what_was_left(opened)


def test_a_line_of_script_would_be_blocked(window):
    opened = window(1280)
    page = opened.open("/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=document.title=1>')")
    page.wait_for_timeout(200)
    assert page.title() != "1"
    assert any("Content Security Policy" in one for one in opened.faults)
    opened.faults.clear()


def forgive_what_was_left(opened):
    """An icon that was still on its way when the next page was asked for; what is blocked is told by the console too."""
    opened.faults[:] = [one for one in opened.faults if not one.startswith("échec")]


@pytest.fixture
def desk(window, django_user_model):
    """A window of the desk, entered by its own form, for someone who may do everything."""
    if not Group.objects.exists():
        call_command("migrate", verbosity=0)
    django_user_model.objects.create_superuser("cheffe", password="mot-de-passe-de-test")
    opened = window(1280)
    page = opened.open("/administration/")
    page.locator("#id_username").fill("cheffe")
    page.locator("#id_password").fill("mot-de-passe-de-test")
    page.locator("input[type=submit]").click()
    page.locator("#user-tools").wait_for()
    return opened


def test_desk_lives_with_the_policy_of_the_public_pages(desk):
    """Lists, forms with their calendars and autocompletions, history, password: the stock admin needs nothing in line."""
    for path in (
        "",
        "careers/profession/",
        "careers/profession/add/",
        "careers/profession/radiologue/change/",
        "careers/profession/radiologue/history/",
        "careers/step/pass/change/",
        "auth/user/",
        "auth/group/add/",
        "password_change/",
    ):
        desk.open(f"/administration/{path}")
    forgive_what_was_left(desk)


def test_widgets_of_the_desk_work(desk):
    page = desk.open("/administration/careers/profession/radiologue/change/")
    page.locator(".select2-selection").first.click()
    page.locator(".select2-results__option").first.wait_for()
    page.keyboard.press("Escape")
    page = desk.open("/administration/auth/group/add/")
    page.locator("#id_permissions_from option").first.dblclick()
    assert page.locator("#id_permissions_to option").count() == 1
