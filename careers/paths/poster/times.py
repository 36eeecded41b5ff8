"""When each step of the network begins, and which links are drawn as tracks.

Time goes to the right and is true to scale: a step stands where its shortest way leads. A link that would go back in time,
a bridge out of a diploma, and what many come to from everywhere are no tracks but numbered correspondences, as on a metro
map where one changes between stations that are far apart.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from careers.paths.network import Link
from careers.paths.poster.model import Asked, Profession

MOST_TRACKS = 8  # a step that more others lead to is reached by correspondence
SCHOOL_YEAR = 2
Edge = tuple[str, str]


def plate_id(profession: Profession) -> str:
    """The node of a profession: no step has such an id."""
    return f"={profession.id}"


class Times:
    """Nodes are the steps of the network, without phases and ended ones, and the professions."""

    def __init__(self, asked: Asked):
        self.asked, self.network = asked, asked.network
        self.bars = {gate for one in asked.professions for target in one.targets for gate in target.closing}
        shown = (self.network.steps[one] for one in self.network.order)
        self.steps = [
            step.id for step in shown if not step.part_of and step.standing != "ended" and step.id not in self.bars
        ]
        self.length = {one: self._length(one) for one in self.steps}
        self.start: dict[str, int] = {}
        self._set_school()
        self._set_starts()
        self._set_entrances()
        self._set_plates()
        self.tracks = [*self._step_tracks(), *self._plate_tracks()]

    def _length(self, one: str) -> int:
        step = self.network.steps[one]
        return step.half_years_min if step.after_bac else max(step.half_years_min, SCHOOL_YEAR)

    def is_school(self, one: str) -> bool:
        return one in self.network.steps and not self.network.steps[one].after_bac

    def is_gate(self, one: str) -> bool:
        return one in self.network.steps and not self.length[one]

    def finish(self, one: str) -> int:
        return self.start[one] + self.length[one]

    @cached_property
    def links(self) -> list[Link]:
        """Links between steps that are shown, in the network's order."""
        shown = set(self.steps)
        return [link for one in self.steps for link in self.network.after(one) if link.to in shown]

    # -- times --------------------------------------------------------------------------------------------------

    def _set_school(self) -> None:
        """School ends with the bac."""
        for one in reversed(self.steps):
            if self.is_school(one):
                follow = [self.start[link.to] for link in self.network.after(one) if link.to in self.start]
                self.start[one] = min([*follow, 0]) - self.length[one]

    def _set_starts(self) -> None:
        for one in self.steps:
            before = [
                link for link in self.network.before(one) if link.origin in self.start and not self._is_bridge(link)
            ]
            if one not in self.start and before:
                self.start[one] = max(0, min(self.finish(link.origin) for link in before))

    def _is_bridge(self, link: Link) -> bool:
        """A bridge out of a diploma; what a bridge leads to goes on as usual."""
        return link.kind == "bridge" and bool(self.network.steps[link.origin].half_years_max)

    def _set_entrances(self) -> None:
        """What nothing on the map leads to stands before what it leads to."""
        for one in reversed(self.steps):
            if one not in self.start:
                follow = [self.start[link.to] for link in self.network.after(one) if link.to in self.start]
                self.start[one] = max(0, min(follow, default=0) - self.length[one])

    def _set_plates(self) -> None:
        """A profession stands after the last of what opens it; those behind the same gates stand in one column."""
        self.plates: dict[str, Profession] = {}
        for one in self.asked.professions:
            ends = [self.finish(target.step) for target in one.targets if target.step in self.length]
            if ends:
                self.plates[plate_id(one)] = one
                self.start[plate_id(one)], self.length[plate_id(one)] = max(ends), 0
        closed = [one for one in self.plates if self.closing(one)]
        for one in closed:
            self.start[one] = max(self.start[other] for other in closed)

    def closing(self, node: str) -> tuple[str, ...]:
        """The gates before a plate."""
        targets = self.plates[node].targets
        return next((target.closing for target in targets if target.step in self.length and target.closing), ())

    # -- tracks and correspondences -----------------------------------------------------------------------------

    def _step_tracks(self) -> Iterator[Edge]:
        for link in self.links:
            if self._goes_on(link) and link.to not in self.hubs:
                yield link.origin, link.to

    def _goes_on(self, link: Link) -> bool:
        """Forward in time; two gates of one time stand in one column, and no track goes from the one to the other."""
        beside = self.is_gate(link.origin) and self.is_gate(link.to) and self.start[link.origin] == self.start[link.to]
        return not beside and not self._is_bridge(link) and self.finish(link.origin) <= self.start[link.to]

    @cached_property
    def hubs(self) -> frozenset[str]:
        """Steps to which too many others lead for tracks to be readable."""
        count: dict[str, int] = {}
        for link in self.links:
            if not self._is_bridge(link) and not self.is_school(link.origin):
                count[link.to] = count.get(link.to, 0) + 1
        return frozenset(one for one, number in count.items() if number > MOST_TRACKS)

    def _plate_tracks(self) -> Iterator[Edge]:
        for node, profession in self.plates.items():
            yield from ((target.step, node) for target in profession.targets if target.step in self.length)

    def line_of(self) -> dict[str, str]:
        """The line of each node: that of the professions that it opens, else of what it leads to; none on several."""
        lines: dict[str, set[str]] = {node: {profession.line} for node, profession in self.plates.items()}
        opened = _by_origin(self._plate_tracks())
        after = _by_origin(
            (link.origin, link.to) for link in self.links if not self._is_bridge(link) and link.to not in self.hubs
        )
        for one in reversed(self.steps):
            lines[one] = {line for to in opened.get(one, after.get(one, ())) for line in lines[to]}
        single = {one: next(iter(found)) if len(found) == 1 else "" for one, found in lines.items()}
        for origin, to in self._step_tracks():
            if not lines[to] and not self.is_school(origin):
                single[to] = single[to] or single[origin]  # it opens nothing that is told here
        return single


def _by_origin(edges: Iterable[Edge]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for origin, to in edges:
        found.setdefault(origin, []).append(to)
    return found
