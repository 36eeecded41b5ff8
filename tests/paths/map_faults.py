"""What can be wrong with a drawn map, judged on its coordinates alone."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from careers.paths.map.clock import END
from careers.paths.map.model import Box, Label, MapLayout, Track

HALF_TRACK = 4


def faults(drawn: MapLayout) -> list[str]:
    return [
        *words_on_words(drawn),
        *words_out_of_the_frame(drawn),
        *words_under_tracks(drawn),
        *crossings(drawn),
        *tracks_on_tracks(drawn),
        *backwards(drawn),
    ]


def _said(label: Label) -> str:
    return " ".join(line.words for line in label.lines)


def words_on_words(drawn: MapLayout) -> Iterator[str]:
    for one, other in combinations(drawn.labels(), 2):
        if one.box.meets(other.box):
            yield f"« {_said(one)} » sur « {_said(other)} »"


def words_out_of_the_frame(drawn: MapLayout) -> Iterator[str]:
    for label in drawn.labels():
        box = label.box
        if box.left < 0 or box.top < 0 or box.right > drawn.width or box.bottom > drawn.height:
            yield f"« {_said(label)} » hors du cadre"


def words_under_tracks(drawn: MapLayout) -> Iterator[str]:
    """Tracks, bars and ticks; the plate's own words lie on the plate."""
    strokes = [box for track in drawn.tracks for box in _boxes(track)]
    strokes += [Box(gate.x - 2, gate.top, gate.x + 2, gate.bottom) for gate in drawn.gates]
    strokes += [Box(phase.x - 1, phase.top, phase.x + 1, phase.foot) for phase in drawn.phases]
    strokes.append(drawn.terminus.box)
    for label in drawn.labels():
        if label is not drawn.terminus.label and any(label.box.meets(stroke) for stroke in strokes):
            yield f"« {_said(label)} » sous un trait"


def _boxes(track: Track) -> Iterator[Box]:
    for (x, y), (to_x, to_y) in pairwise(track.points):
        left, right, top, bottom = min(x, to_x), max(x, to_x), min(y, to_y), max(y, to_y)
        flat, upright = y == to_y, x == to_x
        yield Box(
            left - HALF_TRACK * (not flat), top - HALF_TRACK * (not upright),
            right + HALF_TRACK * (not flat), bottom + HALF_TRACK * (not upright),
        )  # fmt: skip


def _lines(track: Track):
    return [(a, b) for a, b in pairwise(track.points)]


def crossings(drawn: MapLayout) -> Iterator[str]:
    """A trunk through a track: what the order of the lanes and of the trunks must avoid."""
    for one in drawn.tracks:
        for (x, y), (_, to_y) in (line for line in _lines(one) if line[0][0] == line[1][0]):
            for other in drawn.tracks:
                for (left, at), (right, _) in (line for line in _lines(other) if line[0][1] == line[1][1]):
                    if left + 1 < x < right - 1 and min(y, to_y) + 1 < at < max(y, to_y) - 1:
                        yield f"{one.origin} → {one.to} croise {other.origin} → {other.to}"


def tracks_on_tracks(drawn: MapLayout) -> Iterator[str]:
    """Two tracks lie on one another only where they leave one step or go to one, or along the track between the two."""
    known = {(track.origin, track.to) for track in drawn.tracks}
    for one, other in combinations(drawn.tracks, 2):
        shared = {one.origin, one.to} & {other.origin, other.to}
        if not shared and not {(one.origin, other.to), (other.origin, one.to)} & known and _overlap(one, other):
            yield f"{one.origin} → {one.to} sur {other.origin} → {other.to}"


def _overlap(one: Track, other: Track) -> bool:
    for (x, y), (to_x, to_y) in _lines(one):
        for (u, v), (to_u, to_v) in _lines(other):
            along_x = (
                y == to_y == v == to_v and min(x, to_x) + 1 < max(u, to_u) - 1 and min(u, to_u) + 1 < max(x, to_x) - 1
            )
            along_y = (
                x == to_x == u == to_u and min(y, to_y) + 1 < max(v, to_v) - 1 and min(v, to_v) + 1 < max(y, to_y) - 1
            )
            if along_x or along_y:
                return True
    return False


def backwards(drawn: MapLayout) -> Iterator[str]:
    """Time goes to the right: along every track, from step to step, and on the scale."""
    x = {one.step_id: one.x for one in (*drawn.stations, *drawn.gates)} | {END: drawn.terminus.box.left + 4}
    for track in drawn.tracks:
        if any(b[0] < a[0] for a, b in pairwise(track.points)):
            yield f"{track.origin} → {track.to} revient en arrière"
        if track.origin != track.to and x[track.origin] >= x[track.to]:
            yield f"{track.origin} n’est pas avant {track.to}"
    for early, late in pairwise(drawn.years):
        if early.x >= late.x:
            yield "l’échelle des années revient en arrière"
