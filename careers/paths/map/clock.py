"""When each step of a map begins and ends: the years after the bac, and what is squeezed before a join.

The first route is the main one, and true to scale. Every other step begins where its shortest way in ends. One that would
end after the step that it leads to has begun spends its extra years in a zone, opened just before that join.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from careers.paths.map.choice import Way
from careers.paths.network import Network

END = "*"  # the terminus: no step has this id
NEVER = -1_000  # before any time
YEAR = 2


class Point(NamedTuple):
    """A place on the clock: half years after the bac, gates of that time already passed, quarters into the zone."""

    time: int
    slot: int = 0
    quarter: int = 0


class Mark(NamedTuple):
    """A place on the x axis, in reading order. At one point things happen in the order of the stages."""

    time: int
    slot: int
    quarter: int
    stage: int
    rank: int = 0


GATE, ENDS, CLIMBS, FALLS, BEGINS = range(-1, 4)  # the stages
LAST_SLOT = 99
FRAME = Mark(NEVER, 0, 0, ENDS)


def mark(point: Point, stage: int, rank: int = 0) -> Mark:
    return Mark(*point, stage, rank)


def opening(time: int) -> Mark:
    """Where the steps of this time begin: after its zones and its gates."""
    return Mark(time, LAST_SLOT, 0, BEGINS)


class Clock:
    """The drawn steps with their times. Times and lengths are in half years; 0 is the bac."""

    def __init__(self, network: Network, ways: Sequence[Way], here: frozenset[str] = frozenset()):
        self.network, self.ways = network, tuple(ways)
        self.main = self.ways[0].ids
        self.on_main = frozenset(self.main)
        self.here = here
        self.after: dict[str, list[str]] = {}
        self.before: dict[str, list[str]] = {}
        self.length: dict[str, int] = {END: 0}
        self.start: dict[str, int] = {}
        self.limit: dict[str, int] = {}
        self.slot: dict[str, int] = {}
        self.quarters: dict[str, tuple[int, int]] = {}
        self.early: set[str] = set()
        self._connect()
        self._measure()
        self._set_main()
        self._set_starts()
        self._set_limits()
        self._set_zones()
        self._set_places()

    # -- the drawn graph ----------------------------------------------------------------------------------------

    def chains(self) -> Iterator[tuple[str, ...]]:
        """Each way with the terminus; a shorter arrival ends at one of its own."""
        for way in self.ways:
            yield way.ids if way.ids[-1] in self.short else (*way.ids, END)

    def _connect(self) -> None:
        self.short = self._shorter_arrivals()
        for chain in self.chains():
            for origin, to in pairwise(chain):
                _add(self.after, origin, to)
                _add(self.before, to, origin)
        drawn = {one for way in self.ways for one in way.ids}
        self.nodes = tuple(one for one in self.network.order if one in drawn)
        self.here &= drawn

    def _shorter_arrivals(self) -> frozenset[str]:
        """Last steps that every way reaches before the main one ends."""
        least = self.ways[0].half_years or 0
        early = {way.ids[-1] for way in self.ways if way.half_years is not None and way.half_years < least}
        late = {way.ids[-1] for way in self.ways if way.half_years is not None and way.half_years >= least}
        inner = {one for way in self.ways for one in way.ids[:-1]}
        return frozenset(early - late - inner)

    def _measure(self) -> None:
        """Lengths. School counts only where nothing after the bac comes before it, and takes some room in any case."""
        for one in self.nodes:
            step = self.network.steps[one]
            if not step.after_bac and all(origin in self.early for origin in self.before.get(one, ())):
                self.early.add(one)
            school = (step.half_years_min or YEAR) if one in self.early else 0
            self.length[one] = step.half_years_min if step.after_bac else school

    # -- times --------------------------------------------------------------------------------------------------

    def _set_main(self) -> None:
        here = -sum(self.length[one] for one in self.main if one in self.early)
        self.gates_at: dict[int, list[str]] = {}
        for one in self.main:
            self.start[one] = here
            if not self.length[one]:
                self.gates_at.setdefault(here, []).append(one)
            here += self.length[one]
        self.total = self.start[END] = here
        self.times = sorted({self.start[one] for one in self.main})

    def _set_starts(self) -> None:
        self._set_other_schools()
        floor: dict[str, int] = {}
        for one in self.nodes:
            known = [origin for origin in self.before.get(one, ()) if origin in self.start]
            if known:
                # The main route does not move: what it leads to waits for it, even who comes earlier by others.
                floor[one] = max(self.finish(a) if a in self.on_main else floor.get(a, NEVER) for a in known)
                if one not in self.start:
                    self.start[one] = max(min(map(self.finish, known)), floor[one])

    def _set_other_schools(self) -> None:
        """Schools that the main route does not lead to end with the bac, as its own does."""
        reached = set(self.on_main)
        for one in self.nodes:
            if any(origin in reached for origin in self.before.get(one, ())):
                reached.add(one)
        for one in reversed(self.nodes):
            if one in self.early and one not in reached:
                follow = [self.start[to] for to in self.after[one] if to in self.early and to in self.start]
                self.start[one] = min([*follow, 0]) - self.length[one]

    def finish(self, one: str) -> int:
        return self.start[one] + self.length[one]

    def _set_limits(self) -> None:
        """Backward: on the drawing no step ends after the earliest step that it leads to begins."""
        for one in reversed(self.nodes):
            follow = [self.drawn_start(to) for to in self.after.get(one, ())]
            if one not in self.start:  # an entrance ends where it joins
                self.start[one] = max(min(follow) - self.length[one], 0)
            self.limit[one] = self.finish(one) if one in self.on_main or not follow else min(follow)

    def drawn_start(self, one: str) -> int:
        """The time under which the step begins on the drawing: its own, or that of the join before which it stands."""
        if one in self.on_main or one == END:
            return self.start[one]
        return min(self.start[one], self.limit[one]) if self.length[one] else self.limit[one]

    def extra(self, one: str) -> int:
        """Half years that the step spends past its join."""
        return 0 if one in self.on_main else max(self.finish(one) - self.limit[one], 0)

    # -- what kind of place it is -------------------------------------------------------------------------------

    def is_gate(self, one: str) -> bool:
        """A bar across the main track."""
        return one in self.on_main and not self.length[one]

    def is_entrance(self, one: str) -> bool:
        """A step that nothing leads to: people come to it from elsewhere. Not school, nor where the reader sets out."""
        is_way_out = one == self.main[0] and one in self.here
        return one not in self.before and one not in self.early and not is_way_out

    def is_stub(self, one: str) -> bool:
        """An entrance that takes no time, drawn as a stub before what it joins."""
        return self.is_entrance(one) and not self.length[one] and one not in self.on_main

    def straddles(self, one: str) -> bool:
        """Does it begin on the scale and end in a zone?"""
        return one in self.quarters and bool(self.length[one]) and self.start[one] < self.limit[one]

    def _is_squeezed(self, one: str) -> bool:
        """Does it end in a zone? Gates off the main track do too: they need room there, and no time."""
        if one in self.on_main or self.is_stub(one):
            return False
        return not self.length[one] or self.finish(one) > self.limit[one]

    # -- zones --------------------------------------------------------------------------------------------------

    def _set_zones(self) -> None:
        for one in self.nodes:
            if not self._is_squeezed(one):
                continue
            time, origins = self.limit[one], self.before.get(one, ())
            self.slot[one] = slot = max((self._gates_behind(a, time) for a in origins), default=0)
            first = max((self.quarters[a][1] for a in origins if self._is_in_zone(a, time, slot)), default=0)
            if self.length[one] and self.start[one] < time:
                self.quarters[one] = (0, 2 * (self.finish(one) - time))
            else:
                self.quarters[one] = (first, first + max(2 * self.length[one], 1))

    def _gates_behind(self, one: str, time: int) -> int:
        if self.is_gate(one) and self.start[one] == time:
            return self.gates_at[time].index(one) + 1
        return self.slot[one] if one in self.slot and self.limit[one] == time else 0

    def _is_in_zone(self, one: str, time: int, slot: int) -> bool:
        return one in self.quarters and self.limit[one] == time and self.slot[one] == slot

    # -- where on the axis --------------------------------------------------------------------------------------

    def _set_places(self) -> None:
        """Where each step is joined and left, begins and ends."""
        places = [*self.nodes, END]
        self.joined = {one: self._joined_at(one) for one in places}
        self.left = {one: self._left_at(one) for one in places}
        self.begins = {one: self._begins(one) for one in places}
        self.ends = {one: self._ends(one) for one in places}
        self.room_begins = {one: self._room_begins(one) for one in self.nodes}
        self.room_ends = {one: self._room_ends(one) for one in self.nodes}

    def _joined_at(self, one: str) -> Point:
        """Where a track must be to go into the step."""
        time = self.start[one]
        if self.is_gate(one):
            return Point(time, self.gates_at[time].index(one))
        if one in self.on_main or one == END:
            return Point(time, len(self.gates_at.get(time, ())))
        if one in self.quarters and not self.straddles(one):
            return Point(self.limit[one], self.slot[one], self.quarters[one][0])
        return Point(time)

    def _left_at(self, one: str) -> Point:
        """Where a track is that comes out of the step."""
        if self.is_stub(one):
            return min(self.joined[to] for to in self.after[one])
        if self.is_gate(one):
            return Point(self.start[one], self.joined[one].slot + 1)
        if one in self.quarters:
            return Point(self.limit[one], self.slot[one], self.quarters[one][1])
        return Point(self.finish(one))

    def _begins(self, one: str) -> Mark:
        if self.is_stub(one):
            return self.room_before(self.left[one].time)
        if self.is_gate(one):
            return mark(self.left[one], GATE)
        if one in self.quarters and not self.straddles(one):
            return mark(self.joined[one], BEGINS)
        return opening(self.start[one])

    def _ends(self, one: str) -> Mark:
        return self.begins[one] if self.is_gate(one) or one == END else mark(self.left[one], ENDS)

    def _room_begins(self, one: str) -> Mark:
        return self.room_before(self.drawn_start(one)) if self.is_entrance(one) else self.begins[one]

    def _room_ends(self, one: str) -> Mark:
        """A terminus of its own has words after it."""
        return mark(Point(self.finish(one) + 1), CLIMBS) if one in self.short else self.ends[one]

    def room_before(self, time: int) -> Mark:
        """The last opening before this time: the stub of an entrance has the room from there on."""
        earlier = [one for one in self.times if one < time]
        return opening(earlier[-1]) if earlier else FRAME


def _add(groups: dict[str, list[str]], key: str, value: str) -> None:
    held = groups.setdefault(key, [])
    if value not in held:
        held.append(value)
