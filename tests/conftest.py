"""Shared fixtures. The project's own content is loaded once; each test works in a transaction on top of it."""

import os
from pathlib import Path

import pytest
from django.test import testcases
from hypothesis import HealthCheck, settings

# Playwright's loop runs in the thread of the test: the ORM must not mistake the test for a coroutine.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

# A busy machine is no failure: nothing here is judged by its time.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

CONTENT = Path(__file__).parent.parent / "content"
ORDINARY_TEARDOWN = testcases.TransactionTestCase._fixture_teardown


def _teardown_with_triggers_lifted(self):
    """The flush between transactional tests empties the log: the one place besides erasure where that is meant."""
    from careers.publishing import triggers

    with triggers.lifted():
        ORDINARY_TEARDOWN(self)


testcases.TransactionTestCase._fixture_teardown = _teardown_with_triggers_lifted


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The content, loaded once for each worker, and the catalogue warmed on it."""
    from careers.catalogue.catalogue import current
    from careers.loading.load import load
    from tests import snapshot

    with django_db_blocker.unblock():
        load(CONTENT)
        current()
        snapshot.take()


@pytest.fixture(autouse=True)
def fast_and_private(settings, tmp_path):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.ERASED_LIST = tmp_path / "erased.txt"
    settings.STAMP = tmp_path / "generation.stamp"


@pytest.fixture
def public(db):
    from tests.client import PublicClient

    return PublicClient()


@pytest.fixture
def content(transactional_db):
    """For tests whose database is emptied after each of them."""
    from careers.models.publication import Live
    from tests import snapshot

    if not Live.objects.exists():
        snapshot.restore()


@pytest.fixture
def editor(db, django_user_model):
    """An account of the group « rédaction »."""
    return _account(django_user_model, "redactrice", "rédaction")


@pytest.fixture
def publisher(db, django_user_model):
    return _account(django_user_model, "cheffe", "publication")


def _account(model, name, group):
    from django.contrib.auth.models import Group

    user = model.objects.create_user(name, password="mot-de-passe-de-test", is_staff=True)
    user.groups.add(Group.objects.get(name=group))
    return user
