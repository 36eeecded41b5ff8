"""The tracks of a map as polylines: along the lane, 45°, a trunk, 45° again."""

from collections.abc import Iterator, Sequence

from careers.paths.map.clock import END
from careers.paths.map.columns import CORNER, SHORT_STUB
from careers.paths.map.lanes import Edge, Turn, turn_mark
from careers.paths.map.model import Track
from careers.paths.map.places import Places

INSIDE = 7  # a track begins a little inside what it leaves, so that the corner is whole
Points = Sequence[tuple[float, float]]


def tracks(places: Places) -> list[Track]:
    """Side ways first, the main line over them; what is past below what is not."""
    main = {*places.clock.on_main, END}
    drawn = [*_bodies(places), *_edges(places)]
    return sorted(drawn, key=lambda track: (not track.is_past, track.origin in main and track.to in main))


def _bodies(places: Places) -> Iterator[Track]:
    """The time spent in each step, and the stub by which an entrance comes in."""
    clock = places.clock
    for one in clock.nodes:
        x, end, y = places.ring_x(one), places.end_x(one), places.y(one)
        if clock.is_entrance(one) and not clock.is_stub(one):
            yield _track(places, (one, one), ((x - SHORT_STUB, y), (x, y)), is_entrance=True)
        if end > x and not clock.is_stub(one):
            yield _track(places, (one, one), ((x, y), (end, y)))


def _edges(places: Places) -> Iterator[Track]:
    for edge, turns in places.lanes.turns.items():
        points = _points(places, edge, turns)
        if places.clock.is_stub(edge[0]):
            yield _track(places, edge, points, is_entrance=True)
        else:
            yield _track(places, edge, _uncovered(places, edge, turns, points))


def _points(places: Places, edge: Edge, turns: Sequence[Turn]) -> Points:
    """From the ring of the one step to that of the other; the second point is where the track comes out."""
    (origin, to), rows = edge, places.lanes.rows
    out = max(places.ring_x(origin), places.end_x(origin) - INSIDE)
    points = [(places.ring_x(origin), places.y(origin)), (out, places.y(origin))]
    for turn in turns:
        x = places.x[turn_mark(turn, rows)]
        points += _corner(x, places.track_y[rows[turn.origin]], places.track_y[rows[turn.to]])
    return [*points, (places.ring_x(to), places.y(to))]


def _corner(x: float, here: int, there: int) -> Points:
    way = CORNER if there > here else -CORNER
    return [(x, here), (x + CORNER, here + way), (x + CORNER, there - way), (x + 2 * CORNER, there)]


def _uncovered(places: Places, edge: Edge, turns: Sequence[Turn], points: Points) -> Points:
    """Without what lies along a straight track that looks the same: drawn twice, its edges would show."""
    (origin, to), clock = edge, places.clock
    along = turns and any(_covers(places, edge, (origin, other)) for other in clock.after[origin])
    until = turns and any(_covers(places, edge, (other, to)) for other in clock.before[to])
    return points[2 if along else 1 : -1 if until else None]


def _covers(places: Places, edge: Edge, other: Edge) -> bool:
    (is_past, is_announced), (other_past, other_announced) = _kind(places, edge), _kind(places, other)
    return other in places.lanes.straight and is_past == other_past and is_announced >= other_announced


def _kind(places: Places, edge: Edge) -> tuple[bool, bool]:
    steps = places.clock.network.steps
    announced = any(steps[one].standing == "announced" for one in edge if one != END)
    return edge[0] not in places.ahead, announced


def _track(places: Places, edge: Edge, points: Points, *, is_entrance: bool = False) -> Track:
    is_past, is_announced = _kind(places, edge)
    whole = tuple(dict.fromkeys((round(x), round(y)) for x, y in points))
    return Track(*edge, whole, is_past, is_announced, is_entrance)
