"""Which generation is live, and which day it is, without asking the database or the calendar at each request.

Each committed change renews the stamp of this machine, and returns only when that has been there for `STAMP_TRUSTED_FOR`
seconds. So a look at the stamp (one `stat()`) is good for as long: whoever asks after a change has returned is answered by
a later look. The head itself is asked when the stamp has moved, and once a second besides, for a change from another
machine or a crash between commit and stamp.
"""

import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from django.conf import settings
from django.db import close_old_connections
from django.utils import timezone

from careers.catalogue.catalogue import live_generation

Generation = tuple[str, int]


def ask_head() -> Generation:
    """(line, number) of the head. Outside a request: the connection is handed back as Django does after one."""
    close_old_connections()
    try:
        return live_generation()
    finally:
        close_old_connections()


@dataclass(frozen=True, slots=True)
class Seen:
    """What the head said, and the stamp from before it was asked. Moments are monotonic seconds."""

    generation: Generation
    stamp: tuple[int, ...] | None
    asked_at: float
    # Until when neither stamp nor head need be looked at again.
    good_until: float


class Freshness:
    """Shared by the threads of a worker. `most` is how long, in seconds, a change without a stamp may stay unseen."""

    def __init__(self, stamp: Path, ask: Callable[[], Generation] = ask_head, most: float = 1.0):
        self.stamp, self.ask, self.most = os.fspath(stamp), ask, most
        self.trusted_for = min(settings.STAMP_TRUSTED_FOR, most)
        self.seen: Seen | None = None
        self.lock = threading.Lock()

    def generation(self) -> Generation:
        """Never older than a publication that had returned when this was called. Raises what the database raises."""
        now, seen = time.monotonic(), self.seen
        if seen is not None and now < seen.good_until:
            return seen.generation
        return self._looked(now, seen)

    def _looked(self, now: float, seen: Seen | None) -> Generation:
        """`now` is from before the look: what is put in place meanwhile belongs to the next one."""
        stamp = self._stamp()
        if seen is None or seen.stamp != stamp or now - seen.asked_at >= self.most:
            return self._asked(stamp, now)
        good_until = min(now + self.trusted_for, seen.asked_at + self.most)
        with self.lock:
            # Another thread may have seen a later generation: that one stays.
            if self.seen is seen:
                self.seen = replace(seen, good_until=good_until)
        return seen.generation

    def _asked(self, stamp: tuple[int, ...] | None, now: float) -> Generation:
        generation = self.ask()
        with self.lock:
            # A slower thread must not put back what it was told earlier.
            if self.seen is None or self.seen.asked_at <= now:
                self.seen = Seen(generation, stamp, now, now + self.trusted_for)
        return generation

    def _stamp(self) -> tuple[int, ...] | None:
        try:
            found = os.stat(self.stamp)  # noqa: PTH116 - often: a path object costs as much again
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino, found.st_size


class Today:
    """The date in Paris, worked out once a day: it is asked at every request."""

    def __init__(self):
        self.day, self.since, self.until = date.min, 0.0, 0.0

    def __call__(self) -> date:
        now = time.time()
        if not self.since <= now < self.until:
            begins = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
            self.day, self.since = begins.date(), begins.timestamp()
            self.until = (begins + timedelta(days=1)).timestamp()
        return self.day


today = Today()
