"""What stands around the tracks of a map: the years, the zones, the plate, what may follow."""

from collections.abc import Iterator, Sequence

from careers.paths.lettering import width, wrapped
from careers.paths.map.clock import ENDS, Mark, opening
from careers.paths.map.columns import CORNER, SMALL, spoken, zone_begins, zone_words, zones_of
from careers.paths.map.model import Box, Sequel, Terminus, Year, Zone
from careers.paths.map.places import AXIS, CAPTION, Places, label_at
from careers.paths.network import Step

PLATE, PLATE_LINE, PLATE_WIDTH = 17, 20, 150
SEQUEL_LINE = 24
YEAR_LINE, APART = 17, 4


def years(places: Places) -> list[Year]:
    """A tick at the end of each year, and one for the total; where two would touch the earlier one is left out."""
    total = places.clock.total
    ticks = [_year(places, time) for time in dict.fromkeys([*range(0, total + 1, 2), total])]
    shown: list[Year] = []
    for tick in reversed(ticks):
        if not shown or tick.label.box.right + APART <= shown[-1].label.box.left:
            shown.append(tick)
    return shown[::-1]


def _year(places: Places, time: int) -> Year:
    x = round(_scale(places.x, time))
    return Year(x, label_at("year", x, YEAR_LINE, (_year_words(places, time),), SMALL, anchor="middle"))


def _year_words(places: Places, time: int) -> str:
    """Years after the bac; after the beginning, where the main line does not begin at school."""
    if not time:
        return "bac" if places.clock.main[0] in places.clock.early else "0"
    return f"+{time // 2},5" if time % 2 else f"+{time // 2}"


def _scale(x: dict[Mark, float], time: int) -> float:
    """x of a time, between the openings and ends that the map has."""
    here = Mark(time, 0, 0, ENDS)
    if here in x:
        return x[here]
    low = max(one for one in x if one < here and one == opening(one.time))
    high = min(one for one in x if one > here and one == Mark(one.time, 0, 0, ENDS))
    return x[low] + (x[high] - x[low]) * (time - low.time) / (high.time - low.time)


def zones(places: Places, bottom: int) -> Iterator[Zone]:
    for (time, slot), steps in zones_of(places.clock).items():
        left = round(places.x[zone_begins(places.clock, time, slot)])
        right = round(max(places.end_x(one) for one in steps)) + 2 * CORNER + 6
        caption = label_at("extra", left + 8, CAPTION, (zone_words(places.clock, steps),), SMALL)
        yield Zone(Box(left, AXIS + 6, right, bottom), caption)


def terminus(places: Places, title: str) -> Terminus:
    x, y, lines = places.plate_x, places.track_y[0], wrapped(title, PLATE, PLATE_WIDTH, 4)
    tall, wide = PLATE_LINE * len(lines) + 16, round(max(width(line, PLATE) for line in lines)) + 24
    first = y + 6 - PLATE_LINE * (len(lines) - 1) // 2
    label = label_at("terminus-name", x + 8, first, lines, PLATE, PLATE_LINE, up=False)
    return Terminus(Box(x - 4, y - tall // 2, x - 4 + wide, y - tall // 2 + tall), label)


def sequels(places: Places, steps: Sequence[Step], edge: int) -> Iterator[Sequel]:
    """One line each, dotted, from the edge of the plate on."""
    y = places.track_y[0]
    for rank, step in enumerate(steps):
        row = y + SEQUEL_LINE * rank
        words = f"{step.name}, {spoken(step.half_years_max)}" if step.half_years_max else step.name
        points = dict.fromkeys([(edge + 6, y), (edge + 20, y), (edge + 20, row), (edge + 32, row)])
        label = label_at("small", edge + 52, row + 5, (words,), SMALL)
        yield Sequel(step.id, edge + 40, row, tuple(points), label)
