"""The order of a map's side lanes, and how many ways fit on it: tracks do not cross."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations

from careers.paths.map.choice import Way
from careers.paths.map.clock import CLIMBS, END, FALLS, Clock, Mark, mark
from careers.paths.map.lanes import Full, Lanes, Rows, Segment, turn_mark
from careers.paths.network import Network

MOST_TRIALS = 24
OVERLAP = 1_000  # two tracks on one another cost as much as so many crossings


def lay(network: Network, ways: Sequence[Way], most: int, here: frozenset[str] = frozenset()) -> Lanes:
    """The lanes of the main way and of as many others as `most` side lanes hold without a crossing, the first ones first.

    At most `MOST_TRIALS` ways are tried: past that the map is full, and what is left is the list's.
    """
    if whole := arranged(Clock(network, ways, here), most):
        return whole
    kept, lanes, refused = [ways[0]], arranged(Clock(network, ways[:1], here), most), []
    for way in ways[1 : MOST_TRIALS + 1]:
        fresh = way.edges.difference(*(one.edges for one in kept))
        if any(fresh >= other for other in refused):
            continue
        if found := arranged(Clock(network, [*kept, way], here), most):
            kept, lanes = [*kept, way], found
        elif fresh:
            refused.append(fresh)
    return lanes


def arranged(clock: Clock, most: int) -> Lanes | None:
    """The lanes in an order without a crossing, the one with the shortest trunks; None where there is none."""
    try:
        lanes = Lanes(clock, most)
    except Full:
        return None
    used = max((segment.lane for row in lanes.taken for segment in row), default=0)
    apart = _must_not_lie_between(lanes)
    for order in sorted(_orders(used, apart), key=lambda rows: _length(lanes, rows)):
        rows = (*order, *range(used + 1, most + 1))
        if not cost_of(lanes, rows):
            lanes.rows = rows
            return lanes
    return None


def _orders(used: int, apart: set[tuple[int, int, int]]) -> Iterator[Rows]:
    for order in permutations(range(1, used + 1)):
        rows = (0, *order)
        if not any(min(rows[a], rows[b]) < rows[lane] < max(rows[a], rows[b]) for a, b, lane in apart):
            yield rows


def _must_not_lie_between(lanes: Lanes) -> set[tuple[int, int, int]]:
    """(lane, lane, a third that is taken while a trunk goes from the one to the other)."""
    return {
        (turn.origin, turn.to, segment.lane)
        for turns in lanes.turns.values()
        for turn in turns
        for row in lanes.taken
        for segment in row
        if segment.lane not in (turn.origin, turn.to)
        and segment.low < mark(turn.point, CLIMBS)
        and segment.high > mark(turn.point, FALLS)
    }


def _length(lanes: Lanes, rows: Rows) -> tuple[int, Rows]:
    turned = (abs(rows[turn.origin] - rows[turn.to]) for turns in lanes.turns.values() for turn in turns)
    return sum(turned), rows


def cost_of(lanes: Lanes, rows: Rows) -> int:
    """Crossings with the lanes in these rows."""
    taken = rows_taken(lanes, rows)
    crossings = sum(
        any(segment.low < at < segment.high for segment in taken.get(row, ()))
        for at, (top, bottom) in trunks_of(lanes, rows).items()
        for row in range(top + 1, bottom)
    )
    clashes = sum(lanes.clash(a, b) for held in taken.values() for n, a in enumerate(held) for b in held[n + 1 :])
    return crossings + OVERLAP * clashes


def trunks_of(lanes: Lanes, rows: Rows) -> dict[Mark, tuple[int, int]]:
    """(top row, bottom row) of each trunk; ways to one step, or from one, share theirs."""
    trunks: dict[Mark, tuple[int, int]] = {}
    for turns in lanes.turns.values():
        for turn in turns:
            at, ends = turn_mark(turn, rows), (rows[turn.origin], rows[turn.to])
            held = trunks.get(at, ends)
            trunks[at] = min(*held, *ends), max(*held, *ends)
    return trunks


def rows_taken(lanes: Lanes, rows: Rows) -> dict[int, list[Segment]]:
    """What takes each row."""
    taken: dict[int, list[Segment]] = {}
    for one, lane in lanes.lane.items():
        if one != END:
            taken.setdefault(rows[lane], []).append(lanes.stretch(one, lane))
    for edge, turns in lanes.turns.items():
        for segment in lanes.stretches(edge, lanes.lane, turns, rows):
            taken.setdefault(rows[segment.lane], []).append(segment)
    return taken


def is_drawn(ids: Sequence[str], lanes: Lanes) -> bool:
    """Is the whole route on the map?"""
    ends_here = ids[-1] in lanes.clock.short or (ids[-1], END) in lanes.turns
    return ends_here and all(edge in lanes.turns for edge in pairwise(ids))
