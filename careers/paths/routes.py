"""Routes: the ways through the network from where a reader stands to what opens a profession. Derived, never stored."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count, islice

from careers.paths.calendar import after as school_year_after
from careers.paths.network import Link, Network, Step, Target
from careers.paths.rules import rule
from careers.paths.walk import Move, Node, Walk, clock

KINDS = ("normal", "alternative", "bridge", "second_chance", "return_to_study")
# What a way costs, compared in this order: half years at least, at most, years of work, detours.
Cost = tuple[int, int, int, int]
NOTHING: Cost = (0, 0, 0, 0)


@dataclass(frozen=True)
class Stop:
    """A step on a route. `begins_…` are half years after the bac (None before it); school years are those of entry."""

    step_id: str
    link: Link | None
    begins_min: int | None
    begins_max: int | None
    school_year: int | None
    school_year_max: int | None
    rule: str


@dataclass(frozen=True)
class Route:
    """Stops from start to the last closing gate. `half_years_…` count after the bac, `left_…` from the start on."""

    stops: tuple[Stop, ...]
    half_years_min: int
    half_years_max: int
    left_min: int
    left_max: int
    experience_years: int

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(stop.step_id for stop in self.stops)


@dataclass(frozen=True)
class Routes:
    """Shortest first; `is_truncated` says that there are more. `expansions` is the work done: steps looked at."""

    routes: tuple[Route, ...]
    is_truncated: bool
    expansions: int


def routes(
    network: Network,
    targets: Iterable[Target],
    *,
    start: str | Iterable[str] | None = None,
    school_year: int | None = None,
    rules_of: int | None = None,
    is_done: bool = False,
    with_announced: bool = True,
    limit: int = 60,
) -> Routes:
    """The routes from `start` (or from every start of the network) to any of the targets, at most `limit`.

    `school_year` is that of entry into the start, or into what follows when the start `is_done`: a step that cannot be
    entered in the year in which one would come to it is left out. Without it, each step is judged by the rules of one
    school year, `rules_of`; without either, ended steps alone are left out.

    The order is total: short first, then the fewest years of work and detours, then the order in which editors put the
    links. The search never leaves the ways that it gives back, so that it looks at `limit` × the longest way at most.
    """
    targets = tuple(target for target in targets if all(one in network.steps for one in target.tail))
    starts = _starts(network, start)
    judge = clock(network, school_year, rules_of, with_announced=with_announced)
    walk = Walk(network, judge, starts, is_done=is_done, within=_useful(network, targets))
    search = _Search(walk, targets)
    found = list(islice(search.ways(), limit + 1))
    writer = _Writer(walk, school_year, rules_of)
    return Routes(tuple(map(writer.route, found[:limit])), len(found) > limit, search.expansions)


def _starts(network: Network, start: str | Iterable[str] | None) -> tuple[str, ...]:
    if start is None:
        return network.starts
    return (start,) if isinstance(start, str) else tuple(dict.fromkeys(start))


def _useful(network: Network, targets: tuple[Target, ...]) -> frozenset[str]:
    gates = {gate for target in targets for gate in target.closing}
    return network.leading_to(target.step for target in targets) | gates


class _Search:
    """Best first, knowing exactly what each way still costs: ways come out in their order, and none is tried in vain."""

    def __init__(self, walk: Walk, targets: tuple[Target, ...]):
        self.walk, self.steps = walk, walk.network.steps
        self.targets: dict[str, list[Target]] = {}
        for target in targets:
            self.targets.setdefault(target.step, []).append(target)
        self.expansions = len(walk.moves)
        self.left = self._left()

    def _left(self) -> dict[Node, Cost]:
        """The least that each node still costs; a node from which nothing can be reached is not in it."""
        left: dict[Node, Cost] = {}
        for node in reversed(self.walk.moves):
            options = [_sum(tail) for tail in map(self._costs, self._tails(node))]
            options += [_add(self._cost(move), left[move.node]) for move in self.walk.moves[node] if move.node in left]
            if options:
                left[node] = min(options)
        return left

    def _tails(self, node: Node) -> Iterator[tuple[Move, ...]]:
        """The closing moves of each target that this node is."""
        for target in self.targets.get(node[0], ()):
            tail = self.walk.tail(node, target.closing)
            if tail is not None:
                yield tail

    def _costs(self, moves: tuple[Move, ...]) -> Iterator[Cost]:
        return map(self._cost, moves)

    def _cost(self, move: Move) -> Cost:
        step = self.steps[move.link.to]
        return step.half_years_min, step.half_years_max, move.link.experience_years, KINDS.index(move.link.kind)

    def ways(self) -> Iterator[tuple[str, ...]]:
        """Each way once: the start's id, then the links taken."""
        heap, number, last = [], count(), None
        for rank, node in enumerate(self.walk.origins):
            if node in self.left:
                cost = self._beginning(node)
                heappush(heap, (_add(cost, self.left[node]), (rank,), 1, next(number), node, cost, (node[0],)))
        while heap:
            self.expansions += 1
            least, ranks, is_open, _, node, cost, way = heappop(heap)
            if not is_open:
                # Two targets may end in the same way: it comes out twice in a row.
                if way != last:
                    yield way
                last = way
                continue
            for tail in self._tails(node):
                ended = (*ranks, *(move.rank for move in tail))
                whole = (*way, *(move.link for move in tail))
                heappush(heap, (_add(cost, _sum(self._costs(tail))), ended, 0, next(number), node, cost, whole))
            for move in self.walk.moves[node]:
                if move.node in self.left:
                    spent = _add(cost, self._cost(move))
                    entry = (_add(spent, self.left[move.node]), (*ranks, move.rank), 1, next(number), move.node, spent)
                    heappush(heap, (*entry, (*way, move.link)))

    def _beginning(self, node: Node) -> Cost:
        step = self.steps[node[0]]
        return NOTHING if self.walk.is_done else (step.half_years_min, step.half_years_max, 0, 0)


def _add(one: Cost, other: Cost) -> Cost:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]


def _sum(costs: Iterable[Cost]) -> Cost:
    total = NOTHING
    for cost in costs:
        total = _add(total, cost)
    return total


class _Writer:
    """Writes ways out as routes. Ways share most of their stops: each is made once for each moment in which it is met."""

    def __init__(self, walk: Walk, school_year: int | None, rules_of: int | None):
        self.network, self.is_done = walk.network, walk.is_done
        self.school_year, self.rules_of = school_year, rules_of
        self.stops: dict[tuple, Stop] = {}

    def route(self, way: tuple) -> Route:
        """Half years are counted after the bac and since the start; years of work move the school year only."""
        steps, here, link = self.network.steps, way[0], None
        stops, after, left, worked = [], (0, 0), (0, 0), 0
        for number, one in enumerate(way):
            if number:
                here, link, worked = one.to, one, worked + one.experience_years
            stops.append(self._stop(here, link, after, left, worked))
            step = steps[here]
            if number or not self.is_done:
                left = left[0] + step.half_years_min, left[1] + step.half_years_max
                if step.after_bac:
                    after = after[0] + step.half_years_min, after[1] + step.half_years_max
        return Route(tuple(stops), *after, *left, worked)

    def _stop(self, here: str, link: Link | None, after: tuple, left: tuple, worked: int) -> Stop:
        key = (here, link.origin if link else None, after, left, worked)
        if key not in self.stops:
            self.stops[key] = self._made(self.network.steps[here], link, after, left, worked)
        return self.stops[key]

    def _made(self, step: Step, link: Link | None, after: tuple, left: tuple, worked: int) -> Stop:
        if link is None and self.is_done:
            return Stop(step.id, None, None, None, None, None, "in_force")
        begins = after if step.after_bac else (None, None)
        years = (self._year(left[0], worked), self._year(left[1], worked))
        judged = years if years[0] is not None else (self.rules_of, self.rules_of)
        return Stop(step.id, link, *begins, *years, rule(self.network, step, *judged))

    def _year(self, half_years: int, worked: int) -> int | None:
        return None if self.school_year is None else school_year_after(self.school_year, half_years + 2 * worked)
