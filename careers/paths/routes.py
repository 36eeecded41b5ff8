"""Routes: the ways through the network from where a reader stands to what opens a profession. Derived, never stored."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

from careers.paths.calendar import after as school_year_after
from careers.paths.network import Link, Network, Step, Target

# A search looks at this many partial ways at most: a network drawn by mistake must not hold a worker.
MOST_EXPANSIONS = 20_000
KINDS = ("normal", "alternative", "bridge", "second_chance", "return_to_study")


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
    """Shortest first; `is_truncated` says that there are more, or that the search was cut short."""

    routes: tuple[Route, ...]
    is_truncated: bool
    expansions: int


def routes(
    network: Network,
    targets: Iterable[Target],
    *,
    start: str | None = None,
    school_year: int | None = None,
    known_until: int | None = None,
    limit: int = 60,
) -> Routes:
    """All simple routes from `start` (or from every start of the network) to any of the targets.

    With a `school_year` (of entry into the start), routes through a step that cannot be entered in its year are left
    out, and rules later than `known_until` are unknown. Without one, only ended steps are left out.
    """
    targets = tuple(target for target in targets if all(one in network.steps for one in target.tail))
    starts = (start,) if start is not None else network.starts
    search = _Search(network, targets, limit)
    found = [
        route
        for ways in search.run(one for one in starts if one in network.steps)
        if (route := _route(network, ways, school_year, known_until))
    ]
    found.sort(key=lambda route: _order(network, route))
    return Routes(tuple(found[:limit]), search.is_cut or len(found) > limit, search.expansions)


class _Search:
    """A search by length: partial ways in order of their half years, so that the shortest complete first."""

    def __init__(self, network: Network, targets: tuple[Target, ...], limit: int):
        self.network, self.targets, self.limit = network, targets, limit
        self.useful = network.leading_to(target.step for target in targets)
        self.expansions, self.is_cut = 0, False

    def run(self, starts: Iterable[str]) -> Iterator[tuple[Link | str, ...]]:
        """Complete ways: the start's id, then the links taken. The ids make each entry of the heap unique."""
        heap, found = [], 0
        for one in starts:
            if one in self.useful:
                heappush(heap, (self.network.steps[one].half_years_min, (one,), (one,)))
        while heap:
            if self.expansions >= MOST_EXPANSIONS or found > self.limit:
                self.is_cut = True
                return
            self.expansions += 1
            length, ids, way = heappop(heap)
            for tail in self._endings(ids[-1]):
                found += 1
                yield (*way, *tail)
            for link in self.network.after(ids[-1]):
                if link.to in self.useful and link.to not in ids:
                    step = self.network.steps[link.to]
                    heappush(heap, (length + step.half_years_min, (*ids, link.to), (*way, link)))

    def _endings(self, here: str) -> Iterator[tuple[Link, ...]]:
        """The closing links of each target that this step is."""
        for target in self.targets:
            if target.step == here:
                links = [self._link(a, b) for a, b in zip(target.tail, target.tail[1:], strict=False)]
                if all(links):
                    yield tuple(links)

    def _link(self, origin: str, to: str) -> Link | None:
        return next((link for link in self.network.after(origin) if link.to == to), None)


def _route(network: Network, way: tuple, school_year: int | None, known_until: int | None) -> Route | None:
    """None when a step on the way cannot be entered in its year."""
    stops, clock = [], _Clock(school_year)
    for link in (None, *way[1:]):
        step = network.steps[link.to if link else way[0]]
        clock.work(link.experience_years if link else 0)
        stop = clock.stop(step, link, known_until)
        if stop.rule == "ended":
            return None
        stops.append(stop)
        clock.spend(step)
    return Route(
        tuple(stops), clock.after_bac[0], clock.after_bac[1], clock.left[0], clock.left[1], clock.experience_years
    )


class _Clock:
    """Half years spent along a way, after the bac and since the start; years of work move the school year only."""

    def __init__(self, school_year: int | None):
        self.school_year = school_year
        self.after_bac, self.left, self.experience_years = [0, 0], [0, 0], 0

    def work(self, years: int) -> None:
        self.experience_years += years

    def spend(self, step: Step) -> None:
        for end, length in enumerate((step.half_years_min, step.half_years_max)):
            self.left[end] += length
            self.after_bac[end] += length if step.after_bac else 0

    def stop(self, step: Step, link: Link | None, known_until: int | None) -> Stop:
        years = [self._year(end) for end in (0, 1)]
        begins = self.after_bac if step.after_bac else (None, None)
        return Stop(step.id, link, begins[0], begins[1], years[0], years[1], _rule(step, *years, known_until))

    def _year(self, end: int) -> int | None:
        if self.school_year is None:
            return None
        return school_year_after(self.school_year, self.left[end] + 2 * self.experience_years)


def _rule(step: Step, first: int | None, last: int | None, known_until: int | None) -> str:
    """What is known of the step's rule in the years in which it would be entered; "ended": it cannot be."""
    if first is None:
        return step.standing
    if (step.valid_until is not None and first > step.valid_until) or (
        step.valid_from is not None and last < step.valid_from
    ):
        return "ended"
    if step.standing == "in_force" and known_until is not None and last > known_until and step.valid_until is None:
        return "unknown"
    return "in_force" if step.standing == "ended" else step.standing


def _order(network: Network, route: Route) -> tuple:
    """Total and stable: short first, then the fewest detours, then the order in which editors put the links."""
    detours = sum(KINDS.index(stop.link.kind) for stop in route.stops if stop.link)
    ranks = tuple(network.after(stop.link.origin).index(stop.link) for stop in route.stops if stop.link)
    return (route.left_min, route.left_max, route.experience_years, detours, len(route.stops), ranks, route.ids)
