"""A database that other processes may share is made where publishing is tested; and the page memory, in several states."""

import pytest
from django.db import connections

from tests.portal.remembering import DAY, Counting, remembering
from tests.publishing.test_concurrency import database  # noqa: F401


@pytest.fixture
def django(db, monkeypatch):
    """The application, without what closes an old connection between two requests: the test's transaction is on it."""
    monkeypatch.setattr(type(connections["default"]), "close_if_unusable_or_obsolete", lambda self: None)
    return Counting()


@pytest.fixture
def memory(django, settings):
    return remembering(django, settings)


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setattr("portal.page_memory.today", lambda: DAY)


@pytest.fixture
def declaring(monkeypatch):
    """Every page declares `depuis` and `rentree`, in this order."""
    monkeypatch.setattr("portal.asked.parameters_of", lambda path: ("depuis", "rentree"))


@pytest.fixture
def declaring_nothing(monkeypatch):
    """Every address has a page, without parameters."""
    monkeypatch.setattr("portal.asked.parameters_of", lambda path: ())
