"""Branches: what other routes do that the main one does not. Each step off the main route is told once, where it leaves.

They are grouped by what they ask of the reader.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from careers.catalogue.pages.opening import Opening, is_in_force
from careers.catalogue.pages.stations import Station, Stations
from careers.documents.schema.step import Step
from careers.paths.routes import Route, Stop

# What a branch asks, the strongest word first: one link of that kind is enough.
GROUPS = {
    "alternative": ("Autres voies", "Elles mènent au même métier."),
    "school": ("Par un autre bac", "Le chemin commence autrement, puis rejoint le premier."),
    "second_chance": ("Secondes chances", "Quand une porte ne s’est pas ouverte du premier coup."),
    "bridge": ("Avec un diplôme ou un métier", "Pour qui a déjà étudié autre chose, ou travaillé."),
    "announced": ("Annoncé, pas encore en vigueur", "Rien n’est décidé : vérifie avant de choisir."),
}


@dataclass(frozen=True)
class Branch:
    """Steps off the main route, from those of `after` to `to` (None: to the end).

    `extra` is in half years more than the main route (may be negative), `experience_years` the years of work asked for;
    `total_min` and `total_max` are those of the shortest route that takes it: after the bac, or all that is left.
    """

    stations: tuple[Station, ...]
    after: tuple[Step, ...]
    to: Step | None
    group: str
    extra: int
    experience_years: int
    total_min: int
    total_max: int

    @property
    def is_announced(self) -> bool:
        return any(station.is_announced for station in self.stations)


@dataclass(frozen=True)
class WayGroup:
    label: str
    note: str
    branches: tuple[Branch, ...]


def branches(stations: Stations, opening: Opening, *, counts_left: bool) -> dict[str, tuple[Branch, ...]]:
    """Branches by the step of the main route that they are told under; `counts_left`: totals are what is left."""
    main, order = opening.main, opening.main.ids
    anchors = {one: one for one in order}
    came_from = _came_from(opening.routes)
    found: dict[str, list[Branch]] = {}
    for route in sorted(opening.routes, key=lambda route: not is_in_force(route)):
        for before, run, after in _undrawn_runs(route, anchors):
            anchor = _anchor(order, anchors, before, after)
            anchors.update({stop.step_id: anchor for stop in run})
            origins = tuple(stations.documents[one] for one in came_from[run[0].step_id])
            total = (route.left_min, route.left_max) if counts_left else (route.half_years_min, route.half_years_max)
            branch = _branch(stations, route, main, run, after, origins, total)
            found.setdefault(anchor, []).append(branch)
    return {anchor: tuple(sorted(held, key=lambda one: one.is_announced)) for anchor, held in found.items()}


def way_groups(found: Iterable[Branch]) -> tuple[WayGroup, ...]:
    """The branches by what they ask, the shortest first."""
    by_group: dict[str, list[Branch]] = {}
    for branch in sorted(found, key=lambda one: (one.extra, one.experience_years)):
        by_group.setdefault(branch.group, []).append(branch)
    return tuple(WayGroup(*words, tuple(by_group[group])) for group, words in GROUPS.items() if group in by_group)


def _came_from(routes: Iterable[Route]) -> Mapping[str, dict[str, None]]:
    """Step → the steps that come just before it on one of the routes."""
    found: dict[str, dict[str, None]] = {}
    for route in routes:
        found.setdefault(route.ids[0], {})
        for stop in route.stops[1:]:
            found.setdefault(stop.step_id, {})[stop.link.origin] = None
    return found


def _undrawn_runs(route: Route, drawn: Mapping[str, str]) -> Iterator[tuple[str | None, list[Stop], Stop | None]]:
    """The runs of stops not drawn yet: (drawn step before, the run, drawn stop after)."""
    run, before = [], None
    for stop in route.stops:
        if stop.step_id not in drawn:
            run.append(stop)
            continue
        if run:
            yield before, run, stop
        run, before = [], stop.step_id
    if run:
        yield before, run, None


def _anchor(order: tuple[str, ...], anchors: Mapping[str, str], before: str | None, after: Stop | None) -> str:
    """A run beside steps of the main route is told under the first of them; one put in, under what it follows."""
    if before is None:
        return anchors[after.step_id] if after else order[-1]
    if after is not None and after.step_id not in order:
        # It joins another branch: told where that one is.
        return anchors[after.step_id]
    start = order.index(anchors[before])
    if after is None or before not in order:
        return order[start]
    return order[start + 1] if order.index(after.step_id) - start > 1 else order[start]


def _branch(
    stations: Stations,
    route: Route,
    main: Route,
    run: list[Stop],
    after: Stop | None,
    origins: tuple[Step, ...],
    total: tuple[int, int],
) -> Branch:
    told = tuple(stations.short(stop) for stop in run)
    return Branch(
        stations=told,
        after=origins,
        to=stations.documents[after.step_id] if after else None,
        group=_group(told, route, main),
        extra=route.left_min - main.left_min,
        experience_years=route.experience_years - main.experience_years,
        total_min=total[0],
        total_max=total[1],
    )


def _group(told: tuple[Station, ...], route: Route, main: Route) -> str:
    """By what the route asks that the main one does not: a kind of link, or years of work."""
    if any(station.is_announced for station in told):
        return "announced"
    kinds = _kinds(route) - _kinds(main)
    if kinds & {"bridge", "return_to_study"} or route.experience_years > main.experience_years:
        return "bridge"
    if "second_chance" in kinds:
        return "second_chance"
    return "alternative" if any(station.step.after_bac for station in told) else "school"


def _kinds(route: Route) -> set[str]:
    return {stop.link.kind for stop in route.stops if stop.link}
