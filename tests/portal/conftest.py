"""A database that other processes may share is made where publishing is tested."""

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from tests.publishing.test_concurrency import database  # noqa: F401


@pytest.fixture(autouse=True)
def connection_of_the_test(monkeypatch):
    """A look at the head hands its connection back; here it holds the transaction of the test."""
    monkeypatch.setattr("portal.freshness.close_old_connections", lambda: None)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
