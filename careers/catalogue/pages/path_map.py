"""The map beside the ordered list of a path: the same routes, laid out, with what links and screen readers need."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.opening import Opening
from careers.documents.schema.step import Step
from careers.documents.vocabulary import Standing
from careers.paths.map import layout
from careers.paths.map.model import Gate, MapLayout, Station
from careers.paths.routes import Route
from careers.text import duration, on_a_plate

MOST_SEQUELS = 8  # drawn; the words under the map name them all


@dataclass(frozen=True)
class StationLink:
    """A station that leads to its place in the list, or to its page; `name` is what a screen reader says."""

    station: Station
    slug: str
    name: str
    is_listed: bool


@dataclass(frozen=True)
class GateLink:
    gate: Gate
    slug: str
    name: str
    is_listed: bool


@dataclass(frozen=True)
class PathMap:
    """`sequels` are steps that may follow the profession; `layout.folded` ways stand in the list only."""

    layout: MapLayout
    name: str
    description: str
    stations: tuple[StationLink, ...]
    gates: tuple[GateLink, ...]
    sequels: tuple[Step, ...]


def path_map(
    catalogue: Catalogue,
    opening: Opening,
    here_step_id: str | Collection[str] | None = None,
    *,
    title: str,
    unlisted: Collection[str] = (),
) -> PathMap:
    """The map of an opening; with the step where the reader stands (or several), what is out of reach is past.

    Stations lead to the list, those of `unlisted` steps to the pages of the steps. Maps without a reader are kept with
    the catalogue: one for each profession.
    """
    here = (here_step_id,) if isinstance(here_step_id, str) else tuple(here_step_id or ())
    routes = _in_order(opening)
    asked = (title, tuple(route.ids for route in routes))
    kept = None if here or unlisted else catalogue.drawings.get(asked)
    if kept is not None:
        return kept
    drawn = _path_map(catalogue, routes, here, title, frozenset(unlisted))
    if not here and not unlisted:
        catalogue.drawings[asked] = drawn
    return drawn


def _path_map(
    catalogue: Catalogue, routes: tuple[Route, ...], here: Collection[str], title: str, unlisted: frozenset[str]
) -> PathMap:
    network, documents = catalogue.network, catalogue.step_documents
    sequels = _sequels(catalogue, routes)
    drawn = layout(
        network,
        routes,
        title=on_a_plate(title),
        here=here,
        phases={one: _phases(catalogue, one) for one in routes[0].ids},
        sequels=[network.steps[step.id] for step in sequels[:MOST_SEQUELS]],
    )
    links = [(one, documents[one.step_id], one.step_id not in unlisted) for one in (*drawn.stations, *drawn.gates)]
    count = len(drawn.stations)
    return PathMap(
        layout=drawn,
        name=_name(title, drawn, here),
        description=_description(documents, routes[0], drawn),
        stations=tuple(StationLink(one, step.slug, _said(one, step), told) for one, step, told in links[:count]),
        gates=tuple(GateLink(one, step.slug, _gate_said(one, step), told) for one, step, told in links[count:]),
        sequels=sequels,
    )


def _name(title: str, drawn: MapLayout, here: Collection[str]) -> str:
    length = f", {duration(drawn.half_years)}" if drawn.half_years else ""
    since = " à partir d’ici" if here else " après le bac"
    return f"Plan du parcours : {title}{length}{since if length else ''} par la voie principale"


def _in_order(opening: Opening) -> tuple[Route, ...]:
    """The main route first: it is drawn to scale."""
    return tuple(dict.fromkeys((opening.main, *opening.routes, *opening.entrances)))


def _phases(catalogue: Catalogue, step_id: str):
    known = catalogue.network.steps
    return tuple(known[phase.id] for phase in catalogue.phases_of(step_id))


def _sequels(catalogue: Catalogue, routes: tuple[Route, ...]) -> tuple[Step, ...]:
    """Steps that follow the last years of the main route, and that are on no route to the profession."""
    steps, main = catalogue.network.steps, routes[0].ids
    drawn = {one for route in routes for one in route.ids}
    last = max((n for n, one in enumerate(main) if steps[one].half_years_max), default=0)
    follow = [link.to for one in main[last:] for link in catalogue.network.after(one)]
    found = (catalogue.step_documents[one] for one in dict.fromkeys(follow) if one not in drawn)
    return tuple(step for step in found if step.standing != Standing.ENDED)


def _said(station: Station, step: Step) -> str:
    return ", ".join(_filled(step.title, _length(step), _state(station.is_here, station.is_past, station.is_announced)))


def _gate_said(gate: Gate, step: Step) -> str:
    return ", ".join(_filled(step.title, "porte", _state(gate.is_here, gate.is_past, False)))


def _length(step: Step) -> str:
    return duration(step.half_years_min, step.half_years_max) if step.half_years_max and step.after_bac else ""


def _state(is_here: bool, is_past: bool, is_announced: bool) -> str:
    if is_here:
        return "tu es ici"
    if is_past:
        return "hors de ton chemin"
    return "annoncé" if is_announced else ""


def _filled(*words: str) -> Iterable[str]:
    return (word for word in words if word)


def _description(documents: Mapping[str, Step], main: Route, drawn: MapLayout) -> str:
    """The map in words: the main line in order, then what else is on it."""
    on_main = [documents[one].title for one in main.ids]
    aside = [documents[one].title for one in drawn.step_ids if one not in main.ids]
    words = f"Voie principale, de gauche à droite : {', '.join(on_main)}."
    if aside:
        words += f" Sur les autres voies : {', '.join(aside)}."
    return words + " La liste qui suit dit la même chose, dans l’ordre."
