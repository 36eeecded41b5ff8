"""The metro map of a profession: routes in, everything drawn with its place out.

The rule, in the order in which it is applied: `map_clock` (when each step begins, and what is squeezed before a join),
`map_lanes` (on which line it stands, with the fewest crossings), `map_columns` (x, from what must fit in), `map_drawing`
(y, tracks, words). Nothing here knows of a page: the list beside the map is made from the same routes.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate

from careers.paths.map_choice import ways_of
from careers.paths.map_columns import Wording, columns, name_lines, spoken
from careers.paths.map_drawing import Drawing
from careers.paths.map_model import MapLayout
from careers.paths.map_order import cost_of, is_drawn, lay
from careers.paths.network import Network, Step
from careers.paths.routes import Route, Routes

MOST_LANES = 4  # below the main one


def layout(
    network: Network,
    routes: Routes | Sequence[Route],
    *,
    title: str,
    here: str | None = None,
    phases: Mapping[str, Sequence[Step]] | None = None,
    sequels: Sequence[Step] = (),
    most_lanes: int = MOST_LANES,
) -> MapLayout:
    """The map of these routes, the first one drawn to scale as the main line.

    `here` is the step where the reader stands: what cannot be reached from it any more is past. `phases` are the parts
    of a step in their order, `sequels` what may follow the profession. Routes for which `most_lanes` lanes do not do are
    left out and counted. The same routes always give the same map. Raises ValueError without a route.
    """
    routes = routes.routes if isinstance(routes, Routes) else tuple(routes)
    if not routes:
        raise ValueError("Sans chemin, il n’y a pas de plan.")
    lanes = lay(network, ways_of(network, routes, here), most_lanes)
    folded = sum(not is_drawn(route.ids, lanes) for route in routes)
    words = _wording(lanes.clock.nodes, network, phases or {}, here)
    return Drawing(lanes, words, columns(lanes, words)).layout(title, sequels, folded, cost_of(lanes, lanes.rows))


def _wording(drawn: Sequence[str], network: Network, phases: Mapping[str, Sequence[Step]], here: str | None) -> Wording:
    steps = {one: network.steps[one] for one in drawn}
    return Wording(
        name={one: name_lines(step.name) for one, step in steps.items()},
        length={one: length_words(step) for one, step in steps.items()},
        phases={one: _phases(phases[one]) for one in drawn if phases.get(one)},
        here=here,
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
