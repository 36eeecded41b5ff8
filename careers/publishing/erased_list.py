"""The list of what was erased, outside the database: what a restored backup must erase again.

No order of writing is safe by itself, for a process may be killed between two of them. Noted after the commit only, an
erasure may be done and never noted: a backup would bring the words of a witness back, and nobody would know. Noted before
it only, an erasure that was rolled back is noted all the same: a replay would destroy what was kept. So it is noted
twice: as begun, last before the commit; as done, after it. What is done is erased again without a word. What was begun
and has no end is one or the other: nothing here can tell, so it is neither erased nor forgotten, but named to a person.
"""

import os
from pathlib import Path

from django.conf import settings

BEGUN = "? "


def note_begun(id: str) -> None:
    _append(f"{BEGUN}{id}")


def note_done(id: str) -> None:
    _append(id)


def done() -> tuple[str, ...]:
    """The ids, once each, in the order of their first erasure."""
    return tuple(dict.fromkeys(line for line in _lines() if not line.startswith(BEGUN)))


def begun() -> tuple[str, ...]:
    """The ids whose last erasure has no end."""
    last = {line.removeprefix(BEGUN): line.startswith(BEGUN) for line in _lines()}
    return tuple(id for id, is_begun in last.items() if is_begun)


def _lines() -> list[str]:
    path = Path(settings.ERASED_LIST)
    return [text for line in path.read_text().splitlines() if (text := line.strip())] if path.is_file() else []


def _append(line: str) -> None:
    """Written through to the disk."""
    path = Path(settings.ERASED_LIST)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        file.write(f"{line}\n")
        file.flush()
        os.fsync(file.fileno())
