"""On which row each node of the network's map stands.

What follows a step directly stays on its row: a thread. Threads of one family stand together, each below the one that it
comes from. A step that fans out into many (the specialties after EDN and ECOS) lets its threads float: they take what is
free beside the families further down, which end before they begin.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from careers.paths.poster.times import Times

MANY = 8  # threads from one step that may float
PLATE_TIME = 1  # half years of room that a plate takes on its row


@dataclass(frozen=True)
class Thread:
    """Nodes on one row, from left to right; `parent` is the step that its first node comes from."""

    nodes: tuple[str, ...]
    parent: str | None
    family: str


class Rows:
    """`row` of each node; `bands` the rows of each family as (first, last), in the order in which they stand."""

    def __init__(self, times: Times):
        self.times = times
        self.after, self.before = _ends(times.tracks, 0), _ends(times.tracks, 1)
        self.primary = {node: self._primary(node) for node in [*times.steps, *times.plates]}
        self.children: dict[str, list[str]] = {}
        for node, parent in self.primary.items():
            if parent:
                self.children.setdefault(parent, []).append(node)
        self.threads = self._threads()
        self.floating = self._floating()
        self.taken: list[list[tuple[int, int]]] = []
        self.row: dict[str, int] = {}
        self.bands: dict[str, tuple[int, int]] = {}
        self._place()

    # -- threads ------------------------------------------------------------------------------------------------

    def family(self, node: str) -> str:
        if node in self.times.plates:
            return self.family(self.before[node][0])
        return self.times.asked.family[node]

    def _primary(self, node: str) -> str | None:
        """The one step that a node may stand behind, on its row or below it."""
        before = [
            one for one in self.before.get(node, ()) if not self.times.is_school(one) or self.times.is_school(node)
        ]
        return next((one for one in before if self.family(one) == self.family(node)), None)

    def _heir(self, node: str) -> str | None:
        """What goes on, on the row of the node: its profession first, else what leads furthest."""
        mine = self.children.get(node, ())
        plate = next((one for one in mine if one in self.times.plates), None)
        return plate or max(mine, key=lambda one: (self._reach(one), -self.times.start[one]), default=None)

    def _reach(self, node: str) -> int:
        return 1 + sum(self._reach(one) for one in self.children.get(node, ()))

    def _threads(self) -> list[Thread]:
        heirs = {heir for node in self.primary if (heir := self._heir(node))}
        return [self._thread(node) for node in self.primary if node not in heirs]

    def _thread(self, node: str) -> Thread:
        nodes = [node]
        while heir := self._heir(nodes[-1]):
            nodes.append(heir)
        return Thread(tuple(nodes), self.primary[node], self.family(node))

    def _floating(self) -> set[str]:
        """The first nodes of threads that fan out from one step, and of those that come from it any later."""
        fans = Counter(thread.parent for thread in self.threads if thread.parent)
        root = {node: thread.nodes[0] for thread in self.threads for node in thread.nodes}
        found: set[str] = set()
        for thread in sorted(self.threads, key=lambda one: self.times.start[one.nodes[0]]):
            late = any(
                self.times.start[thread.nodes[0]] >= self.times.finish(fan) for fan in self._stem(thread, root, fans)
            )
            if late:
                found.add(thread.nodes[0])
        return found

    def _stem(self, thread: Thread, root: dict[str, str], fans: Counter) -> Iterator[str]:
        """The steps from which the thread comes, and which fan out."""
        of = {one.nodes[0]: one for one in self.threads}
        while thread.parent:
            line = of[root[thread.parent]].nodes
            yield from (one for one in line[: line.index(thread.parent) + 1] if fans[one] >= MANY)
            thread = of[root[thread.parent]]

    # -- bands --------------------------------------------------------------------------------------------------

    @cached_property
    def order(self) -> list[str]:
        """Families from top to bottom: school; then those whose ways are too long to leave room beside them; then the
        one whose fan floats, and below it those beside which it does. Near the family that most others come from."""
        families = [one for one in self.times.asked.bands if any(thread.family == one for thread in self.threads)]
        links = self._links_between()
        hub = max(families, key=lambda one: sum(links[one].values()), default="")
        rank = {one: self._rank(one, hub, links) for one in families}
        return sorted(
            families, key=lambda one: (rank[one], self._near(one, families, rank, links[one]), families.index(one))
        )

    def _near(self, family: str, families: list[str], rank: dict[str, int], links: Counter) -> int:
        """The place of the family of the same rank with which it has the most links, where that one comes before."""
        peers = [one for one in families if rank[one] == rank[family] and links[one]]
        nearest = max(peers, key=lambda one: links[one], default=family)
        return min(families.index(nearest), families.index(family))

    def _rank(self, family: str, hub: str, links: dict[str, Counter]) -> int:
        if family == self.times.asked.school:
            return 0
        crown = {thread.family for thread in self.threads if thread.nodes[0] in self.floating}
        if family == hub or family in crown:
            return 2 if family == hub else 4
        if self._is_long(family):
            return 3 if links[family][hub] else 1
        return 5 if links[family][hub] else 6

    def _links_between(self) -> dict[str, Counter]:
        found: dict[str, Counter] = {one: Counter() for one in self.times.asked.bands}
        for origin, to in self.times.tracks:
            if not self.times.is_school(origin) and to not in self.times.plates:
                a, b = self.family(origin), self.family(to)
                if a != b:
                    found[a][b] += 1
                    found[b][a] += 1
        return found

    def _is_long(self, family: str) -> bool:
        if not self.floating:
            return False
        limit = min(self.times.start[one] for one in self.floating)
        mine = (thread for thread in self.threads if thread.family == family and thread.nodes[0] not in self.floating)
        return any(self.span(thread)[1] > limit for thread in mine)

    def span(self, thread: Thread) -> tuple[int, int]:
        """The time that a thread takes of its row."""
        last = thread.nodes[-1]
        return self.times.start[thread.nodes[0]], self.times.finish(last) + (
            PLATE_TIME if last in self.times.plates else 0
        )

    # -- places -------------------------------------------------------------------------------------------------

    def _place(self) -> None:
        floor = 0
        for family in self.order:
            first = floor
            mine = [*self._in_order(family)]
            for thread in mine:
                if thread.nodes[0] not in self.floating:
                    floor = self._put(thread, floor) + 1
            for thread in mine:
                if thread.nodes[0] in self.floating:
                    self._put(thread, self.row[thread.parent] + 1)
            self.bands[family] = (first, floor - 1)

    def _put(self, thread: Thread, row: int) -> int:
        """On the first row from this one on that is free for as long."""
        low, high = self.span(thread)
        while any(low < taken[1] and taken[0] < high for taken in self._row(row)):
            row += 1
        self._row(row).append((low, high))
        self.row |= dict.fromkeys(thread.nodes, row)
        return row

    def _row(self, row: int) -> list[tuple[int, int]]:
        while len(self.taken) <= row:
            self.taken.append([])
        return self.taken[row]

    def _in_order(self, family: str) -> Iterator[Thread]:
        """The threads of a family, each followed by those that come from it."""
        mine = [thread for thread in self.threads if thread.family == family]
        of = {node: thread for thread in mine for node in thread.nodes}
        roots = [thread for thread in mine if thread.parent not in of]
        for root in sorted(roots, key=self._key):
            yield from self._below(root, mine, of)

    def _below(self, thread: Thread, mine: list[Thread], of: dict[str, Thread]) -> Iterator[Thread]:
        yield thread
        # What leaves last stands nearest: its trunk then passes before those below it begin.
        mine_below = sorted((one for one in mine if one.parent and of.get(one.parent) is thread), key=self._key)
        for other in sorted(mine_below, key=lambda one: -self.times.start[one.nodes[0]]):
            yield from self._below(other, mine, of)

    def _key(self, thread: Thread) -> tuple:
        return self.times.start[thread.nodes[0]], self._name(thread.nodes[0]).casefold(), thread.nodes[0]

    def _name(self, node: str) -> str:
        return self.times.plates[node].title if node in self.times.plates else self.times.network.steps[node].name


def _ends(edges, end: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for edge in edges:
        found.setdefault(edge[end], []).append(edge[1 - end])
    return found
