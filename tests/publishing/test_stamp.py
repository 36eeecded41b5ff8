"""Everything that moves the head renews the stamp, once it is committed and not before."""

import pytest

from careers import publishing
from careers.publishing.stamp import renew
from portal.freshness import Freshness
from tests.samples import source

BY = {"comment": "essai", "author": "test"}


@pytest.fixture
def stamp(settings):
    """What the workers see of the stamp."""
    renew()
    return Freshness(settings.STAMP)._stamp


VERBS = {
    "publish": lambda: publishing.publish(source("essai-un"), **BY),
    "withdraw": lambda: publishing.withdraw("essai-source", **BY),
    "erase": lambda: publishing.erase("essai-source", author="test"),
    "renew_line": publishing.renew_line,
}


@pytest.mark.parametrize("verb", VERBS)
def test_verb_renews_the_stamp_when_it_is_committed(db, stamp, verb, django_capture_on_commit_callbacks):
    publishing.publish(source(), **BY)
    before = stamp()
    with django_capture_on_commit_callbacks() as callbacks:
        VERBS[verb]()
    assert stamp() == before
    for callback in callbacks:
        callback()
    assert stamp() != before


@pytest.mark.django_db(transaction=True)
def test_change_that_is_rolled_back_renews_nothing(stamp):
    from django.db import transaction

    before = stamp()
    with transaction.atomic():
        publishing.publish(source(), **BY)
        transaction.set_rollback(True)
    assert stamp() == before
    publishing.publish(source(), **BY)
    assert stamp() != before


def test_head_is_written_under_its_lock_only():
    """`lock_head` is what renews the stamp: no other way leads to the head."""
    import re
    from pathlib import Path

    folder = Path(publishing.__file__).parent
    written = [path.name for path in folder.glob("*.py") if re.search(r"\bhead\.save\(", path.read_text())]
    locked = [path.name for path in folder.glob("*.py") if re.search(r"\bhead = lock_head\(\)", path.read_text())]
    assert sorted(written) == sorted(locked) == ["erase.py", "log.py"]
