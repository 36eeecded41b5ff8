"""« Tu es ici »: what is left from where the reader stands, when it ends, and the next thing to do."""

from dataclasses import dataclass
from datetime import date

from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.deadlines import Session, session
from careers.catalogue.pages.opening import Opening, is_ordinary
from careers.catalogue.pages.place import Place
from careers.catalogue.pages.stations import Station, Stations
from careers.documents.schema.step import Step
from careers.paths.calendar import ends, label
from careers.paths.network import Target
from careers.paths.routes import Route, Stop, routes


@dataclass(frozen=True)
class Next:
    """What comes next, and the first step ahead that has dates: `dates` are for entering it."""

    station: Station
    dated: Station | None
    dates: Session | None

    @property
    def wanted_label(self) -> str:
        return label(self.dates.wanted) if self.dates else ""


@dataclass(frozen=True)
class Journey:
    """Lengths in half years, from the present school year on; `longest` is that of the longest ordinary way.

    `arrival_first` and `arrival_last` are calendar years, if every year is passed at the first attempt.
    """

    place: Place
    year_label: str
    left_min: int
    left_max: int
    longest: int
    experience_years: int
    arrival_first: int
    arrival_last: int
    behind: tuple[Step, ...]
    next: Next | None


def journey(
    catalogue: Catalogue, stations: Stations, opening: Opening, place: Place, present: int, today: date
) -> Journey:
    main, spent = opening.main, 2 * max(0, present - place.school_year)
    longest = max(route.left_max for route in (main, *filter(is_ordinary, opening.routes)))
    return Journey(
        place=place,
        year_label=label(place.school_year),
        left_min=max(0, main.left_min - spent),
        left_max=max(0, main.left_max - spent),
        longest=max(0, longest - spent),
        experience_years=main.experience_years,
        arrival_first=_arrival(main, place, main.left_min),
        arrival_last=_arrival(main, place, main.left_max),
        behind=_behind(catalogue, place),
        next=_next(catalogue, stations, main, place, present, today),
    )


def _arrival(main: Route, place: Place, half_years: int) -> int:
    return ends(place.school_year, half_years) + main.experience_years


def _behind(catalogue: Catalogue, place: Place) -> tuple[Step, ...]:
    """The steps that lead here from school, by the most ordinary way; of a job, what opens it."""
    documents = catalogue.step_documents
    if len(place.steps) > 1 or place.is_job:
        return tuple(documents[one] for one in place.steps)
    network = catalogue.network
    arguments = {"start": network.school_starts, "with_announced": False, "by_habit": True, "limit": 1}
    found = routes(network, [Target(place.steps[0])], **arguments).routes
    ids = found[0].ids if found else place.steps
    return tuple(documents[one] for one in (ids if place.is_done else ids[:-1]))


def _next(
    catalogue: Catalogue, stations: Stations, main: Route, place: Place, present: int, today: date
) -> Next | None:
    """The first step that is not entered yet."""
    ahead = [stop for stop in main.stops if stop.school_year is not None and stop.school_year >= present]
    if place.takes_time and place.school_year <= present:
        ahead = [stop for stop in ahead if stop.step_id not in place.steps]
    if not ahead:
        return None
    dated = _dated(catalogue, ahead)
    return Next(
        station=stations.short(ahead[0]),
        dated=stations.short(dated) if dated else None,
        dates=_session(catalogue, ahead, dated, today) if dated else None,
    )


def _dated(catalogue: Catalogue, ahead: list[Stop]) -> Stop | None:
    """The first step with dates; those of a class tell what to do in it, so a step after the bac goes before them."""
    with_dates = [stop for stop in ahead if catalogue.step_documents[stop.step_id].deadlines]
    return next((stop for stop in with_dates if stop.begins_min is not None), next(iter(with_dates), None))


def _session(catalogue: Catalogue, ahead: list[Stop], dated: Stop, today: date) -> Session:
    """Dates kept on a class are for entering what follows it."""
    after_bac = (stop.school_year for stop in ahead if stop.begins_min is not None)
    wanted = dated.school_year if dated.begins_min is not None else next(after_bac, dated.school_year)
    return session(catalogue, catalogue.step_documents[dated.step_id].deadlines, wanted, today)
