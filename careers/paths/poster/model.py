"""The map of the whole network, asked for and laid out. Whole pixels; y grows downwards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from careers.paths.map.model import Box, Label
from careers.paths.network import Network, Target


@dataclass(frozen=True)
class Profession:
    """A terminus: what opens it, and the line that it is on."""

    id: str
    title: str
    targets: tuple[Target, ...]
    line: str = ""


@dataclass(frozen=True)
class Asked:
    """What is to be drawn: `bands` names the families in their order, `family` says that of each step."""

    network: Network
    professions: Sequence[Profession]
    bands: Mapping[str, str]
    family: Mapping[str, str]
    school: str  # the family that stands at the top


class Change(NamedTuple):
    """A numbered correspondence: where one goes on from elsewhere on the map."""

    number: int
    step_id: str
    name: str


@dataclass(frozen=True)
class Ring:
    """A station; `changes` are the numbers of the correspondences that it offers, each in a small circle."""

    step_id: str
    x: int
    y: int
    name: Label
    line: str
    changes: tuple[Label, ...]
    number: Label | None  # its own, where others lead to it by number
    is_announced: bool

    @property
    def radius(self) -> int:
        return 7 if self.number else 5


@dataclass(frozen=True)
class Plate:
    profession_id: str
    box: Box
    label: Label
    line: str


@dataclass(frozen=True)
class Bar:
    """A gate that all ways of some rows pass at the end."""

    step_id: str
    x: int
    spans: tuple[tuple[int, int], ...]
    name: Label


@dataclass(frozen=True)
class Stroke:
    """A polyline in the colour of a line."""

    points: tuple[tuple[int, int], ...]
    line: str
    is_announced: bool = False

    @property
    def d(self) -> str:
        return "M" + " ".join(f"{x} {y}" for x, y in self.points)


@dataclass(frozen=True)
class Band:
    """The rows of one family."""

    family: str
    box: Box
    label: Label


@dataclass(frozen=True)
class Tick:
    x: int
    label: Label


@dataclass(frozen=True)
class Coloured:
    """The strokes of one line, drawn together."""

    line: str
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True)
class Poster:
    width: int
    height: int
    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
    strokes: tuple[Stroke, ...]
    bars: tuple[Bar, ...]
    rings: tuple[Ring, ...]
    plates: tuple[Plate, ...]
    changes: tuple[Change, ...]
    crossings: int

    @property
    def by_line(self) -> tuple[Coloured, ...]:
        """What is on no line below what is on one."""
        lines = sorted({stroke.line for stroke in self.strokes})
        return tuple(Coloured(line, tuple(one for one in self.strokes if one.line == line)) for line in lines)

    def labels(self) -> tuple[Label, ...]:
        return (
            *(one.label for one in (*self.bands, *self.ticks, *self.plates)),
            *(one.name for one in (*self.rings, *self.bars)),
            *(change for one in self.rings for change in one.changes),
            *(one.number for one in self.rings if one.number),
        )
