"""How a profession is opened: its routes, and what they sum up to."""

from dataclasses import dataclass

from careers.catalogue.catalogue import Catalogue
from careers.documents.schema.profession import Profession
from careers.paths.network import Target
from careers.paths.routes import Route, routes


@dataclass(frozen=True)
class Opening:
    """The routes to a profession, the shortest in force first.

    `routes` begin at school; `entrances` begin elsewhere (a bridge for people who hold a diploma). Lengths are in half
    years after the bac. `is_truncated` says that there are more routes than were listed.
    """

    main: Route
    routes: tuple[Route, ...]
    entrances: tuple[Route, ...]
    half_years_min: int
    half_years_max: int
    station_half_years: tuple[int, ...]
    gate_count: int
    stage_count: int
    is_truncated: bool


def targets_of(catalogue: Catalogue, document: Profession) -> tuple[Target, ...]:
    """The targets that the live network has, their closing gates in the order of the links."""
    known = catalogue.network.steps
    return tuple(
        Target(target.step, catalogue.closing_in_order(target.step, target.closing))
        for target in document.targets
        if target.step in known and all(gate in known for gate in target.closing)
    )


def opening(catalogue: Catalogue, document: Profession) -> Opening | None:
    """None when no route leads from school to the profession."""
    found = routes(catalogue.network, targets_of(catalogue, document))
    from_school = tuple(route for route in found.routes if _starts_at_school(catalogue, route))
    in_force = [route for route in from_school if _is_in_force(route)]
    if not in_force:
        return None
    main = in_force[0]
    entrances = tuple(route for route in found.routes if not _starts_at_school(catalogue, route))
    return _opening(catalogue, main, from_school, entrances, is_truncated=found.is_truncated)


def _opening(catalogue: Catalogue, main: Route, from_school, entrances, *, is_truncated: bool) -> Opening:
    steps = catalogue.network.steps
    after_bac = [stop for stop in main.stops if steps[stop.step_id].after_bac]
    stages = [stop for stop in after_bac if steps[stop.step_id].half_years_max]
    return Opening(
        main=main,
        routes=from_school,
        entrances=entrances,
        half_years_min=main.half_years_min,
        half_years_max=max(route.half_years_max for route in from_school),
        station_half_years=tuple(stop.begins_min or 0 for stop in stages),
        gate_count=len(after_bac) - len(stages),
        stage_count=len(stages),
        is_truncated=is_truncated,
    )


def _starts_at_school(catalogue: Catalogue, route: Route) -> bool:
    return not catalogue.network.steps[route.stops[0].step_id].after_bac


def _is_in_force(route: Route) -> bool:
    return all(stop.rule != "announced" for stop in route.stops)
