"""How a profession is opened: its routes, and what they sum up to."""

from dataclasses import dataclass

from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.place import Place
from careers.documents.schema.profession import Profession
from careers.paths.choices import Choices, choices
from careers.paths.network import Network, Target
from careers.paths.routes import Route, routes
from careers.paths.rules import is_current

# Ways that a pupil may meet; the others ask for a diploma or for years of work.
ORDINARY = {"normal", "alternative", "second_chance"}


@dataclass(frozen=True)
class Opening:
    """The routes to a profession from school, or from where the reader stands: each choice once, the shortest first.

    `main` is the most ordinary one in force. `entrances` begin elsewhere (a bridge for people who hold a diploma).
    Lengths are in half years after the bac; `half_years_max` is that of the longest choice that a pupil may make.
    `way_count`: how many ways the choices make in all, combined.
    """

    main: Route
    routes: tuple[Route, ...]
    entrances: tuple[Route, ...]
    half_years_min: int
    half_years_max: int
    station_half_years: tuple[int, ...]
    gate_count: int
    stage_count: int
    way_count: int


def targets_of(catalogue: Catalogue, document: Profession) -> tuple[Target, ...]:
    """The targets that the live network has, their closing gates in the order of the links."""
    known = catalogue.network.steps
    return tuple(
        Target(target.step, catalogue.closing_in_order(target.step, target.closing))
        for target in document.targets
        if target.step in known and all(gate in known for gate in target.closing)
    )


def opening(catalogue: Catalogue, document: Profession, school_year: int, place: Place | None = None) -> Opening | None:
    """None when no route leads to the profession. Without a place, by the rules of the given school year."""
    network, targets = catalogue.network, targets_of(catalogue, document)
    if place:
        arguments = {"start": place.steps, "school_year": place.school_year, "is_done": place.is_done}
        return _opening(network, targets, arguments, ())
    others = tuple(one for one in network.starts if one not in network.school_starts)
    elsewhere = {"start": others, "rules_of": school_year}
    from_school = _opening(network, targets, {"start": network.school_starts, "rules_of": school_year}, others)
    return from_school or _opening(network, targets, elsewhere, ())


def _opening(network: Network, targets: tuple[Target, ...], arguments: dict, others: tuple[str, ...]) -> Opening | None:
    """`arguments` say whence and when; `others` are the starts of the entrances."""
    found = choices(network, targets, **arguments)
    if not found.routes:
        return None
    main = _main(network, targets, found, arguments)
    elsewhere = choices(network, targets, **arguments | {"start": others}).routes if others else ()
    after_bac = [stop for stop in main.stops if network.steps[stop.step_id].after_bac]
    stages = [stop for stop in after_bac if network.steps[stop.step_id].half_years_max]
    return Opening(
        main=main,
        routes=found.routes,
        entrances=elsewhere,
        half_years_min=main.half_years_min,
        half_years_max=max(route.half_years_max for route in (main, *filter(is_ordinary, found.routes))),
        station_half_years=tuple(stop.begins_min or 0 for stop in stages),
        gate_count=len(after_bac) - len(stages),
        stage_count=len(stages),
        way_count=found.count,
    )


def _main(network: Network, targets: tuple[Target, ...], found: Choices, arguments: dict) -> Route:
    """The most ordinary way by rules in force; where there is none, the shortest of those to come."""
    habitual = routes(network, targets, **arguments, by_habit=True, with_announced=False, limit=1).routes
    return habitual[0] if habitual else found.routes[0]


def is_route_current(route: Route) -> bool:
    """By rules that are in force today, as far as anyone knows."""
    return all(is_current(stop.rule) for stop in route.stops)


def is_ordinary(route: Route) -> bool:
    return is_route_current(route) and all(stop.link.kind in ORDINARY for stop in route.stops if stop.link)
