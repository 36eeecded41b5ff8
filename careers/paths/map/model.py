"""A laid-out map: everything that is drawn, with its place. Whole pixels; y grows downwards."""

from dataclasses import dataclass
from typing import NamedTuple

from careers.paths.lettering import width

WIDEST = 1450


def path_of(points: tuple[tuple[int, int], ...]) -> str:
    return "M" + " ".join(f"{x} {y}" for x, y in points)


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


class Line(NamedTuple):
    """One line of words; `y` is that of its baseline, `x` of the end that `anchor` names."""

    x: int
    y: int
    words: str


@dataclass(frozen=True)
class Label:
    """Words in lines. `kind` says what they are, for the style."""

    kind: str
    lines: tuple[Line, ...]
    size: int
    anchor: str = "start"
    is_past: bool = False

    @property
    def middle(self) -> int:
        """y of the middle of the first line's capitals."""
        return self.lines[0].y - round(0.36 * self.size)

    @property
    def box(self) -> Box:
        """What the words cover, from the top of the capitals to below the g."""
        widest = max(width(line.words, self.size) for line in self.lines)
        x, share = self.lines[0].x, {"start": 0, "middle": 0.5, "end": 1}[self.anchor]
        left = x - widest * share
        return Box(left, self.lines[0].y - 0.75 * self.size, left + widest, self.lines[-1].y + 0.2 * self.size)


@dataclass(frozen=True)
class Station:
    """A ring; `length` is the time that the step takes. `tag` is the box of « tu es ici »."""

    step_id: str
    x: int
    y: int
    radius: int
    name: Label
    length: Label | None
    is_past: bool
    is_announced: bool
    tag: Box | None
    tag_label: Label | None

    @property
    def is_here(self) -> bool:
        return self.tag is not None


@dataclass(frozen=True)
class Gate:
    """A bar across the main track; `tag` is the box behind its name where the reader stands at it."""

    step_id: str
    x: int
    top: int
    bottom: int
    name: Label
    is_past: bool
    tag: Box | None

    @property
    def is_here(self) -> bool:
        return self.tag is not None


@dataclass(frozen=True)
class Track:
    """A polyline, from a step to a step; `origin` = `to` is the time spent in the step itself."""

    origin: str
    to: str
    points: tuple[tuple[int, int], ...]
    is_past: bool = False
    is_announced: bool = False
    is_entrance: bool = False

    @property
    def d(self) -> str:
        """The polyline as SVG writes it."""
        return path_of(self.points)


@dataclass(frozen=True)
class Zone:
    """Extra years of the longer ways."""

    box: Box
    caption: Label


@dataclass(frozen=True)
class Phase:
    """Where a part of a diploma begins; `foot` is the lower end of its tick."""

    x: int
    top: int
    foot: int
    name: Label


@dataclass(frozen=True)
class Year:
    x: int
    label: Label


@dataclass(frozen=True)
class Terminus:
    box: Box
    label: Label

    @property
    def rim(self) -> Box:
        """The thin line inside the plate."""
        return Box(self.box.left + 3, self.box.top + 3, self.box.right - 3, self.box.bottom - 3)


@dataclass(frozen=True)
class Stop:
    """A shorter arrival's own terminus: a bar at the end of its track."""

    step_id: str
    x: int
    top: int
    bottom: int
    label: Label


@dataclass(frozen=True)
class Sequel:
    """What may follow: a small ring on a dotted line beyond the plate; `elbow` is where that line turns."""

    step_id: str
    x: int
    y: int
    points: tuple[tuple[int, int], ...]
    label: Label

    @property
    def d(self) -> str:
        return path_of(self.points)


@dataclass(frozen=True)
class MapLayout:
    """The map of one profession. `folded` counts the routes that are not drawn, `crossings` what no order of lanes saves."""

    width: int
    height: int
    axis: tuple[int, int, int]
    years: tuple[Year, ...]
    zones: tuple[Zone, ...]
    tracks: tuple[Track, ...]
    phases: tuple[Phase, ...]
    gates: tuple[Gate, ...]
    stations: tuple[Station, ...]
    stops: tuple[Stop, ...]
    terminus: Terminus
    sequels: tuple[Sequel, ...]
    half_years: int
    lanes: int
    folded: int
    crossings: int

    @property
    def bottom(self) -> int:
        return self.height - 8

    @property
    def is_wide(self) -> bool:
        """Too wide to be shrunk to a page: its letters would be too small."""
        return self.width > WIDEST

    @property
    def step_ids(self) -> tuple[str, ...]:
        """The steps drawn, from left to right."""
        drawn = [(one.x, one.step_id) for one in (*self.stations, *self.gates)]
        return tuple(step_id for _, step_id in sorted(drawn))

    def labels(self) -> tuple[Label, ...]:
        """Everything written, with what says it."""
        return (
            *(one.label for one in self.years),
            *(one.caption for one in self.zones),
            *(one.name for one in (*self.stations, *self.gates, *self.phases)),
            *(one.length for one in self.stations if one.length),
            *(one.tag_label for one in self.stations if one.tag_label),
            *(one.label for one in (*self.stops, *self.sequels, self.terminus)),
        )
