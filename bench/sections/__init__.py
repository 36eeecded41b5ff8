"""What is measured, one file each: `run(pace)` gives Markdown. A new section is a file and a name in this list."""

import os
from dataclasses import dataclass

from bench.database import vendors_that_answer

SECTIONS = ("pages", "growth")


@dataclass(frozen=True)
class Pace:
    """How long to take: seconds of load for each measure, databases, sizes of an invented site."""

    seconds: int
    vendors: tuple[str, ...]
    sizes: tuple[int, ...]


def pace() -> Pace:
    """QUICK=oui takes two minutes, on SQLite only; GRANDE=oui adds the largest site, which takes some minutes more."""
    is_quick, is_large = (os.environ.get(name) == "oui" for name in ("QUICK", "GRANDE"))
    sizes = (71,) if is_quick else (71, 1600)
    vendors = vendors_that_answer()
    return Pace(1, vendors[:1] if is_quick else vendors, (*sizes, 16000) if is_large else sizes)
