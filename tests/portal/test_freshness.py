"""When the head is asked, and when the day turns."""

import threading
import time
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from careers.publishing.stamp import renew
from portal import freshness as module
from portal.freshness import Freshness


def test_change_without_a_stamp_is_seen_after_a_second(settings):
    live, clock = [("l", 1)], [100.0]
    freshness = Freshness(settings.STAMP, ask=lambda: live[0])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("portal.freshness.time.monotonic", lambda: clock[0])
        assert freshness.generation() == ("l", 1)
        live[0] = ("l", 2)
        clock[0] += 0.99
        assert freshness.generation() == ("l", 1)
        clock[0] += 0.01
        assert freshness.generation() == ("l", 2)


def test_head_is_asked_once_a_second_at_most(settings):
    asked = []
    freshness = Freshness(settings.STAMP, ask=lambda: asked.append(1) or ("l", 1))
    for _ in range(1000):
        freshness.generation()
    assert len(asked) <= 2


def test_stamp_makes_the_head_be_asked(settings):
    asked = []
    freshness = Freshness(settings.STAMP, ask=lambda: asked.append(1) or ("l", 1), most=1000)
    for count in range(1, 50):
        renew()
        freshness.generation(), freshness.generation()
        assert len(asked) == count
    settings.STAMP.unlink()
    time.sleep(settings.STAMP_TRUSTED_FOR)
    freshness.generation()
    assert len(asked) == 50


def test_look_just_before_a_change_is_trusted_no_longer_when_the_change_returns(settings):
    live = [0]
    freshness = Freshness(settings.STAMP, ask=lambda: ("l", live[0]), most=1000)
    for number in range(100):
        freshness.generation()
        live[0] = number
        renew()
        assert freshness.generation() == ("l", number)


def test_stamp_is_looked_at_once_in_a_while(settings, monkeypatch):
    looks, clock = [], [100.0]
    freshness = Freshness(settings.STAMP, ask=lambda: ("l", 1))
    monkeypatch.setattr(freshness, "_stamp", lambda: looks.append(clock[0]))
    monkeypatch.setattr(module.time, "monotonic", lambda: clock[0])
    for _ in range(2500):
        freshness.generation()
        clock[0] += settings.STAMP_TRUSTED_FOR / 10
    assert 200 < len(looks) <= 251
    assert all(after - before < 1.2 * settings.STAMP_TRUSTED_FOR for before, after in pairwise(looks))


def test_slow_look_does_not_undo_a_later_one(settings, monkeypatch):
    """A thread saw the stamp unchanged, was held up, and comes back after another has seen the next generation."""
    live = [("l", 1)]
    freshness = Freshness(settings.STAMP, ask=lambda: live[0], most=1000)
    before = freshness._stamp()
    assert freshness.generation() == ("l", 1)
    known = freshness.seen
    live[0] = ("l", 2)
    renew()
    assert freshness._looked(known.asked_at, known) == ("l", 2)
    monkeypatch.setattr(freshness, "_stamp", lambda: before)
    assert freshness._looked(known.asked_at, known) == ("l", 1)
    assert freshness.seen.generation == ("l", 2)


def test_slow_answer_does_not_undo_a_later_one(settings):
    """A thread asked the head, was held up, and comes back after another has seen the next generation."""
    renew()
    inside, go_on = threading.Event(), threading.Event()
    answers = [("l", 2), ("l", 1)]

    def ask_head():
        answer = answers.pop()
        if answer == ("l", 1):
            inside.set()
            assert go_on.wait(10)
        return answer

    freshness = Freshness(settings.STAMP, ask=ask_head, most=1000)
    slow = threading.Thread(target=freshness.generation)
    slow.start()
    assert inside.wait(10)
    renew()
    assert freshness.generation() == ("l", 2)
    go_on.set()
    slow.join()
    assert freshness.generation() == ("l", 2)


def test_two_stamps_always_differ(settings):
    freshness, seen = Freshness(settings.STAMP), set()
    for _ in range(500):
        renew()
        seen.add(freshness._stamp())
    assert len(seen) == 500
    assert [one.name for one in settings.STAMP.parent.glob("*generation*")] == [settings.STAMP.name]


def test_day_turns_at_midnight_in_paris(monkeypatch):
    clock = [datetime(2026, 7, 14, 21, 59, 59, tzinfo=UTC).timestamp()]
    monkeypatch.setattr(module.time, "time", lambda: clock[0])
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime.fromtimestamp(clock[0], UTC))
    day = module.Today()
    assert (day(), day()) == (date(2026, 7, 14), date(2026, 7, 14))
    clock[0] += 1
    assert day() == date(2026, 7, 15)
    clock[0] -= 86_400  # the clock of the machine was put right
    assert day() == date(2026, 7, 14)


@pytest.mark.parametrize("hours", [23, 25])
def test_days_of_the_change_of_hour_end_at_midnight_too(monkeypatch, hours):
    midnight = {23: datetime(2026, 3, 28, 23, tzinfo=UTC), 25: datetime(2026, 10, 24, 22, tzinfo=UTC)}[hours]
    clock = [midnight.timestamp()]
    monkeypatch.setattr(module.time, "time", lambda: clock[0])
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime.fromtimestamp(clock[0], UTC))
    day = module.Today()
    first = day()
    clock[0] += hours * 3600 - 1
    assert day() == first
    clock[0] += 1
    assert day() == first + timedelta(days=1)
