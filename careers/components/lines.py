"""The lines of the network, drawn on one scale of years."""

from dataclasses import dataclass

from careers.catalogue.pages.home import LineView
from careers.components.blocks import YEAR, YEARS
from careers.components.registry import Context, component
from careers.text import NBSP, number

# The fan of the front page, in the units of its picture: a row, a year, where the bac stands.
ROW, HERO_YEAR, BAC, TOP = 24, 27, 30, 16


@dataclass(frozen=True)
class Ray:
    """A line of the fan: it leaves the bac, turns at 45°, and runs to its last terminus."""

    line_class: str
    letter: str
    path: str
    stops: tuple[float, ...]
    end: float
    y: float
    text_y: float


@dataclass(frozen=True)
class Fan:
    width: int
    height: float
    rays: tuple[Ray, ...]
    pill_y: float
    pill_height: float
    middle: float
    years: tuple[tuple[float, int], ...]


@component
def line_row(*, line: LineView) -> Context:
    """One line of the plan: its badge, how many professions, and a track with a bar where each of them ends."""
    marks = tuple(10 + end * YEAR / 2 - 4 for end in line.ends)
    end = 10 + line.longest * YEAR / 2
    return {"line": line, "width": YEARS * YEAR + 24, "marks": marks, "end": end, "span": span(line)}


@component
def years_scale() -> Context:
    """Every second year of the scale, as labels."""
    labels = tuple((10 + year * YEAR, f"+{year}" if year else "bac") for year in range(0, YEARS, 2))
    return {"width": YEARS * YEAR + 24, "labels": labels}


def span(line: LineView) -> str:
    """« 10 à 12 ans », « 6 ans », « un an ou moins »."""
    if not line.ends:
        return ""
    low, high = (number(years / 2) for years in (line.shortest, line.longest))
    if line.longest <= 2:
        return "un an ou moins"
    return f"{high}{NBSP}ans" if low == high else f"{low} à {high}{NBSP}ans"


@component
def hero_map(*, lines: tuple[LineView, ...]) -> Context:
    return {"fan": fan(lines)}


def fan(lines: tuple[LineView, ...]) -> Fan:
    """The longest lines outside, the shortest in the middle: so no line crosses another one on its way out."""
    ordered = sorted((line for line in lines if line.longest), key=lambda line: -line.longest)
    rows = [*ordered[::2], *reversed(ordered[1::2])]
    middle = TOP + ROW * (len(rows) - 1) / 2
    spread = 4.4
    rays = tuple(
        _ray(line, TOP + ROW * place, middle + (place - (len(rows) - 1) / 2) * spread)
        for place, line in enumerate(rows)
    )
    width = BAC + 14 + HERO_YEAR * YEARS + 20
    pill = max(34.0, spread * len(rows) + 16)
    years = tuple((_x(2 * year), year) for year in (5, 10))
    return Fan(width, TOP * 2 + ROW * len(rows) + 6, rays, middle - pill / 2, pill, middle, years)


def _ray(line: LineView, y: float, start: float) -> Ray:
    turn = BAC + abs(y - start)
    end = max(_x(line.longest), turn + 14)
    path = f"M20 {start:.1f}H{BAC}L{turn:.1f} {y:.1f}H{end:.1f}"
    stops = tuple(x for one in line.ends if turn < (x := _x(one)) < end)
    return Ray(line.domain.line_class, line.domain.letter, path, stops, end, y, y + 4.3)


def _x(half_years: int) -> float:
    return BAC + 14 + half_years * HERO_YEAR / 2
