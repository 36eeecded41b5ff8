"""Where the names of a diploma's phases go under the track: no name on another, no tick through a name."""

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from careers.paths.lettering import width
from careers.paths.map.columns import TINY

PHASE_SHIFT = 5  # from the tick to the name


class PhaseName(NamedTuple):
    """A name beside its tick at `x`; it covers from `left` to `right`."""

    x: float
    words: str
    anchor: str
    left: float
    right: float


def phase_name(x: float, words: str, begin: float, end: float) -> PhaseName:
    """To the right of its tick, or to the left where it would go past the end of the step and has the room."""
    wide = width(words, TINY) + PHASE_SHIFT
    if x + wide > end and x - wide >= begin:
        return PhaseName(x, words, "end", x - wide, x)
    return PhaseName(x, words, "start", x, x + wide)


def stacked(names: Sequence[PhaseName]) -> list[tuple[PhaseName, int]]:
    """Each name with its row, 0 the highest; the fewest rows that do, a row each where none do."""
    rows = sorted(
        product(range(len(names)), repeat=len(names)), key=lambda chosen: (max(chosen, default=0), sum(chosen))
    )
    fitting = (chosen for chosen in rows if _fit(names, chosen))
    return [*zip(names, next(fitting, range(len(names) - 1, -1, -1)), strict=True)]


def _fit(names: Sequence[PhaseName], rows: Sequence[int]) -> bool:
    """A tick goes down to the row of its name, through the rows above."""
    return not any(
        (rows[a] == rows[b] and names[a].left < names[b].right and names[b].left < names[a].right)
        or (rows[b] >= rows[a] and names[a].left - 2 < names[b].x < names[a].right + 2)
        for a in range(len(names))
        for b in range(len(names))
        if a != b
    )
