"""Where each mark of a map stands on the x axis.

The marks are sorted and every wish points right, so one pass is enough: each mark is put at the least x that all wishes
allow. A wish says how far to the right of one mark another must be.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from careers.paths.lettering import width, wrapped
from careers.paths.map.clock import END, ENDS, FRAME, GATE, Clock, Mark, mark, opening
from careers.paths.map.lanes import Lanes, turn_mark
from careers.paths.map.order import trunks_of

LEFT, CORNER = 16, 14
HALF_YEAR, SCHOOL_HALF_YEAR = 16, 12
NAME, SMALL, TINY = 15, 13, 12  # sizes of letters
NAME_WIDTH, NAME_SHIFT = 118, 7  # a station's name starts a little left of its ring
HERE_WIDTH = 80
TURN = 2 * CORNER + 2  # a trunk with its two corners
RING, GATE_ROOM, BEFORE_GATE = 10, 20, 14
STUB, SHORT_STUB = 118, 34
TERMINUS_WORD = 84


class Wish(NamedTuple):
    low: Mark
    high: Mark
    room: float


class Wording(NamedTuple):
    """What is written at each step: the lines of its name, how long it takes, its phases."""

    name: Mapping[str, tuple[str, ...]]
    length: Mapping[str, str]
    phases: Mapping[str, Sequence[tuple[int, str]]]
    here: frozenset[str]


def name_lines(words: str) -> tuple[str, ...]:
    return wrapped(words, NAME, NAME_WIDTH)


def columns(lanes: Lanes, words: Wording) -> dict[Mark, float]:
    """x of every mark of the map."""
    wishes: dict[Mark, list[Wish]] = {}
    for wish in _wishes(lanes, words):
        wishes.setdefault(wish.high, []).append(wish)
    marks = sorted({FRAME, *(one for held in wishes.values() for wish in held for one in wish[:2])})
    x, previous = {FRAME: float(LEFT)}, FRAME
    for here in marks[1:]:
        x[here] = max([x[previous], *(x[wish.low] + wish.room for wish in wishes.get(here, ()))])
        previous = here
    return x


def _wishes(lanes: Lanes, words: Wording) -> Iterator[Wish]:
    yield from _years(lanes.clock)
    yield from _places(lanes, words)
    yield from _main_line(lanes, words)
    yield from _trunks(lanes, words)
    yield from _zones(lanes.clock)


def _years(clock: Clock) -> Iterator[Wish]:
    """Time to scale between the zones and gates of one time and those of the next."""
    times = {clock.total, 0} | {clock.start[one] for one in clock.nodes if one not in clock.quarters}
    times |= {clock.finish(one) for one in clock.nodes if one not in clock.quarters}
    times = sorted(one for one in times if one <= clock.total)
    for time in times:
        yield Wish(Mark(time, 0, 0, ENDS), opening(time), 0)
    for early, late in pairwise(times):
        half_year = HALF_YEAR if early >= 0 else SCHOOL_HALF_YEAR
        yield Wish(opening(early), Mark(late, 0, 0, ENDS), half_year * (late - early))


def _places(lanes: Lanes, words: Wording) -> Iterator[Wish]:
    """Room for what is written at the steps off the main line, and for the length of every step."""
    clock = lanes.clock
    for one in clock.nodes:
        begin, end = clock.begins[one], clock.ends[one]
        if clock.is_stub(one):
            yield Wish(begin, end, stub_room(one, words) + RING)
        elif not clock.is_gate(one):
            yield Wish(begin, end, _room(one, lanes.lane[one], words))
        if clock.is_entrance(one) and clock.length[one]:
            yield Wish(clock.room_begins[one], begin, SHORT_STUB + RING)
        if one in clock.short:
            yield Wish(end, clock.room_ends[one], TERMINUS_WORD)


def stub_room(one: str, words: Wording) -> float:
    return max(STUB, name_width(one, words) + 2 * CORNER)


def _room(one: str, lane: int, words: Wording) -> float:
    rooms = [
        width(words.length[one], SMALL) + 24,
        *(width(phase, SMALL) + 12 for _, phase in words.phases.get(one, ())),
    ]
    return max([*rooms, name_width(one, words) + 12, 56] if lane else [*rooms, 30])


def name_width(one: str, words: Wording) -> float:
    """From the ring to the end of the longest line of the name."""
    widest = max(width(line, NAME) for line in words.name[one])
    return max(widest, HERE_WIDTH if one in words.here else 0) - NAME_SHIFT


def _main_line(lanes: Lanes, words: Wording) -> Iterator[Wish]:
    """No trunk stands above the main line: a name there has the room up to the next ring or bar."""
    clock = lanes.clock
    chain = [*clock.main, END]
    for one, following in pairwise(chain):
        begin, high = clock.begins[one], clock.begins[following]
        if clock.is_gate(one):
            yield Wish(FRAME, begin, width(" ".join(words.name[one]), SMALL) + 12)
            yield Wish(begin, high, GATE_ROOM if clock.is_gate(following) else GATE_ROOM - 2)
        else:
            yield Wish(begin, high, name_width(one, words) + BEFORE_GATE)
        if clock.is_gate(following):
            yield Wish(clock.ends[one], high, 0 if clock.is_gate(one) else BEFORE_GATE)


def _trunks(lanes: Lanes, words: Wording) -> Iterator[Wish]:
    trunks = trunks_of(lanes, lanes.rows)
    for at, following in pairwise(sorted({*trunks, *_marks(lanes.clock)})):
        if at in trunks:
            yield Wish(at, following, TURN + (RING if following.stage == GATE else 0))
        elif at.stage == GATE and following in trunks:
            yield Wish(at, following, 8)
    for (_, to), turns in lanes.turns.items():
        if turns:
            yield Wish(turn_mark(turns[-1], lanes.rows), lanes.clock.begins[to], TURN + RING)
    yield from _crossed(lanes, trunks, words)


def _marks(clock: Clock) -> Iterator[Mark]:
    yield opening(clock.total)
    for one in clock.nodes:
        yield clock.begins[one]
        yield clock.ends[one]


def _crossed(lanes: Lanes, trunks: Mapping[Mark, tuple[int, int]], words: Wording) -> Iterator[Wish]:
    """A trunk that crosses a lane passes after the name that is written there."""
    for one, lane in lanes.lane.items():
        row = lanes.rows[lane]
        if one == END or not row:
            continue
        begin, end = lanes.clock.begins[one], lanes.clock.ends[one]
        for at, (top, bottom) in trunks.items():
            if top < row <= bottom and begin < at < end:
                yield Wish(begin, at, name_width(one, words) + 4)


def _zones(clock: Clock) -> Iterator[Wish]:
    """Room for the words over each zone."""
    for (time, slot), steps in zones_of(clock).items():
        last = max(clock.ends[one] for one in steps)
        yield Wish(zone_begins(clock, time, slot), last, width(zone_words(clock, steps), SMALL) + 12)


def zones_of(clock: Clock) -> dict[tuple[int, int], list[str]]:
    """The steps that take extra years, by the join before which they do."""
    zones: dict[tuple[int, int], list[str]] = {}
    for one in clock.nodes:
        if one in clock.quarters and clock.extra(one) and one not in clock.early:
            zones.setdefault((clock.limit[one], clock.slot[one]), []).append(one)
    return zones


def zone_begins(clock: Clock, time: int, slot: int) -> Mark:
    return mark(clock.left[clock.gates_at[time][slot - 1]], GATE) if slot else Mark(time, 0, 0, ENDS)


def zone_words(clock: Clock, steps: Sequence[str]) -> str:
    extras = {clock.extra(one) for one in steps}
    most = spoken(max(extras))
    return f"jusqu’à {most} de plus" if len(extras) > 1 else f"{most} de plus"


def spoken(half_years: int) -> str:
    """« 6 mois », « 1 an », « 2,5 ans »."""
    if half_years == 1:
        return "6\u00a0mois"
    years = f"{half_years // 2},5" if half_years % 2 else str(half_years // 2)
    return f"{years}\u00a0{'ans' if half_years >= 4 else 'an'}"
