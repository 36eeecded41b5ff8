"""A database that other processes may share is made where publishing is tested."""

from tests.publishing.test_concurrency import database  # noqa: F401
