"""The trunks of the network's map: vertical stretches between the rows, in channels between the columns.

All ways out of one step share a trunk, or all ways into one, whichever are more. In a channel the trunks are put in the
order in which the fewest tracks cross.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from careers.paths.poster.rows import Rows
from careers.paths.poster.times import Edge, Times

CLASH = 1_000  # two tracks on one another cost as much as so many crossings


@dataclass
class Trunk:
    """`node` is the step that all its edges come from, or go to."""

    time: int
    node: str
    is_out: bool
    edges: list[Edge] = field(default_factory=list)
    into_gates: bool = False  # it stands before the gates of its time, not after them

    def rows(self, row: dict[str, int]) -> tuple[int, int]:
        ends = [row[node] for edge in self.edges for node in edge]
        return min(ends), max(ends)

    def rows_out(self, row: dict[str, int]) -> set[int]:
        """Rows that it goes on along, to the right."""
        return {row[to] for _, to in self.edges}

    def rows_in(self, row: dict[str, int]) -> set[int]:
        return {row[origin] for origin, _ in self.edges}


class Channels:
    """`straight` edges stay on their row, `trunks` are those of each time from left to right, `left_out` find no way."""

    def __init__(self, times: Times, rows: Rows):
        self.times, self.row = times, rows.row
        self.busy: dict[int, list[tuple[int, int, str]]] = {}
        self.straight: list[Edge] = []
        self.left_out: list[Edge] = []
        self.out, self.into = (Counter(edge[end] for edge in times.tracks) for end in (0, 1))
        for node in [*times.steps, *times.plates]:
            self.busy.setdefault(self.row[node], []).append((times.start[node], times.finish(node), node))
        self.trunks = self._channels()

    # -- edges to trunks ----------------------------------------------------------------------------------------

    def _channels(self) -> dict[int, list[Trunk]]:
        found: dict[tuple[int, str, bool], Trunk] = {}
        for edge in self.times.tracks:
            place = self._place(edge)
            if place:
                found.setdefault(place, Trunk(*place)).edges.append(edge)
        channels: dict[int, list[Trunk]] = {}
        for trunk in found.values():
            trunk.into_gates = any(
                self.times.is_gate(to) and self.times.start[to] == trunk.time for _, to in trunk.edges
            )
            channels.setdefault(trunk.time, []).append(trunk)
        return {time: self._in_stages(trunks) for time, trunks in sorted(channels.items())}

    def _in_stages(self, trunks: list[Trunk]) -> list[Trunk]:
        before, after = [one for one in trunks if one.into_gates], [one for one in trunks if not one.into_gates]
        return [*self._ordered(before), *self._ordered(after)]

    def _place(self, edge: Edge) -> tuple[int, str, bool] | None:
        """(time, node, is it a trunk out of that node); None for an edge without a trunk."""
        origin, to = edge
        left, right = self.times.finish(origin), self.times.start[to]
        if self.row[origin] == self.row[to]:
            (self.straight if self._is_free(self.row[to], left, right, edge) else self.left_out).append(edge)
            return None
        if left == right:
            is_out = self.out[origin] >= self.into[to]
            return left, origin if is_out else to, is_out
        if self._hold(self.row[to], left, right, edge):
            return left, origin, True
        if self._hold(self.row[origin], left, right, edge):
            return right, to, False
        self.left_out.append(edge)
        return None

    def _hold(self, row: int, left: int, right: int, edge: Edge) -> bool:
        if not self._is_free(row, left, right, edge):
            return False
        self.busy[row].append((left, right, edge[1] if self.row[edge[1]] == row else edge[0]))
        return True

    def _is_free(self, row: int, left: int, right: int, edge: Edge) -> bool:
        return not any(low < right and left < high and node not in edge for low, high, node in self.busy[row])

    # -- the order in a channel ---------------------------------------------------------------------------------

    def _ordered(self, trunks: list[Trunk]) -> list[Trunk]:
        """Neighbours change places as long as that saves crossings."""
        order = sorted(trunks, key=lambda trunk: (trunk.rows(self.row), trunk.node))
        for _ in order:
            for n in range(len(order) - 1):
                a, b = order[n], order[n + 1]
                if self._cost(b, a) < self._cost(a, b):
                    order[n], order[n + 1] = b, a
        return order

    def _cost(self, left: Trunk, right: Trunk) -> int:
        """Crossings between two trunks of a channel that stand in this order."""
        (low, high), (top, bottom) = right.rows(self.row), left.rows(self.row)
        out, into = left.rows_out(self.row), right.rows_in(self.row)
        # Where both trunks serve a row, it is a junction.
        crossed = sum(low < one < high for one in out - right.rows_out(self.row))
        crossed += sum(top < one < bottom for one in into - left.rows_in(self.row))
        return crossed + CLASH * len(out & into)

    def crossings(self) -> int:
        """How often a track crosses another: within the channels, and of trunks with what runs through them."""
        inner = sum(
            self._cost(left, right) % CLASH
            for trunks in self.trunks.values()
            for n, left in enumerate(trunks)
            for right in trunks[n + 1 :]
        )
        return inner + sum(1 for _ in self._through())

    def _through(self) -> Iterator[tuple[Trunk, int]]:
        for time, trunks in self.trunks.items():
            for trunk in trunks:
                low, high = trunk.rows(self.row)
                for row in range(low + 1, high):
                    if any(left < time < right for left, right, _ in self.busy.get(row, ())):
                        yield trunk, row
