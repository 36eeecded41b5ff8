"""« Comment devenir … ? »: the routes of a profession as one ordered list, from school or from where the reader stands.

The list and the map are two views of the same routes, those of `PathPage.opening`. The main route is the spine; what
other routes do otherwise is told where it leaves the spine, with what it adds.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from careers.catalogue.cards import DomainCard, SourceCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.branches import Branch, WayGroup, branches, way_groups
from careers.catalogue.pages.figures import FigureView, figure_views, sources_of
from careers.catalogue.pages.here import (
    Here,
    Problem,
    YearChoice,
    no_way,
    not_that_year,
    understood,
    year_choices,
)
from careers.catalogue.pages.journey import Journey, journey
from careers.catalogue.pages.opening import Opening, opening, targets_of
from careers.catalogue.pages.path_map import PathMap, path_map
from careers.catalogue.pages.place import ChoiceGroup, Place, choice_groups, job_place
from careers.catalogue.pages.stations import Station, Stations
from careers.documents.schema.profession import Profession
from careers.documents.schema.step import Step
from careers.documents.vocabulary import Topic
from careers.paths.calendar import label, school_year_of
from careers.paths.network import Target
from careers.paths.routes import Route, routes
from careers.paths.rules import coming


@dataclass(frozen=True)
class SpineStop:
    station: Station
    branches: tuple[Branch, ...]
    is_here: bool


@dataclass(frozen=True)
class Entrance:
    """A way in that does not begin at school; what is left is in half years."""

    gate: Step
    enters: tuple[tuple[Step, str], ...]
    half_years_left_min: int
    half_years_left_max: int


@dataclass(frozen=True)
class PathPage:
    """`journey` and `token` are of the place where the reader stands; without one, the page begins at school.

    `departures` leave from there when nothing comes next: the profession is open already. `known_until` is the last school
    year for which all rules of the main route were read.
    """

    document: Profession
    domain: DomainCard | None
    opening: Opening | None
    journey: Journey | None
    map: PathMap | None
    token: str
    problems: tuple[Problem, ...]
    choices: tuple[ChoiceGroup, ...]
    years: tuple[YearChoice, ...]
    school: tuple[SpineStop, ...]
    spine: tuple[SpineStop, ...]
    departures: tuple[Branch, ...]
    ways: tuple[WayGroup, ...]
    entrances: tuple[Entrance, ...]
    setbacks: tuple[Step, ...]
    exits: tuple[Step, ...]
    announcements: tuple[Step, ...]
    pay: tuple[FigureView, ...]
    sources: tuple[SourceCard, ...]
    present_label: str
    next_label: str
    known_until: str
    onward: str
    today: date


def path_page(
    catalogue: Catalogue,
    document: Profession,
    today: date,
    tokens: Iterable[str] = (),
    years: Iterable[str] = (),
) -> PathPage:
    """The page of the profession's path; `tokens` and `years` are all values of `depuis` and `rentree`.

    `opening` is None while no route exists.
    """
    present, targets = school_year_of(today), targets_of(catalogue, document)
    choices = choice_groups(catalogue, targets, but=document.id)
    here, found = _from_here(
        catalogue, document, present, understood(catalogue, tokens, years, present, choices), choices
    )
    return _PathBuilder(catalogue, document, found, here, today).page(choices)


def _from_here(
    catalogue: Catalogue, document: Profession, present: int, here: Here, choices: tuple[ChoiceGroup, ...]
) -> tuple[Here, Opening | None]:
    """The routes from the place; from school, and why, when none leads from it."""
    if here.place is None:
        return here, opening(catalogue, document, present)
    found = opening(catalogue, document, present, here.place)
    if found:
        return here, found
    targets = targets_of(catalogue, document)
    problem = _why_not(catalogue, targets, here.place, present, choices)
    return Here(None, (*here.problems, problem)), opening(catalogue, document, present)


def _why_not(
    catalogue: Catalogue, targets: tuple[Target, ...], place: Place, present: int, choices: tuple[ChoiceGroup, ...]
) -> Problem:
    def has_way(school_year: int) -> bool:
        arguments = {"start": place.steps, "school_year": school_year, "is_done": place.is_done, "limit": 1}
        return bool(routes(catalogue.network, targets, **arguments).routes)

    gates = frozenset(gate for target in targets for gate in target.closing)
    openers = tuple(dict.fromkeys(target.step for target in targets))
    return not_that_year(place, present, has_way) or no_way(catalogue, place, gates, openers, choices)


class _PathBuilder:
    """Builds the parts of one path page from one catalogue, for one day."""

    def __init__(self, catalogue: Catalogue, document: Profession, found: Opening | None, here: Here, today: date):
        self.catalogue, self.document, self.found, self.here, self.today = catalogue, document, found, here, today
        self.present = school_year_of(today)
        self.stations = Stations(catalogue, today, is_dated=here.place is not None)
        self.documents: Mapping[str, Step] = catalogue.step_documents

    def page(self, choices: tuple[ChoiceGroup, ...]) -> PathPage:
        found, place = self.found, self.here.place
        told = branches(self.stations, found, counts_left=bool(place)) if found else {}
        stops, departures = self._stops(told) if found else ((), ())
        steps = tuple(stop.station.step for stop in stops)
        return PathPage(
            document=self.document,
            domain=self.catalogue.card(self.document.domain),
            opening=found,
            journey=self._journey(found, place) if found and place else None,
            map=self._map(found, stops, told) if found else None,
            token=place.token if place else "",
            problems=self.here.problems,
            choices=choices,
            years=year_choices(place, self.present),
            school=tuple(stop for stop in stops if not stop.station.step.after_bac),
            spine=tuple(stop for stop in stops if stop.station.step.after_bac),
            departures=departures,
            ways=way_groups(branch for held in told.values() for branch in held),
            entrances=tuple(self._entrances(found)) if found else (),
            setbacks=tuple(step for step in steps if step.if_failed),
            exits=tuple(step for step in steps if step.if_stopped),
            announcements=self._announcements() if found else (),
            pay=self._pay(steps),
            sources=self._sources(steps, told),
            present_label=label(self.present),
            next_label=label(self.present + 1),
            known_until=self._known_until(steps),
            onward=self._onward(),
            today=self.today,
        )

    def _map(self, found: Opening, stops: tuple[SpineStop, ...], told: Mapping[str, tuple[Branch, ...]]) -> PathMap:
        """The drawing of the same routes: stations lead to the list, and to their own pages where it does not tell them."""
        listed = {stop.station.step.id for stop in stops} | {route.ids[0] for route in found.entrances}
        listed |= {station.step.id for held in told.values() for branch in held for station in branch.stations}
        drawn = {one for route in (found.main, *found.routes, *found.entrances) for one in route.ids}
        here = self.here.place.steps if self.here.place else ()
        return path_map(self.catalogue, found, here, title=self.document.title, unlisted=drawn - listed)

    def _journey(self, found: Opening, place: Place) -> Journey:
        return journey(self.catalogue, self.stations, found, place, self.present, self.today)

    def _stops(self, told: Mapping[str, tuple[Branch, ...]]) -> tuple[tuple[SpineStop, ...], tuple[Branch, ...]]:
        """The stops ahead, and what leaves from where the reader stands when there is none.

        What is done already is behind: it is told apart.
        """
        place = self.here.place
        done = place.steps if place and place.is_done else ()
        stops, waiting = [], ()
        for stop in self.found.main.stops:
            held = (*waiting, *told.get(stop.step_id, ()))
            if stop.step_id in done:
                # What leaves from where the reader stands is told under what comes next.
                waiting = held
                continue
            is_here = place is not None and stop.step_id in place.steps
            stops.append(SpineStop(self.stations.full(stop), held, is_here))
            waiting = ()
        return tuple(stops), waiting

    def _entrances(self, found: Opening) -> Iterator[Entrance]:
        by_gate: dict[str, list[Route]] = {}
        for route in found.entrances:
            by_gate.setdefault(route.ids[0], []).append(route)
        for gate, ways in by_gate.items():
            enters = {route.ids[1]: route.stops[1].link.condition for route in ways if len(route.stops) > 1}
            yield Entrance(
                gate=self.documents[gate],
                enters=tuple((self.documents[one], condition) for one, condition in enters.items()),
                half_years_left_min=min(route.left_min for route in ways),
                half_years_left_max=max(route.left_max for route in ways),
            )

    def _announcements(self) -> tuple[Step, ...]:
        """What would take the place of a step of the main way for who came to it in that year, or later."""
        network = self.catalogue.network
        found = (coming(network, network.steps[stop.step_id], stop.school_year) for stop in self.found.main.stops)
        return tuple(self.documents[one] for one in dict.fromkeys(id for ids in found for id in ids))

    def _pay(self, steps: tuple[Step, ...]) -> tuple[FigureView, ...]:
        paid = [figure for step in steps for figure in step.figures if figure.topic == Topic.PAY]
        return figure_views(self.catalogue, paid, self.today)

    def _sources(self, steps: tuple[Step, ...], told: Mapping[str, tuple[Branch, ...]]) -> tuple[SourceCard, ...]:
        """Those of the main way and of what a pupil may choose; the other ways have theirs on their own pages."""
        ordinary = (branch for held in told.values() for branch in held if branch.group != "bridge")
        beside = (station.step for branch in ordinary for station in branch.stations)
        return sources_of(self.catalogue, (one for step in (*steps, *beside) for one in step.sources))

    def _known_until(self, steps: tuple[Step, ...]) -> str:
        known = [self.catalogue.network.steps[step.id].known_until for step in steps]
        return label(min(known)) if known and min(known) else ""

    def _onward(self) -> str:
        """The token of this profession as a place, when something can be reached from it."""
        card = self.catalogue.card(self.document.id)
        if card is None:
            return ""
        place = job_place(self.catalogue, self.document.id)
        arguments = {"school_year": self.present + 1, "is_done": True}
        others = set(self.catalogue.reach_from(*place.steps, **arguments)) - {self.document.id}
        return place.token if others else ""
