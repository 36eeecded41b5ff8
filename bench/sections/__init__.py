"""What is measured, one file each: `run(pace)` gives Markdown. A new section is a file and a name in this list."""

from dataclasses import dataclass

SECTIONS = ("pages", "growth")


@dataclass(frozen=True)
class Pace:
    """How long to take: seconds of load for each measure, rounds of which the best counts, sizes of an invented site."""

    seconds: int
    rounds: int
    sizes: tuple[int, ...]


ORDINARY = Pace(seconds=2, rounds=2, sizes=(71, 1600, 16000))
QUICK = Pace(seconds=1, rounds=1, sizes=(71, 1600))
