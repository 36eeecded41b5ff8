"""A real browser on a real server. Console errors, failed requests and requests to other hosts fail the test."""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def executable():
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    assert found, "Chromium manque : lancez « make test », qui l’installe ou dit comment."
    return found


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        yield browser
        browser.close()


class Window:
    """A page with its faults: what the console said, what failed to load, what went to another host."""

    def __init__(self, context, base):
        self.page, self.base, self.faults, self.given_up = context.new_page(), base, [], []
        self.page.on(
            "console", lambda message: message.type in ("error", "warning") and self.faults.append(message.text)
        )
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._judge)

    def _failed(self, request):
        """What the page itself gave up (propositions for a word that is no longer typed) is no fault."""
        given_up = request.failure == "net::ERR_ABORTED"
        (self.given_up if given_up else self.faults).append(f"échec {request.url}")

    def _judge(self, response):
        if response.status >= 400:
            self.faults.append(f"{response.status} {response.url}")
        if not response.url.startswith((self.base, "data:")):
            self.faults.append(f"autre hôte {response.url}")

    def open(self, path):
        self.page.goto(f"{self.base}{path}")
        return self.page


@pytest.fixture
def window(chromium, live_server, content):
    """`window(width, scheme, script)` opens a window; its faults are judged when the test ends."""
    opened = []

    def make(width=360, scheme="light", script=True, height=800):
        context = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=script, locale="fr-FR"
        )
        opened.append((context, Window(context, live_server.url)))
        return opened[-1][1]

    yield make
    for context, one in opened:
        cookies = [cookie for cookie in context.cookies() if cookie["path"] != "/administration/"]
        context.close()
        assert one.faults == [] and cookies == []


@pytest.fixture
def signed_in(window, django_user_model):
    """A window of the desk, entered by its own form."""
    from django.contrib.auth.models import Group
    from django.core.management import call_command

    if not Group.objects.filter(name="publication").exists():
        call_command("migrate", verbosity=0)
    user = django_user_model.objects.create_user("cheffe", password="mot-de-passe-de-test", is_staff=True)
    user.groups.add(Group.objects.get(name="publication"))
    desk = window(1280)
    page = desk.open("/administration/")
    page.get_by_label("Nom d’utilisateur").or_(page.locator("#id_username")).first.fill("cheffe")
    page.locator("#id_password").fill("mot-de-passe-de-test")
    page.locator("input[type=submit]").click()
    return desk
