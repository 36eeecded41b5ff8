"""« Comment devenir … ? » : the routes of a profession as one ordered list.

The list and the map are two views of the same routes. The main route is the spine; every other route is told where it
leaves the spine, with what it adds.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from careers.catalogue.cards import DomainCard, SourceCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.figures import FigureView, figure_views, sources_of
from careers.catalogue.pages.opening import Opening, opening
from careers.catalogue.pages.path_map import PathMap, path_map
from careers.documents.schema.profession import Profession
from careers.documents.schema.step import Step
from careers.documents.vocabulary import LinkKind, Standing, Topic
from careers.paths.calendar import label as school_year_label
from careers.paths.routes import Route, Stop

# The figures that decide belong in the list; pay has a section of its own, costs stand on the step's page.
LISTED_TOPICS = {Topic.ADMISSION, Topic.PLACES}


@dataclass(frozen=True)
class Station:
    """A step as the list shows it. `begins` is in half years after the bac, None before it."""

    step: Step
    begins: int | None
    link_kind: LinkKind | None
    condition: str
    is_announced: bool
    phases: tuple[Step, ...] = ()
    figures: tuple[FigureView, ...] = ()

    @property
    def is_gate(self) -> bool:
        return self.step.is_gate

    @property
    def years(self) -> int:
        """Whole years of length, at least what the drawing needs."""
        return -(-self.step.half_years_max // 2)


@dataclass(frozen=True)
class Branch:
    """Steps off the spine; `extra` is in half years more than the main route (may be negative)."""

    stations: tuple[Station, ...]
    extra: int
    is_announced: bool


@dataclass(frozen=True)
class SpineStop:
    station: Station
    branches: tuple[Branch, ...]


@dataclass(frozen=True)
class Way:
    """One route in a line: the steps that tell it apart from the main one."""

    route: Route
    distinct: tuple[str, ...]
    extra: int
    is_announced: bool


@dataclass(frozen=True)
class Entrance:
    """A way in that does not begin at school."""

    gate: Step
    enters: tuple[tuple[Step, str], ...]
    half_years_left_min: int
    half_years_left_max: int


@dataclass(frozen=True)
class PathPage:
    document: Profession
    domain: DomainCard | None
    opening: Opening | None
    map: PathMap | None
    school: tuple[Station, ...]
    spine: tuple[SpineStop, ...]
    ways: tuple[Way, ...]
    entrances: tuple[Entrance, ...]
    setbacks: tuple[Step, ...]
    announcements: tuple[Step, ...]
    pay: tuple[FigureView, ...]
    sources: tuple[SourceCard, ...]
    school_year_label: str
    today: date


def path_page(catalogue: Catalogue, document: Profession, today: date, school_year: int) -> PathPage:
    """The page of the profession's path; `opening` is None while no route exists."""
    found = opening(catalogue, document)
    builder = _PathBuilder(catalogue, today)
    steps = builder.steps_of(found) if found else ()
    return PathPage(
        document=document,
        domain=catalogue.card(document.domain),
        opening=found,
        map=path_map(catalogue, found, title=document.title) if found else None,
        school=builder.school(found.main) if found else (),
        spine=builder.spine(found) if found else (),
        ways=tuple(builder.ways(found)) if found else (),
        entrances=tuple(builder.entrances(found)) if found else (),
        setbacks=tuple(step for step in steps if step.if_failed),
        announcements=tuple(step for step in steps if step.standing == Standing.ANNOUNCED),
        pay=builder.pay(steps),
        sources=sources_of(catalogue, (one for step in steps for one in step.sources)),
        school_year_label=school_year_label(school_year),
        today=today,
    )


class _PathBuilder:
    """Builds the parts of one path page from one catalogue, for one day."""

    def __init__(self, catalogue: Catalogue, today: date):
        self.catalogue = catalogue
        self.today = today
        self.documents: Mapping[str, Step] = catalogue.step_documents

    def steps_of(self, found: Opening) -> tuple[Step, ...]:
        ids = dict.fromkeys(
            stop.step_id for route in (found.main, *found.routes, *found.entrances) for stop in route.stops
        )
        return tuple(self.documents[one] for one in ids)

    def station(self, stop: Stop) -> Station:
        step = self.documents[stop.step_id]
        # Of a series, the first figure: the newest one, as editors order them.
        listed = {figure.label: figure for figure in reversed(step.figures) if figure.topic in LISTED_TOPICS}
        return Station(
            step=step,
            begins=stop.begins_min if step.after_bac else None,
            link_kind=LinkKind(stop.link.kind) if stop.link else None,
            condition=stop.link.condition if stop.link else "",
            is_announced=step.standing == Standing.ANNOUNCED,
            phases=self.catalogue.phases_of(step.id),
            figures=tuple(
                view for view in figure_views(self.catalogue, reversed(listed.values()), self.today) if not view.is_old
            ),
        )

    def school(self, main: Route) -> tuple[Station, ...]:
        return tuple(self.station(stop) for stop in main.stops if not self.documents[stop.step_id].after_bac)

    def spine(self, found: Opening) -> tuple[SpineStop, ...]:
        branches = self._branches(found)
        stops = [stop for stop in found.main.stops if self.documents[stop.step_id].after_bac]
        return tuple(SpineStop(self.station(stop), tuple(branches.get(stop.step_id, ()))) for stop in stops)

    def _branches(self, found: Opening) -> dict[str, list[Branch]]:
        """Branches by the step of the spine that they are told under."""
        order = [stop.step_id for stop in found.main.stops]
        anchors = {step_id: step_id for step_id in order}
        branches: dict[str, list[Branch]] = {}
        for route in found.routes:
            for before, run, after in _undrawn_runs(route, anchors):
                anchor = _anchor(order, anchors, before, after)
                anchors.update({stop.step_id: anchor for stop in run})
                stations = tuple(self.station(stop) for stop in run)
                branch = Branch(stations, route.half_years_min - found.main.half_years_min, _is_announced(stations))
                branches.setdefault(anchor, []).append(branch)
        return {anchor: sorted(held, key=lambda branch: branch.is_announced) for anchor, held in branches.items()}

    def ways(self, found: Opening) -> Iterator[Way]:
        spine = {stop.step_id for stop in found.main.stops}
        for route in found.routes:
            others = [stop for stop in route.stops if stop.step_id not in spine]
            stations = tuple(self.station(stop) for stop in others)
            names = tuple(
                self.documents[stop.step_id].title for stop in route.stops if _tells(stop, spine, found, route)
            )
            yield Way(route, names, route.half_years_min - found.main.half_years_min, _is_announced(stations))

    def entrances(self, found: Opening) -> Iterator[Entrance]:
        by_gate: dict[str, list[Route]] = {}
        for route in found.entrances:
            by_gate.setdefault(route.stops[0].step_id, []).append(route)
        for gate, ways in by_gate.items():
            enters = {route.stops[1].step_id: route.stops[1].link.condition for route in ways if len(route.stops) > 1}
            yield Entrance(
                gate=self.documents[gate],
                enters=tuple((self.documents[one], condition) for one, condition in enters.items()),
                half_years_left_min=min(route.half_years_min for route in ways),
                half_years_left_max=max(route.half_years_max for route in ways),
            )

    def pay(self, steps: tuple[Step, ...]) -> tuple[FigureView, ...]:
        paid = [figure for step in steps for figure in step.figures if figure.topic == Topic.PAY]
        return figure_views(self.catalogue, paid, self.today)


def _undrawn_runs(route: Route, drawn: Mapping[str, str]) -> list[tuple[str | None, list[Stop], str | None]]:
    """The runs of stops not drawn yet: (drawn step before, the run, drawn step after)."""
    runs, run, before = [], [], None
    for stop in route.stops:
        if stop.step_id not in drawn:
            run.append(stop)
            continue
        if run:
            runs.append((before, run, stop.step_id))
        run, before = [], stop.step_id
    return [*runs, (before, run, None)] if run else runs


def _anchor(order: list[str], anchors: Mapping[str, str], before: str | None, after: str | None) -> str:
    """A run beside steps of the spine is told under the first of them; one that is put in, under what it follows."""
    if before is None:
        return anchors[after] if after else order[-1]
    start = anchors[before]
    is_parallel = before in order and after in order and order.index(after) - order.index(before) > 1
    return order[order.index(start) + 1] if is_parallel else start


def _tells(stop: Stop, spine: set[str], found: Opening, route: Route) -> bool:
    """Does this stop tell the route apart? The first choice after the bac does, and all that is off the spine."""
    first_after_bac = next((s.step_id for s in route.stops if s.begins_min is not None), None)
    return stop.step_id not in spine or stop.step_id == first_after_bac


def _is_announced(stations: tuple[Station, ...]) -> bool:
    return any(station.is_announced for station in stations)
