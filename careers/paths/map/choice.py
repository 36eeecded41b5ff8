"""Which ways a map draws, and in which order they are tried: a map that shows everything shows nothing.

The main route is drawn whole. A bridge is for people who hold a diploma: a way over one is drawn from the bridge on, as an
entrance, and the list says from where. Then the plainest ways come first, and a way that needs one lane too many, or that
would cross another, is left to the list.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from careers.paths.network import Network
from careers.paths.routes import Route

DETOURS = {"normal": 0, "alternative": 0, "second_chance": 1}  # every other kind comes last


@dataclass(frozen=True)
class Way:
    """The steps of a route, or its end from a bridge on; `half_years` after the bac, None for who comes from elsewhere."""

    ids: tuple[str, ...]
    half_years: int | None

    @property
    def edges(self) -> frozenset[tuple[str, str]]:
        return frozenset(pairwise(self.ids))


def ways_of(network: Network, routes: Sequence[Route], here: frozenset[str] = frozenset()) -> tuple[Way, ...]:
    """What is to be drawn, the main way first.

    Ways through the place where the reader stands come next; where all of them go over a bridge, they are drawn whole.
    """
    main, others = routes[0], [route for route in routes[1:] if route != routes[0]]
    others.sort(key=lambda route: (not here & {*route.ids}, _detour(route)))
    whole = frozenset() if any(here & {*route.ids} and not _bridges(route) for route in routes) else here
    found = [_way(network, main, 0), *(_way(network, route, _entrance(route, main, whole)) for route in others)]
    return tuple(_bringing_something(found))


def _detour(route: Route) -> int:
    return max((DETOURS.get(stop.link.kind, 2) for stop in route.stops if stop.link), default=0)


def _entrance(route: Route, main: Route, here: frozenset[str]) -> int:
    """The number of the step from which the route is drawn: what its last bridge enters, or leaves where that is drawn."""
    bridges = _bridges(route)
    if not bridges or here & {*route.ids[: bridges[-1]]}:
        return 0
    return bridges[-1] - 1 if route.ids[bridges[-1]] in main.ids else bridges[-1]


def _bridges(route: Route) -> list[int]:
    """The numbers of the steps that are entered over a bridge."""
    return [number for number, stop in enumerate(route.stops) if stop.link and stop.link.kind == "bridge"]


def _way(network: Network, route: Route, first: int) -> Way:
    from_school = not network.steps[route.ids[first]].after_bac
    return Way(route.ids[first:], route.half_years_min if from_school else None)


def _bringing_something(ways: Iterable[Way]) -> Iterator[Way]:
    """Leave out ways that are made of what others before them draw."""
    steps: set[str] = set()
    ends: set[str] = set()
    edges: set[tuple[str, str]] = set()
    for way in ways:
        if not (steps >= set(way.ids) and edges >= way.edges and way.ids[-1] in ends):
            yield way
        steps.update(way.ids)
        edges.update(way.edges)
        ends.add(way.ids[-1])
