"""On which lane each step of a map stands, and where each track changes lanes.

The main route is lane 0. What a later route adds hangs on the lane of what it comes from if that stretch is free, else on
the first free lane below. Two tracks are on one another only where they come from one step or go to one step. In the end
the side lanes are put in the order that makes the fewest crossings.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from careers.paths.map.clock import CLIMBS, END, FALLS, Clock, Mark, Point, mark

OVERLAP = 1_000  # two tracks on one another cost as much as so many crossings


class Full(Exception):
    """There is no free lane left."""


class Turn(NamedTuple):
    """A change of lanes at a point."""

    point: Point
    origin: int
    to: int


class Segment(NamedTuple):
    """A stretch of a lane that is taken: by a track from `origin` to `to`, or by a step, both then its id."""

    lane: int
    low: Mark
    high: Mark
    origin: str
    to: str

    def clashes(self, other: "Segment") -> bool:
        if self.low >= other.high or other.low >= self.high:
            return False
        if self.origin == self.to or other.origin == other.to:
            return True
        return self.origin != other.origin and self.to != other.to


Rows = Sequence[int]  # the row of each lane
Edge = tuple[str, str]


class Lanes:
    """Lanes filled route by route; raises Full when `most` lanes below the main one do not do."""

    def __init__(self, clock: Clock, most: int):
        self.clock, self.most = clock, most
        self.lane: dict[str, int] = {END: 0}
        self.turns: dict[Edge, tuple[Turn, ...]] = {}
        self.straight: set[Edge] = set()
        self.taken: list[list[Segment]] = [[] for _ in range(most + 1)]
        self.rows: Rows = tuple(range(most + 1))
        self._put(clock.main, 0, [*pairwise([*clock.main, END])])
        links: list[Edge] = []
        for chain in clock.chains():
            links += self._hang(chain)
        for link in dict.fromkeys(links):
            self._join(link)

    # -- runs of new steps --------------------------------------------------------------------------------------

    def _hang(self, chain: Sequence[str]) -> Iterator[Edge]:
        """Place the steps of the chain that have no lane yet; yield the links between steps that have one."""
        index = 0
        while index < len(chain):
            if chain[index] in self.lane:
                if index and (chain[index - 1], chain[index]) not in self.turns:
                    yield chain[index - 1], chain[index]
                index += 1
                continue
            stop = next((i for i in range(index, len(chain)) if chain[i] in self.lane), len(chain))
            self._hang_run(chain[max(index - 1, 0) : index], chain[index:stop], chain[stop : stop + 1])
            index = stop + 1 if stop < len(chain) else stop

    def _hang_run(self, before: Sequence[str], run: Sequence[str], after: Sequence[str]) -> None:
        edges = [*pairwise([*before, *run, *after])]
        for lane in self._lanes_for(run):
            if self._put(run, lane, edges):
                return
        raise Full

    def _lanes_for(self, run: Sequence[str]) -> list[int]:
        """Lanes of what comes before first, so that L.AS 1, 2 and 3 stay on one line."""
        near = [self.lane[one] for one in self.clock.before.get(run[0], ()) if self.lane.get(one)]
        return [*dict.fromkeys([*near, *range(1, self.most + 1)])]

    def _put(self, run: Sequence[str], lane: int, edges: Iterable[Edge]) -> bool:
        """The steps of the run on the lane, with the edges to and from them; nothing where it is not free."""
        added = dict.fromkeys(run, lane)
        places = {**self.lane, **added}
        steps = [self.stretch(one, lane) for one in run]
        if not self._is_free(steps):
            return False
        chosen, fresh = {}, list(steps)
        for edge in edges:
            ways = self._ways(edge, places, lane)
            found = next(((turns, own) for turns, own in ways if self._is_free(own, fresh)), None)
            if found is None:
                return False
            chosen[edge], fresh = found[0], [*fresh, *found[1]]
        self._keep(added, chosen, fresh)
        return True

    def stretch(self, one: str, lane: int) -> Segment:
        """What the step takes of its lane, with the stub of an entrance before it and the words of a terminus after it."""
        return Segment(lane, self.clock.room_begins[one], self.clock.room_ends[one], one, one)

    def _keep(self, lane: Mapping[str, int], turns: Mapping[Edge, tuple[Turn, ...]], fresh: Iterable[Segment]) -> None:
        self.lane.update(lane)
        self.turns.update(turns)
        self.straight.update(edge for edge, way in turns.items() if not way)
        for segment in fresh:
            self.taken[segment.lane].append(segment)

    # -- links between steps that have a lane -------------------------------------------------------------------

    def _join(self, edge: Edge) -> None:
        for turns, own in self._ways(edge, self.lane, None):
            if self._is_free(own):
                return self._keep({}, {edge: turns}, own)
        raise Full

    def _ways(self, edge: Edge, lane: Mapping[str, int], run_lane: int | None):
        """The ways to draw an edge, the plainest first: (turns, stretches taken)."""
        here, there = lane[edge[0]], lane[edge[1]]
        out, into = self.clock.left[edge[0]], self.clock.joined[edge[1]]
        into = max(out, into)
        options = [()] if here == there else []
        if here != there:
            late, early = (Turn(into, here, there),), (Turn(out, here, there),)
            # A way down is left at once, a way up is kept until it joins.
            options += [early, late] if there == run_lane or (here == 0 and there) else [late, early]
        aside = [way for way in range(1, self.most + 1) if way not in (here, there)] if run_lane is None else []
        options += [(Turn(out, here, way), Turn(into, way, there)) for way in aside if out != into]
        return ((turns, self.stretches(edge, lane, turns, self.rows)) for turns in options)

    def stretches(self, edge: Edge, lane: Mapping[str, int], turns: Sequence[Turn], rows: Rows) -> list[Segment]:
        """The stretches of lanes that the edge takes, from the end of its origin to the beginning of the next step."""
        marks = [self.clock.ends[edge[0]], *(turn_mark(turn, rows) for turn in turns), self.clock.begins[edge[1]]]
        lanes = [lane[edge[0]], *(turn.to for turn in turns)]
        return [
            Segment(own, low, high, *edge)
            for own, (low, high) in zip(lanes, pairwise(marks), strict=True)
            if low < high
        ]

    def _is_free(self, segments: Iterable[Segment], others: Sequence[Segment] = ()) -> bool:
        return not any(
            self.clash(segment, other)
            for segment in segments
            for other in (*self.taken[segment.lane], *(one for one in others if one.lane == segment.lane))
        )

    def clash(self, one: Segment, other: Segment) -> bool:
        """A way out of a step and a way into the next one may share the straight track between the two."""
        if not one.clashes(other):
            return False
        is_step = one.origin == one.to or other.origin == other.to
        return is_step or not {(one.origin, other.to), (other.origin, one.to)} & self.straight


def turn_mark(turn: Turn, rows: Rows) -> Mark:
    """Ways up come before ways down; of several, first those that vacate what the next ones need."""
    if rows[turn.to] < rows[turn.origin]:
        return mark(turn.point, CLIMBS, rows[turn.to])
    return mark(turn.point, FALLS, -rows[turn.origin])
