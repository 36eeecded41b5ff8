"""The metro map of a profession: routes in, everything drawn with its place out.

The rule, in the order in which it is applied: `choice` (which ways are tried), `clock` (when each step begins, and what is
squeezed before a join), `lanes` (on which line it stands), `order` (no crossing, as many ways as fit), `columns` (x, from
what must fit in), `places` (y), then `tracks`, `stops` and `frame`. Nothing here knows of a page: the list beside the map
is made from the same routes.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate

from careers.paths.map import frame, stops
from careers.paths.map.choice import ways_of
from careers.paths.map.columns import LEFT, Wording, columns, name_lines, spoken
from careers.paths.map.lanes import Lanes
from careers.paths.map.model import MapLayout, Sequel, Terminus
from careers.paths.map.order import cost_of, is_drawn, lay
from careers.paths.map.places import AXIS, Places
from careers.paths.map.tracks import tracks
from careers.paths.network import Network, Step
from careers.paths.routes import Route, Routes

MOST_LANES = 4  # below the main one
FOOT = 8


def layout(
    network: Network,
    routes: Routes | Sequence[Route],
    *,
    title: str,
    here: Collection[str] = (),
    phases: Mapping[str, Sequence[Step]] | None = None,
    sequels: Sequence[Step] = (),
    most_lanes: int = MOST_LANES,
) -> MapLayout:
    """The map of these routes, the first one drawn to scale as the main line.

    `here` are the steps where the reader stands: what cannot be reached from them any more is past. `phases` are the parts
    of a step in their order, `sequels` what may follow the profession. Routes for which `most_lanes` lanes do not do are
    left out and counted. The same routes always give the same map. Raises ValueError without a route.
    """
    routes = routes.routes if isinstance(routes, Routes) else tuple(routes)
    if not routes:
        raise ValueError("Sans chemin, il n’y a pas de plan.")
    here = frozenset(here)
    lanes = lay(network, ways_of(network, routes, here), most_lanes, here)
    words = _wording(lanes, phases or {})
    places = Places(lanes, words, columns(lanes, words))
    return _drawn(places, title, sequels, folded=sum(not is_drawn(route.ids, lanes) for route in routes))


def _drawn(places: Places, title: str, following: Sequence[Step], *, folded: int) -> MapLayout:
    plate = frame.terminus(places, title)
    sequels = tuple(frame.sequels(places, following, round(plate.box.right)))
    height = _height(places, plate, sequels)
    return MapLayout(
        width=round(max([plate.box.right, *(one.label.box.right for one in sequels)])) + LEFT,
        height=height,
        axis=(LEFT, AXIS, places.plate_x),
        years=tuple(frame.years(places)),
        zones=tuple(frame.zones(places, height - FOOT)),
        tracks=tuple(tracks(places)),
        phases=tuple(stops.phases(places)),
        gates=tuple(stops.gates(places)),
        stations=tuple(stops.stations(places)),
        stops=tuple(stops.own_termini(places)),
        terminus=plate,
        sequels=sequels,
        half_years=places.clock.total,
        lanes=places.rows,
        folded=folded,
        crossings=cost_of(places.lanes, places.lanes.rows),
    )


def _height(places: Places, plate: Terminus, sequels: Sequence[Sequel]) -> int:
    lowest = [places.track_y[-1] + places.under(places.rows - 1) + 6, plate.box.bottom, *(one.y + 8 for one in sequels)]
    return round(max([*lowest, places.track_y[0] + places.under(0)])) + FOOT


def _wording(lanes: Lanes, phases: Mapping[str, Sequence[Step]]) -> Wording:
    clock = lanes.clock
    steps = {one: clock.network.steps[one] for one in clock.nodes}
    names = {one: name_lines(step.name) for one, step in steps.items()}
    names |= {one: (f"{stops.HERE} :", *names[one]) for one in clock.here if clock.is_gate(one)}
    return Wording(
        name=names,
        length={one: length_words(step) for one, step in steps.items()},
        phases={one: _phases(phases[one]) for one in steps if phases.get(one)},
        here=clock.here,
    )


def length_words(step: Step) -> str:
    """« 1 an », « 4 à 6 ans »; nothing for a gate, nor for a year at school."""
    if not step.half_years_max or not step.after_bac:
        return ""
    if step.half_years_min == step.half_years_max:
        return spoken(step.half_years_max)
    return f"{spoken(step.half_years_min).split(chr(160))[0]} à {spoken(step.half_years_max)}"


def _phases(parts: Sequence[Step]) -> tuple[tuple[int, str], ...]:
    """(half years since the step began, name) of each phase."""
    lengths = [part.half_years_min for part in parts]
    return tuple(zip(accumulate(lengths, initial=0), short_phases([part.name for part in parts]), strict=False))


def short_phases(names: Sequence[str]) -> list[str]:
    """« Phase socle », « Phase d’approfondissement » → « socle », « approfondissement »: what all begin with goes."""
    if len({name.split(" ")[0] for name in names}) > 1 or any(" " not in name for name in names):
        return list(names)
    return [re.sub(r"^\S+ (?:de la |de l’|du |des |de |d’)?", "", name) for name in names]
