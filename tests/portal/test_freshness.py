"""When the head is asked, and when the day turns."""

import threading
from datetime import UTC, date, datetime, timedelta

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
    freshness.generation()
    assert len(asked) == 50


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
