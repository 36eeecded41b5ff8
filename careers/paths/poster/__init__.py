"""The map of the whole network, as a poster: years as columns, families as bands, professions as termini.

`times` (when, and which links are tracks), `rows` (on which line), `channels` (where tracks change rows, with few
crossings), `columns` (x). Here: everything drawn.
"""

from collections.abc import Iterator

from careers.paths.lettering import width
from careers.paths.map.model import Box, Label, Line
from careers.paths.poster.channels import Channels, Trunk
from careers.paths.poster.columns import BADGE, CORNER, ENDS, MARGIN, NAME, PLATE, RIGHT, RING, SMALL, Columns, Mark
from careers.paths.poster.model import Asked, Band, Bar, Change, Plate, Poster, Ring, Stroke, Tick
from careers.paths.poster.rows import Rows
from careers.paths.poster.times import Times

PITCH, BAND_GAP, TOP, BOTTOM, SIDE = 26, 8, 56, 16, 16
PLATE_HALF = 8
BAND_NAME, YEAR = 12, 12


def poster(asked: Asked) -> Poster:
    """The map of the whole network. The same network always gives the same map."""
    return _Poster(asked).drawn()


class _Poster:
    def __init__(self, asked: Asked):
        self.asked, self.times = asked, Times(asked)
        self.rows = Rows(self.times)
        self.channels = Channels(self.times, self.rows)
        self.changes = self._changes()
        self.offered = self._offered()
        self.columns = Columns(
            self.times, self.rows, self.channels, {one: len(held) for one, held in self.offered.items()}
        )
        self.lines = self.times.line_of()
        self.y_of_row = self._rows_down()

    # -- correspondences ----------------------------------------------------------------------------------------

    def _changes(self) -> dict[str, Change]:
        """The steps that others lead to without a track, numbered in the order of their rows."""
        drawn = {
            *self.channels.straight,
            *(edge for held in self.channels.trunks.values() for trunk in held for edge in trunk.edges),
        }
        self.by_number = [(link.origin, link.to) for link in self.times.links if (link.origin, link.to) not in drawn]
        targets = sorted({to for _, to in self.by_number}, key=lambda one: (self.rows.row[one], self.times.start[one]))
        return {one: Change(n, one, self.times.network.steps[one].name) for n, one in enumerate(targets, 1)}

    def _offered(self) -> dict[str, list[int]]:
        """The numbers written after the name of each step."""
        offered: dict[str, list[int]] = {one: [] for one in self.times.steps}
        for origin, to in self.by_number:
            offered[origin].append(self.changes[to].number)
        return {one: sorted(held) for one, held in offered.items()}

    # -- y ------------------------------------------------------------------------------------------------------

    def _rows_down(self) -> list[int]:
        firsts = {first for first, _ in self.rows.bands.values()}
        places, y = [], TOP
        for row in range(len(self.rows.taken)):
            y += PITCH + (BAND_GAP if row in firsts else 0)
            places.append(y)
        return places

    def y(self, node: str) -> int:
        return self.y_of_row[self.rows.row[node]]

    def x(self, mark: Mark) -> int:
        return round(self.columns.x[mark])

    def begin(self, node: str) -> int:
        return self.x(self.columns.begins(node))

    # -- strokes ------------------------------------------------------------------------------------------------

    def strokes(self) -> Iterator[Stroke]:
        for trunks in self.channels.trunks.values():
            for trunk in trunks:
                yield from self._trunk(trunk)
        for origin, to in self.channels.straight:
            yield self._stroke([(self._end(origin), self.y(origin)), (self.begin(to), self.y(to))], to, origin, to)
        for one in self.times.steps:
            if self.times.length[one]:
                yield self._stroke([(self.begin(one), self.y(one)), (self._end(one), self.y(one))], one, one)

    def _end(self, node: str) -> int:
        return self.x(self.columns.ends(node))

    def _trunk(self, trunk: Trunk) -> Iterator[Stroke]:
        """Ways in, to the trunk; the trunk, in the line of its step; ways out of it."""
        x = self.x(self.columns.trunk_mark(trunk))
        for origin, to in trunk.edges:
            a, b = self.y(origin), self.y(to)
            way = CORNER if b > a else -CORNER
            into = [(self._end(origin), a), (x - CORNER, a), (x, a + way)]
            out = [(x, b - way), (x + CORNER, b), (self.begin(to), b)]
            if trunk.is_out:
                yield self._stroke([*into, (x, b - way)], origin, origin)
                yield self._stroke(out, to, origin, to)
            else:
                yield self._stroke(into, origin, origin)
                yield self._stroke([(x, a + way), *out], to, to)

    def _stroke(self, points, of: str, *nodes: str) -> Stroke:
        steps = self.times.network.steps
        announced = any(steps[one].standing == "announced" for one in nodes if one in steps)
        return Stroke(tuple(dict.fromkeys(points)), self.lines.get(of, ""), announced)

    # -- rings, plates, bars ------------------------------------------------------------------------------------

    def rings(self) -> Iterator[Ring]:
        for one in self.times.steps:
            x, y, step = self.begin(one), self.y(one), self.times.network.steps[one]
            base = y - 9 if one in self.changes else y - 7
            name = _label("name", x - RING + 1, base, step.name, NAME)
            right, numbers = round(name.box.right), self.offered[one]
            badges = tuple(
                _label("change", right + 9 + BADGE * n, base, str(number), SMALL, "middle")
                for n, number in enumerate(numbers)
            )
            own = (
                _label("change", x, y + 4, str(self.changes[one].number), SMALL, "middle")
                if one in self.changes
                else None
            )
            yield Ring(one, x, y, name, self.lines.get(one, ""), badges, own, step.standing == "announced")

    def plates(self) -> Iterator[Plate]:
        for node, profession in self.times.plates.items():
            x, y = self.begin(node), self.y(node)
            label = _label("plate", x + 6, y + 4, profession.title, PLATE)
            yield Plate(
                profession.id,
                Box(x, y - PLATE_HALF, x + round(width(profession.title, PLATE)) + 12, y + PLATE_HALF),
                label,
                profession.line,
            )

    def bars(self) -> Iterator[Bar]:
        for rank, gate in enumerate(self.columns.bars):
            rows = sorted(self.rows.row[node] for node in self.times.plates if gate in self.times.closing(node))
            x = self.x(self.columns.bar_mark(gate))
            top = self.y_of_row[rows[0]] - 14 - 14 * (len(self.columns.bars) - rank)
            name = _label("bar", x + 4, top + 8, self.times.network.steps[gate].name, NAME)
            yield Bar(gate, x, tuple(self._spans(rows, top)), name)

    def _spans(self, rows: list[int], top: int) -> Iterator[tuple[int, int]]:
        """From the first of each group of neighbouring rows to the last; the first one begins at the name."""
        first = rows[0]
        for row, following in zip(rows, [*rows[1:], None], strict=True):
            if following != row + 1:
                yield (top if first == rows[0] else self.y_of_row[first] - 9), self.y_of_row[row] + 9
                first = following

    # -- the frame ----------------------------------------------------------------------------------------------

    def bands(self, right: int) -> Iterator[Band]:
        for family, (first, last) in self.rows.bands.items():
            if last < first:
                continue
            clipped = self._fan_left() if self._is_beside_the_fan(first, last) else right
            top, bottom = self.y_of_row[first] - PITCH - BAND_GAP // 2 + 4, self.y_of_row[last] + BAND_GAP // 2 + 6
            name = _label("band", SIDE + 4, self.y_of_row[first], self.asked.bands[family], BAND_NAME)
            yield Band(family, Box(SIDE - 4, top, clipped, bottom), name)

    def _is_beside_the_fan(self, first: int, last: int) -> bool:
        mine = {self.rows.row[node] for node in self.rows.floating if self.rows.family(node) in self.rows.bands}
        own = {self.rows.bands[self.rows.family(node)] for node in self.rows.floating}
        return (first, last) not in own and any(first <= row <= last for row in mine)

    def _fan_left(self) -> int:
        """x of the first trunk that floating threads hang on."""
        held = [trunk for trunks in self.channels.trunks.values() for trunk in trunks]
        fans = (trunk for trunk in held if any(to in self.rows.floating for _, to in trunk.edges))
        return min(self.x(self.columns.trunk_mark(trunk)) for trunk in fans) - 2 * CORNER

    def ticks(self) -> Iterator[Tick]:
        for time in range(0, max(self.times.start.values()) + 1, 2):
            if (mark := Mark(time, ENDS)) in self.columns.x:
                words = f"+{time // 2}" if time else "bac"
                yield Tick(self.x(mark), _label("year", self.x(mark), TOP - 12, words, YEAR, "middle"))

    def drawn(self) -> Poster:
        plain = [stroke for stroke in self.strokes() if len(stroke.points) > 1]
        right = self.x(RIGHT)
        return Poster(
            width=right + SIDE,
            height=self.y_of_row[-1] + PITCH // 2 + BOTTOM,
            bands=tuple(self.bands(right)),
            ticks=tuple(self.ticks()),
            strokes=tuple(dict.fromkeys(plain)),
            bars=tuple(self.bars()),
            rings=tuple(self.rings()),
            plates=tuple(self.plates()),
            changes=tuple(self.changes.values()),
            crossings=self.channels.crossings(),
        )


def _label(kind: str, x: int, y: int, words: str, size: int, anchor: str = "start") -> Label:
    return Label(kind, (Line(x, y, words),), size, anchor)


__all__ = ["MARGIN", "poster"]
