"""How a profession is opened: its routes, and what they sum up to."""

from collections.abc import Collection
from dataclasses import dataclass

from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.place import Place
from careers.documents.schema.profession import Profession
from careers.paths.choices import Choices, choices
from careers.paths.network import Network, Target
from careers.paths.routes import Route, routes

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


def opening(catalogue: Catalogue, document: Profession, present: int, place: Place | None = None) -> Opening | None:
    """None when no route leads to the profession.

    Without a place, the rules are those for who takes the bac in the present school year, or begins without it in the
    next one.
    """
    network, targets = catalogue.network, targets_of(catalogue, document)
    if place:
        arguments = {"start": place.steps, "school_year": place.school_year, "is_done": place.is_done}
        return _opening(network, targets, arguments, {})
    asked = (targets, present)
    if asked not in catalogue.ways_from_school:
        catalogue.ways_from_school[asked] = _opening_from_school(network, targets, present)
    return catalogue.ways_from_school[asked]


def _opening_from_school(network: Network, targets: tuple[Target, ...], present: int) -> Opening | None:
    """Where the dates leave a gap in that very year, the ways of other years are better than none."""
    for school_year in (present + 1, None):
        elsewhere = {"start": network.other_starts, "school_year": school_year}
        from_school = _opening(network, targets, _from_school(network, targets, school_year), elsewhere)
        if found := from_school or _opening(network, targets, elsewhere, {}):
            return found
    return None


def _from_school(network: Network, targets: tuple[Target, ...], school_year: int | None) -> dict:
    """From the classes that lead there, in the year from which one leaves school for that school year."""
    leading = network.leading_to(target.step for target in targets)
    starts = tuple(one for one in network.school_starts if one in leading)
    before_bac = max((network.half_years_to_bac[one] for one in starts), default=0)
    return {"start": starts, "school_year": None if school_year is None else school_year - before_bac // 2}


def _opening(network: Network, targets: tuple[Target, ...], arguments: dict, elsewhere: dict) -> Opening | None:
    """`arguments` say whence and when; `elsewhere` the same of the entrances, if there are any."""
    found = choices(network, targets, **arguments)
    if not found.routes:
        return None
    main = _main(network, targets, found, arguments)
    ways = _apart(found.routes, main, arguments["start"] if arguments.get("is_done") else ())
    entrances = choices(network, targets, **elsewhere).routes if elsewhere else ()
    after_bac = [stop for stop in main.stops if network.steps[stop.step_id].after_bac]
    stages = [stop for stop in after_bac if network.steps[stop.step_id].half_years_max]
    return Opening(
        main=main,
        routes=ways,
        entrances=entrances,
        half_years_min=main.half_years_min,
        half_years_max=max(route.half_years_max for route in (main, *filter(is_ordinary, ways))),
        station_half_years=tuple(stop.begins_min or 0 for stop in stages),
        gate_count=len(after_bac) - len(stages),
        stage_count=len(stages),
        way_count=found.count,
    )


def _apart(found: tuple[Route, ...], main: Route, behind: Collection[str]) -> tuple[Route, ...]:
    """Without those that differ from the main one by what is behind only: another diploma of the reader's own job."""

    def ahead(route: Route) -> tuple:
        ids = tuple(one for one in route.ids if one not in behind)
        return ids, route.experience_years if ids else 0

    return tuple(route for route in found if route == main or ahead(route) != ahead(main))


def _main(network: Network, targets: tuple[Target, ...], found: Choices, arguments: dict) -> Route:
    """The most ordinary way by rules in force; where there is none, the shortest of those to come."""
    habitual = routes(network, targets, **arguments, by_habit=True, with_announced=False, limit=1).routes
    return habitual[0] if habitual else found.routes[0]


def is_in_force(route: Route) -> bool:
    return all(stop.rule != "announced" for stop in route.stops)


def is_ordinary(route: Route) -> bool:
    return is_in_force(route) and all(stop.link.kind in ORDINARY for stop in route.stops if stop.link)
