"""Where the steps of a map stand once their columns are known: y of every lane, x of every ring."""

from collections.abc import Mapping
from functools import cached_property

from careers.paths.lettering import width
from careers.paths.map.clock import END, Mark, opening
from careers.paths.map.columns import CORNER, SMALL, Wording, stub_room, zones_of
from careers.paths.map.lanes import Lanes
from careers.paths.map.model import Label, Line
from careers.paths.map.phases import PhaseName, phase_name, stacked

LINE, NAME_GAP, TAG = 17, 19, 27  # between lines of a name; from the track up to it; height of « tu es ici »
GATE_LINE, PHASE_LINE, UNDER = 16, 14, 32
AXIS, CAPTION = 30, 54


class Places:
    """What the drawing asks: rows, coordinates, and what the reader can still reach."""

    def __init__(self, lanes: Lanes, words: Wording, x: Mapping[Mark, float]):
        self.lanes, self.clock, self.words, self.x = lanes, lanes.clock, words, x
        self.ahead = self._ahead()

    def _ahead(self) -> set[str]:
        """What can still be reached from here; everything when the reader stands nowhere on the map."""
        if not self.words.here:
            return {*self.clock.nodes, END}
        found, todo = set(), [*self.words.here]
        while todo:
            if (one := todo.pop()) not in found:
                found.add(one)
                todo.extend(self.clock.after.get(one, ()))
        return found

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
        places = [top + 10 + gates + self.above(0)]
        for row in range(1, self.rows):
            places.append(places[-1] + max(self.under(row - 1) + self.above(row), 2 * CORNER + 8))
        return places

    def above(self, row: int) -> int:
        """Room above the track for the highest name of the row."""
        rings = [one for one in self.clock.nodes if self.row(one) == row and not self.clock.is_gate(one)]
        return max([NAME_GAP, *map(self._name_height, rings)])

    def _name_height(self, one: str) -> int:
        return NAME_GAP + LINE * len(self.words.name[one]) + (TAG if one in self.words.here else 0)

    def under(self, row: int) -> int:
        """Room below the track for what is written there."""
        return UNDER + (PHASE_LINE * self.phase_rows + 4 if self.phase_rows and not row else 0)

    def y(self, one: str) -> int:
        return self.track_y[self.row(one)]

    # -- x ------------------------------------------------------------------------------------------------------

    def ring_x(self, one: str) -> float:
        if one == END:
            return self.plate_x
        if self.clock.is_stub(one):
            return self.x[self.clock.ends[one]] - stub_room(one, self.words)
        return self.x[self.clock.begins[one]]

    def end_x(self, one: str) -> float:
        return self.x[self.clock.ends[one]]

    @cached_property
    def plate_x(self) -> int:
        return round(self.x[opening(self.clock.total)])

    # -- names that need a row of their own ---------------------------------------------------------------------

    @cached_property
    def gate_rows(self) -> dict[str, int]:
        """How high the name of each gate stands: above every bar that it passes over."""
        rows: dict[str, int] = {}
        for one in self.clock.main:
            if self.clock.is_gate(one):
                left = self.ring_x(one) - width(self.gate_name(one), SMALL) - 13
                rows[one] = 1 + max((row for other, row in rows.items() if self.ring_x(other) > left), default=-1)
        return rows

    def gate_name(self, one: str) -> str:
        return " ".join(self.words.name[one])

    @cached_property
    def placed_phases(self) -> list[tuple[PhaseName, int]]:
        """Each phase of the main line with the row of its name."""
        parted = [one for one in self.clock.main if one in self.words.phases]
        return [placed for one in parted for placed in stacked(self._phases_of(one))]

    def _phases_of(self, one: str) -> list[PhaseName]:
        begin, end = self.ring_x(one), self.end_x(one)
        half_year = (end - begin) / max(self.clock.length[one], 1)
        return [phase_name(begin + half_year * since, name, begin, end) for since, name in self.words.phases[one]]

    @cached_property
    def phase_rows(self) -> int:
        return max((row + 1 for _, row in self.placed_phases), default=0)


def label_at(kind, x, y, lines, size, gap=0, *, anchor="start", up=True, is_past=False) -> Label:
    """Lines that end at `y` when they grow up, that begin there when they do not."""
    first = y - gap * (len(lines) - 1) if up else y
    placed = tuple(Line(round(x), round(first + gap * n), words) for n, words in enumerate(lines))
    return Label(kind, placed, size, anchor, is_past)
