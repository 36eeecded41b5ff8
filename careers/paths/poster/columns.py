"""x of everything on the network's map: one pass over sorted marks, as for the map of a profession."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from careers.paths.lettering import width
from careers.paths.poster.channels import Channels, Trunk
from careers.paths.poster.rows import Rows
from careers.paths.poster.times import Times

NAME, PLATE, SMALL = 12, 12, 10
HALF_YEAR, SCHOOL_HALF_YEAR = 15, 8
TRUNK, CORNER, RING = 11, 7, 6
BADGE = 15  # a correspondence after the name
BAR, FIRST_BAR = 24, 50
MARGIN = 150


class Mark(NamedTuple):
    """A place on the axis. At one time: what ends there, trunks into gates, the gates, other trunks, what begins."""

    time: int
    stage: int
    rank: int = 0


ENDS, INTO, GATES, OUT, BEGINS = range(5)


RIGHT = Mark(999, 0)  # the right edge


class Wish(NamedTuple):
    low: Mark
    high: Mark
    room: float


class Columns:
    """`x` of every mark; `rank` of each trunk in its channel."""

    def __init__(self, times: Times, rows: Rows, channels: Channels, badges: dict[str, int]):
        self.times, self.rows, self.channels, self.badges = times, rows, channels, badges
        self.rank = {id(trunk): n for trunks in channels.trunks.values() for n, trunk in enumerate(trunks)}
        self.bars = self._bars()
        self.x = self._solved()

    def _bars(self) -> list[str]:
        """The gates before the plates, in the order in which they are passed."""
        found = dict.fromkeys(gate for node in self.times.plates for gate in self.times.closing(node))
        return list(found)

    def trunk_mark(self, trunk: Trunk) -> Mark:
        return Mark(trunk.time, INTO if trunk.into_gates else OUT, self.rank[id(trunk)])

    def bar_mark(self, gate: str) -> Mark:
        return Mark(self.closed_at, OUT, FIRST_BAR + self.bars.index(gate))

    @property
    def closed_at(self) -> int:
        return max(self.times.start[node] for node in self.times.plates if self.times.closing(node))

    def begins(self, node: str) -> Mark:
        return Mark(self.times.start[node], GATES if self.times.is_gate(node) else BEGINS)

    def ends(self, node: str) -> Mark:
        return self.begins(node) if not self.times.length[node] else Mark(self.times.finish(node), ENDS)

    # -- wishes -------------------------------------------------------------------------------------------------

    def _solved(self) -> dict[Mark, float]:
        wishes: dict[Mark, list[Wish]] = {}
        for wish in (*self._scale(), *self._between(), *self._names()):
            wishes.setdefault(wish.high, []).append(wish)
        marks = sorted({mark for held in wishes.values() for wish in held for mark in wish[:2]})
        x: dict[Mark, float] = {}
        for mark in marks:
            before = [x[wish.low] + wish.room for wish in wishes.get(mark, ())]
            x[mark] = max([*before, max(x.values(), default=MARGIN)])
        return x

    def _times(self) -> list[int]:
        nodes = [*self.times.steps, *self.times.plates]
        return sorted({self.times.start[node] for node in nodes} | {self.times.finish(node) for node in nodes} | {0})

    def _scale(self) -> Iterator[Wish]:
        times = self._times()
        for time in times:
            yield Wish(Mark(time, ENDS), Mark(time, BEGINS), 0)
        for early, late in pairwise(times):
            half_year = HALF_YEAR if early >= 0 else SCHOOL_HALF_YEAR
            yield Wish(Mark(early, BEGINS), Mark(late, ENDS), half_year * (late - early))

    def _between(self) -> Iterator[Wish]:
        for time in self._times():
            marks = [self.trunk_mark(trunk) for trunk in self.channels.trunks.get(time, ())]
            marks += {self.begins(one) for one in self.times.steps if self.begins(one) == Mark(time, GATES)}
            marks += [self.bar_mark(gate) for gate in self.bars if self.closed_at == time]
            for low, high in pairwise([Mark(time, ENDS), *sorted(marks), Mark(time, BEGINS)]):
                yield Wish(low, high, self._gap(low, high))
        for gate in self.bars:
            yield Wish(self.bar_mark(gate), RIGHT, width(self.times.network.steps[gate].name, NAME) + 8)

    def _gap(self, low: Mark, high: Mark) -> float:
        """Between two neighbours of one time."""
        if FIRST_BAR in (min(low.rank, FIRST_BAR), min(high.rank, FIRST_BAR)):
            return BAR
        if low.stage == ENDS and high.stage == BEGINS:
            return 0
        return CORNER + RING + 4 if high.stage in (GATES, BEGINS) and low.stage != ENDS else TRUNK

    def _names(self) -> Iterator[Wish]:
        """Each name has the room up to what comes next on its row, or passes through it from above."""
        for node in [*self.times.steps, *self.times.plates]:
            begin, room = self.begins(node), self.room(node)
            for mark in self._obstacles(node):
                yield Wish(begin, mark, room)
            yield Wish(begin, RIGHT, room)

    def room(self, node: str) -> float:
        if node in self.times.plates:
            return width(self.times.plates[node].title, PLATE) + 22
        return width(self.times.network.steps[node].name, NAME) + BADGE * self.badges.get(node, 0) + 10

    def _obstacles(self, node: str) -> Iterator[Mark]:
        """What the name may not touch: what begins further on its row, trunks that come through it from above."""
        row, begin, is_plate = self.rows.row[node], self.begins(node), node in self.times.plates
        for other, other_row in self.rows.row.items():
            if other_row == row and self.begins(other) > begin:
                yield self.begins(other)
        for trunks in self.channels.trunks.values():
            for trunk in trunks:
                top, bottom = trunk.rows(self.rows.row)
                if self.trunk_mark(trunk) > begin and (top < row or (is_plate and top <= row)) and row <= bottom:
                    yield self.trunk_mark(trunk)
