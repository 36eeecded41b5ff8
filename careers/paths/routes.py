"""Routes: the ways through the network from where a reader stands to what opens a profession. Derived, never stored."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from careers.paths.calendar import after as school_year_after
from careers.paths.network import Link, Network, Step, Target
from careers.paths.rules import rule
from careers.paths.search import Search
from careers.paths.walk import Walk, clock


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
    is_done: bool = False,
    with_announced: bool = True,
    by_habit: bool = False,
    limit: int = 60,
) -> Routes:
    """The routes from `start` (or from every start of the network) to any of the targets, at most `limit`.

    `school_year` is that of entry into the start, or into what follows when the start `is_done`: a step that cannot be
    entered in the year in which one would come to it is left out. Without it, ended steps alone are left out.

    The order is total: short first, then the fewest years of work and detours, then the order in which editors put the
    links; `by_habit`, detours come before lengths. The search never leaves the ways that it gives back, so that it
    looks at `limit` × the longest way at most.
    """
    targets = known(network, targets)
    judge = clock(network, school_year, with_announced=with_announced)
    walk = Walk(network, judge, starts_of(network, start), is_done=is_done, within=useful(network, targets))
    search = Search(walk, targets, by_habit=by_habit)
    found = list(islice(search.ways(), limit + 1))
    writer = Writer(walk, school_year)
    return Routes(tuple(map(writer.route, found[:limit])), len(found) > limit, search.expansions)


def known(network: Network, targets: Iterable[Target]) -> tuple[Target, ...]:
    return tuple(target for target in targets if all(one in network.steps for one in target.tail))


def starts_of(network: Network, start: str | Iterable[str] | None) -> tuple[str, ...]:
    if start is None:
        return network.starts
    return (start,) if isinstance(start, str) else tuple(dict.fromkeys(start))


def useful(network: Network, targets: tuple[Target, ...]) -> frozenset[str]:
    """The steps that lead to a target, and its closing gates: a search need not look at any other."""
    gates = {gate for target in targets for gate in target.closing}
    return network.leading_to(target.step for target in targets) | gates


class Writer:
    """Writes ways out as routes. Ways share most of their stops: each is made once for each moment in which it is met."""

    def __init__(self, walk: Walk, school_year: int | None):
        self.network, self.is_done, self.school_year = walk.network, walk.is_done, school_year
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
        return Stop(step.id, link, *begins, *years, rule(self.network, step, *years))

    def _year(self, half_years: int, worked: int) -> int | None:
        return None if self.school_year is None else school_year_after(self.school_year, half_years + 2 * worked)
