"""From lanes and columns to what is drawn: y, tracks, rings, bars, words."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from careers.paths.lettering import width, wrapped
from careers.paths.map_clock import END, ENDS, Mark, opening
from careers.paths.map_columns import (
    CORNER,
    HERE_WIDTH,
    LEFT,
    NAME,
    NAME_SHIFT,
    SHORT_STUB,
    SMALL,
    TINY,
    Wording,
    spoken,
    stub_room,
    zone_begins,
    zone_words,
    zones_of,
)
from careers.paths.map_lanes import Lanes, Turn, turn_mark
from careers.paths.map_model import (
    Box,
    Gate,
    Label,
    Line,
    MapLayout,
    Phase,
    Sequel,
    Station,
    Stop,
    Terminus,
    Track,
    Year,
    Zone,
)
from careers.paths.map_phases import PHASE_SHIFT, PhaseName, phase_name, stacked
from careers.paths.network import Step

LINE, NAME_GAP, TAG = 17, 19, 27  # between lines of a name; from the track up to it; height of « tu es ici »
GATE_LINE, PHASE_LINE, UNDER = 16, 14, 32
AXIS, CAPTION = 30, 54
PLATE, PLATE_LINE, PLATE_WIDTH = 17, 20, 150
INSIDE = 7


class Drawing:
    """Draws one map; `layout` gives it all."""

    def __init__(self, lanes: Lanes, words: Wording, x: Mapping[Mark, float]):
        self.lanes, self.clock, self.words, self.x = lanes, lanes.clock, words, x
        self.ahead = self._ahead()

    # -- y ------------------------------------------------------------------------------------------------------

    def row(self, one: str) -> int:
        return self.lanes.rows[self.lanes.lane[one]]

    @cached_property
    def rows(self) -> int:
        turned = [turn.to for turns in self.lanes.turns.values() for turn in turns]
        return 1 + max(self.lanes.rows[lane] for lane in [*self.lanes.lane.values(), *turned])

    @cached_property
    def track_y(self) -> list[int]:
        """y of the track in each row."""
        top = CAPTION if zones_of(self.clock) else AXIS
        gates = GATE_LINE * (1 + max(self.gate_rows.values())) + 4 if self.gate_rows else 0
        places = [top + 10 + gates + self._above(0)]
        for row in range(1, self.rows):
            under = UNDER + (PHASE_LINE * self.phase_rows if row == 1 else 0)
            places.append(places[-1] + max(under + self._above(row), 2 * CORNER + 8))
        return places

    def _above(self, row: int) -> int:
        """Room above the track for the highest name of the row."""
        heights = [
            self._name_height(one) for one in self.clock.nodes if self.row(one) == row and not self._is_gate(one)
        ]
        return max([NAME_GAP, *heights])

    def _name_height(self, one: str) -> int:
        return NAME_GAP + LINE * len(self.words.name[one]) + (TAG if one == self.words.here else 0)

    def _is_gate(self, one: str) -> bool:
        return self.clock.is_gate(one)

    def y(self, one: str) -> int:
        return self.track_y[self.row(one)]

    # -- x ------------------------------------------------------------------------------------------------------

    def ring_x(self, one: str) -> float:
        if self.clock.is_stub(one):
            return self.x[self.clock.ends[one]] - stub_room(one, self.words)
        return self.x[self.clock.begins[one]]

    def end_x(self, one: str) -> float:
        return self.x[self.clock.ends[one]]

    @cached_property
    def plate_x(self) -> int:
        return round(self.x[opening(self.clock.total)])

    # -- where the reader stands --------------------------------------------------------------------------------

    def _ahead(self) -> set[str]:
        """What can still be reached from here; everything when the reader stands nowhere on the map."""
        here = self.words.here
        if here not in self.lanes.lane:
            return {*self.clock.nodes, END}
        found, todo = set(), [here]
        while todo:
            if (one := todo.pop()) not in found:
                found.add(one)
                todo.extend(self.clock.after.get(one, ()))
        return found

    # -- tracks -------------------------------------------------------------------------------------------------

    def tracks(self) -> Iterator[Track]:
        """Side ways first, the main line over them; what is past below what is not."""
        drawn = [*self._bodies(), *self._edges()]
        on_main = lambda track: track.origin in self.clock.on_main and (track.to in {*self.clock.on_main, END})  # noqa: E731
        yield from sorted(drawn, key=lambda track: (not track.is_past, on_main(track)))

    def _bodies(self) -> Iterator[Track]:
        for one in self.clock.nodes:
            x, end, y = self.ring_x(one), self.end_x(one), self.y(one)
            if self._has_short_stub(one):
                yield self._track(one, one, ((x - SHORT_STUB, y), (x, y)), is_entrance=True)
            if end > x and not self.clock.is_stub(one):
                yield self._track(one, one, ((x, y), (end, y)))

    def _has_short_stub(self, one: str) -> bool:
        return self.clock.is_entrance(one) and not self.clock.is_stub(one)

    def _edges(self) -> Iterator[Track]:
        for (origin, to), turns in self.lanes.turns.items():
            yield self._track(origin, to, self._points(origin, to, turns), is_entrance=self.clock.is_stub(origin))

    def _points(self, origin: str, to: str, turns: Sequence[Turn]) -> list[tuple[float, float]]:
        """Along the lane, 45° down or up, a trunk, 45° again; not where a straight track of the same kind lies already."""
        rows = self.lanes.rows
        points = [(self.ring_x(origin), self.y(origin)), (self._out_x(origin), self.y(origin))]
        for turn in turns:
            x = self.x[turn_mark(turn, rows)]
            points += _corner(x, self.track_y[rows[turn.origin]], self.track_y[rows[turn.to]])
        points.append((self.ring_x(to) if to != END else self.plate_x, self.y(to)))
        if self.clock.is_stub(origin):
            return points
        along = any(self._covers(origin, to, (origin, other)) for other in self.clock.after[origin])
        covered = any(self._covers(origin, to, (other, to)) for other in self.clock.before[to])
        return points[2 if turns and along else 1 : -1 if turns and covered else None]

    def _covers(self, origin: str, to: str, other: tuple[str, str]) -> bool:
        """Does the straight track of the other edge lie under this one, and look as strong?"""
        (is_past, is_announced), (other_past, other_announced) = self._kind(origin, to), self._kind(*other)
        return other in self.lanes.straight and is_past == other_past and is_announced >= other_announced

    def _out_x(self, one: str) -> float:
        """A little inside the step, so that the corner is whole."""
        return max(self.ring_x(one), self.end_x(one) - INSIDE)

    def _kind(self, origin: str, to: str) -> tuple[bool, bool]:
        steps = self.clock.network.steps
        announced = any(steps[one].standing == "announced" for one in (origin, to) if one != END)
        return origin not in self.ahead, announced

    def _track(self, origin: str, to: str, points, *, is_entrance: bool = False) -> Track:
        is_past, is_announced = self._kind(origin, to)
        whole = tuple(dict.fromkeys((round(x), round(y)) for x, y in points))
        return Track(origin, to, whole, is_past, is_announced, is_entrance)

    # -- rings and bars -----------------------------------------------------------------------------------------

    def stations(self) -> Iterator[Station]:
        for one in self.clock.nodes:
            if not self._is_gate(one):
                yield self._station(one)

    def _station(self, one: str) -> Station:
        x, y, is_past = round(self.ring_x(one)), self.y(one), one not in self.ahead
        name = _label("name", x - NAME_SHIFT, y - NAME_GAP, self.words.name[one], NAME, LINE, is_past=is_past)
        length, is_here = self.words.length[one], one == self.words.here
        top = name.lines[0].y - LINE - TAG + 8
        return Station(
            step_id=one,
            x=x,
            y=y,
            radius=8 if self.row(one) else 9,
            name=name,
            length=_label("small", x + 13, y + 24 + self._below_phases(one), (length,), SMALL) if length else None,
            is_past=is_past,
            is_announced=self.clock.network.steps[one].standing == "announced",
            tag=Box(x - 12, top, x - 12 + HERE_WIDTH, top + 23) if is_here else None,
            tag_label=_label("here-name", x - 5, top + 16, ("Tu es ici",), 14) if is_here else None,
        )

    def _below_phases(self, one: str) -> int:
        return PHASE_LINE * self.phase_rows + 4 if one in self.words.phases and one in self.clock.on_main else 0

    @cached_property
    def gate_rows(self) -> dict[str, int]:
        """How high the name of each gate stands: above every bar that it passes over."""
        rows: dict[str, int] = {}
        for one in self.clock.main:
            if self._is_gate(one):
                left = self.x[self.clock.begins[one]] - self._gate_width(one)
                rows[one] = 1 + max((row for other, row in rows.items() if self._bar_x(other) > left - 6), default=-1)
        return rows

    def _bar_x(self, one: str) -> float:
        return self.x[self.clock.begins[one]]

    def _gate_width(self, one: str) -> float:
        return width(" ".join(self.words.name[one]), SMALL) + 7

    def gates(self) -> Iterator[Gate]:
        y = self.track_y[0]
        for one, row in self.gate_rows.items():
            x, base = round(self._bar_x(one)), y - self._above(0) - 4 - GATE_LINE * row
            name = " ".join(self.words.name[one])
            is_past, is_here = one not in self.ahead, one == self.words.here
            label = _label("gate-name", x - 7, base, (name,), SMALL, anchor="end", is_past=is_past)
            yield Gate(one, x, base - 10, y + 13, label, is_past, is_here)

    # -- phases -------------------------------------------------------------------------------------------------

    @cached_property
    def placed_phases(self) -> list[tuple[PhaseName, int]]:
        """Each phase of the main line with the row of its name."""
        return [
            placed for one in self.clock.main if one in self.words.phases for placed in stacked(self._phases_of(one))
        ]

    def _phases_of(self, one: str) -> list[PhaseName]:
        begin, end = self.ring_x(one), self.end_x(one)
        half_year = (end - begin) / max(self.clock.length[one], 1)
        return [phase_name(begin + half_year * since, name, begin, end) for since, name in self.words.phases[one]]

    @cached_property
    def phase_rows(self) -> int:
        return max((row + 1 for _, row in self.placed_phases), default=0)

    def phases(self) -> Iterator[Phase]:
        y = self.track_y[0]
        for phase, row in self.placed_phases:
            base, shift = y + 26 + PHASE_LINE * row, PHASE_SHIFT if phase.anchor == "start" else -PHASE_SHIFT
            label = _label("phase-name", phase.x + shift, base, (phase.words,), TINY, anchor=phase.anchor)
            yield Phase(round(phase.x), y + 4, base, label)

    # -- the frame ----------------------------------------------------------------------------------------------

    def years(self) -> Iterator[Year]:
        """A tick at the end of each year, the total always."""
        shown: list[Year] = []
        for time in dict.fromkeys([*range(0, self.clock.total + 1, 2), self.clock.total]):
            label = _label("year", round(self._scale(time)), 17, (_year_words(time),), SMALL, anchor="middle")
            while (
                shown and shown[-1].label.box.right + 4 > label.box.left and time == self.clock.total and len(shown) > 1
            ):
                shown.pop()
            if not shown or shown[-1].label.box.right + 4 <= label.box.left:
                shown.append(Year(round(self._scale(time)), label))
        yield from shown

    def _scale(self, time: int) -> float:
        """x of a time between the openings and ends that the map has."""
        here = Mark(time, 0, 0, ENDS)
        if here in self.x:
            return self.x[here]
        low = max(one for one in self.x if one < here and one == opening(one.time))
        high = min(one for one in self.x if one > here and one == Mark(one.time, 0, 0, ENDS))
        return self.x[low] + (self.x[high] - self.x[low]) * (time - low.time) / (high.time - low.time)

    def zones(self, bottom: int) -> Iterator[Zone]:
        for (time, slot), steps in zones_of(self.clock).items():
            left = self.x[zone_begins(self.clock, time, slot)]
            right = max(self.end_x(one) for one in steps) + 2 * CORNER + 6
            caption = _label("extra", round(left) + 8, CAPTION, (zone_words(self.clock, steps),), SMALL)
            yield Zone(Box(round(left), AXIS + 6, round(right), bottom), caption)

    def stops(self) -> Iterator[Stop]:
        for one in self.clock.nodes:
            if one in self.clock.short:
                x, y = round(self.end_x(one)), self.y(one)
                yield Stop(one, x, y - 13, y + 13, _label("small", x + 10, y + 5, ("terminus",), SMALL))

    def terminus(self, title: str) -> Terminus:
        x, y, lines = self.plate_x, self.track_y[0], wrapped(title, PLATE, PLATE_WIDTH, 4)
        tall = PLATE_LINE * len(lines) + 16
        wide = round(max(width(line, PLATE) for line in lines)) + 24
        label = _label(
            "terminus-name", x + 8, y + 6 - PLATE_LINE * (len(lines) - 1) // 2, lines, PLATE, PLATE_LINE, up=False
        )
        return Terminus(Box(x - 4, y - tall // 2, x - 4 + wide, y - tall // 2 + tall), label)

    def sequels(self, steps: Sequence[Step], edge: int) -> Iterator[Sequel]:
        y = self.track_y[0]
        for rank, step in enumerate(steps):
            row, length = y + 24 * rank, step.half_years_max
            words = f"{step.name}, {spoken(length)}" if length else step.name
            points = ((edge + 6, y), (edge + 20, y), (edge + 20, row), (edge + 32, row))
            yield Sequel(
                step.id,
                edge + 40,
                row,
                tuple(dict.fromkeys(points)),
                _label("small", edge + 52, row + 5, (words,), SMALL),
            )

    # -- all of it ----------------------------------------------------------------------------------------------

    def layout(self, title: str, sequels: Sequence[Step], folded: int, crossings: int) -> MapLayout:
        terminus = self.terminus(title)
        beyond = tuple(self.sequels(sequels, round(terminus.box.right)))
        gates = tuple(self.gates())
        rights = [terminus.box.right, *(one.label.box.right for one in beyond)]
        height = max(self.track_y[-1] + UNDER + 14, terminus.box.bottom + 14, *(one.y + 20 for one in beyond))
        if self.rows == 1:
            height = max(height, self.track_y[0] + UNDER + PHASE_LINE * self.phase_rows + 12)
        return MapLayout(
            width=round(max(rights)) + LEFT,
            height=round(height),
            axis=(LEFT, AXIS, self.plate_x),
            years=tuple(self.years()),
            zones=tuple(self.zones(round(height) - 8)),
            tracks=tuple(self.tracks()),
            phases=tuple(self.phases()),
            gates=gates,
            stations=tuple(self.stations()),
            stops=tuple(self.stops()),
            terminus=terminus,
            sequels=beyond,
            half_years=self.clock.total,
            lanes=self.rows,
            folded=folded,
            crossings=crossings,
        )


def _label(kind, x, y, lines, size, gap=0, *, anchor="start", up=True, is_past=False) -> Label:
    """Lines that end at `y` when they grow up, that begin there when they do not."""
    first = y - gap * (len(lines) - 1) if up else y
    placed = tuple(Line(round(x), round(first + gap * n), words) for n, words in enumerate(lines))
    return Label(kind, placed, size, anchor, is_past)


def _corner(x: float, here: int, there: int) -> list[tuple[float, float]]:
    way = CORNER if there > here else -CORNER
    return [(x, here), (x + CORNER, here + way), (x + CORNER, there - way), (x + 2 * CORNER, there)]


def _year_words(time: int) -> str:
    if not time:
        return "bac"
    return f"+{time // 2},5" if time % 2 else f"+{time // 2}"
