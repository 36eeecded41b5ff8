"""The rings, bars and ticks of a map, with their words."""

from collections.abc import Iterator

from careers.paths.map.columns import HERE_WIDTH, NAME, NAME_SHIFT, SMALL, TINY
from careers.paths.map.model import Box, Gate, Label, Phase, Station, Stop
from careers.paths.map.phases import PHASE_SHIFT
from careers.paths.map.places import GATE_LINE, LINE, NAME_GAP, PHASE_LINE, TAG, Places, label_at

HERE, HERE_SIZE = "Tu es ici", 14


def stations(places: Places) -> Iterator[Station]:
    for one in places.clock.nodes:
        if not places.clock.is_gate(one):
            yield _station(places, one)


def _station(places: Places, one: str) -> Station:
    x, y, is_past = round(places.ring_x(one)), places.y(one), one not in places.ahead
    name = label_at("name", x - NAME_SHIFT, y - NAME_GAP, places.words.name[one], NAME, LINE, is_past=is_past)
    tag = _tag(x, name) if one in places.words.here else None
    return Station(
        step_id=one,
        x=x,
        y=y,
        radius=8 if places.row(one) else 9,
        name=name,
        length=_length(places, one, x, y),
        is_past=is_past,
        is_announced=places.clock.network.steps[one].standing == "announced",
        tag=tag,
        tag_label=label_at("here-name", x - 5, tag.top + 16, (HERE,), HERE_SIZE) if tag else None,
    )


def _tag(x: int, name: Label) -> Box:
    """The box of « tu es ici », above the name."""
    top = name.lines[0].y - LINE - TAG + 8
    return Box(x - 12, top, x - 12 + HERE_WIDTH, top + 23)


def _length(places: Places, one: str, x: int, y: int) -> Label | None:
    words, on_main = places.words.length[one], one in places.clock.on_main
    lower = PHASE_LINE * places.phase_rows + 4 if on_main and one in places.words.phases else 0
    return label_at("small", x + 13, y + 24 + lower, (words,), SMALL) if words else None


def gates(places: Places) -> Iterator[Gate]:
    y = places.track_y[0]
    for one, row in places.gate_rows.items():
        x, base = round(places.ring_x(one)), y - places.above(0) - 4 - GATE_LINE * row
        is_past, is_here = one not in places.ahead, one in places.words.here
        kind = "here-name" if is_here else "gate-name"
        label = label_at(kind, x - 7, base, (places.gate_name(one),), SMALL, anchor="end", is_past=is_past)
        yield Gate(one, x, base - 10, y + 13, label, is_past, _around(label.box) if is_here else None)


def _around(box: Box) -> Box:
    return Box(round(box.left) - 4, round(box.top) - 2, round(box.right) + 4, round(box.bottom) + 2)


def phases(places: Places) -> Iterator[Phase]:
    y = places.track_y[0]
    for phase, row in places.placed_phases:
        base, shift = y + 26 + PHASE_LINE * row, PHASE_SHIFT if phase.anchor == "start" else -PHASE_SHIFT
        label = label_at("phase-name", phase.x + shift, base, (phase.words,), TINY, anchor=phase.anchor)
        yield Phase(round(phase.x), y + 4, base, label)


def own_termini(places: Places) -> Iterator[Stop]:
    """The termini of the ways that arrive before the main one."""
    for one in places.clock.nodes:
        if one in places.clock.short:
            x, y = round(places.end_x(one)), places.y(one)
            yield Stop(one, x, y - 13, y + 13, label_at("small", x + 10, y + 5, ("terminus",), SMALL))
