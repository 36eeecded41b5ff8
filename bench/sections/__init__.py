"""What is measured, one file each: `run(pace)` gives Markdown. A new section is a file and a name in this list."""

import os
from dataclasses import dataclass

SECTIONS = ("pages", "growth")


@dataclass(frozen=True)
class Pace:
    """How long to take: seconds of load for each measure, rounds of which the best counts, sizes of an invented site."""

    seconds: int
    rounds: int
    sizes: tuple[int, ...]


def pace() -> Pace:
    """QUICK=oui takes a minute or two; GRANDE=oui adds the largest site, which takes some minutes more."""
    is_quick, is_large = (os.environ.get(name) == "oui" for name in ("QUICK", "GRANDE"))
    sizes = (71,) if is_quick else (71, 1600)
    return Pace(seconds=1, rounds=1 if is_quick else 2, sizes=(*sizes, 16000) if is_large else sizes)
