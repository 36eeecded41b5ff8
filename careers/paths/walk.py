"""Walking the network: which steps can be entered, and when. What routes and reach both stand on.

A *state* is how many half years have passed when a step is left, years of work included: at least, and at most. It is cut
off past the last date that the network holds, for nothing changes any more: so the states of a step are few, whatever
the network, and a walk costs its links times those few.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from careers.paths.network import Link, Network, Step

State = tuple[int, int]
Node = tuple[str, State]
BEGINNING: State = (0, 0)


class Move(NamedTuple):
    """A link that can be taken from one state; `rank` is its place among the links of its origin, as editors put them."""

    rank: int
    link: Link
    node: Node


@dataclass(frozen=True)
class Clock:
    """How a walk judges a step: in the years that pass from `school_year` on, or without it by its standing alone.

    `horizon` is in half years.
    """

    school_year: int | None
    horizon: int
    with_announced: bool

    def enters(self, step: Step, state: State) -> bool:
        """Can the step be entered in the years of this state? In one of them at least."""
        if step.is_plain:
            return True
        if step.standing == "announced" and not self.with_announced:
            return False
        if step.standing == "ended" and (self.school_year is None or step.valid_until is None):
            return False
        return self.school_year is None or self._is_valid(step, state)

    def _is_valid(self, step: Step, state: State) -> bool:
        first, last = self.school_year + state[0] // 2, self.school_year + state[1] // 2
        if step.valid_until is not None and first > step.valid_until:
            return False
        return step.valid_from is None or last >= step.valid_from

    def leave(self, step: Step, state: State) -> State:
        return self._cut(state[0] + step.half_years_min, state[1] + step.half_years_max)

    def work(self, state: State, years: int) -> State:
        return self._cut(state[0] + 2 * years, state[1] + 2 * years) if years else state

    def _cut(self, least: int, most: int) -> State:
        return min(least, self.horizon), min(most, self.horizon)


def clock(network: Network, school_year: int | None, *, with_announced: bool) -> Clock:
    last = None if school_year is None else network.last_date
    horizon = max(0, 2 * (last - school_year + 1)) if last is not None else 0
    return Clock(school_year, horizon, with_announced)


class Walk:
    """All that can be reached from the starts: `moves` holds every node, each after those that lead to it.

    `is_done`: the starts are behind the reader, and take no time any more. `within` limits the walk to these steps.
    """

    def __init__(
        self,
        network: Network,
        clock: Clock,
        starts: Iterable[str],
        *,
        is_done: bool = False,
        within: frozenset[str] | None = None,
    ):
        self.network, self.clock, self.is_done, self.within = network, clock, is_done, within
        self.origins = tuple(node for one in starts if (node := self._origin(one)))
        self.moves: dict[Node, tuple[Move, ...]] = {}
        self._spread()

    def _origin(self, start: str) -> Node | None:
        step = self.network.steps.get(start)
        if step is None or (self.within is not None and start not in self.within):
            return None
        if self.is_done:
            return start, BEGINNING
        return (start, self.clock.leave(step, BEGINNING)) if self.clock.enters(step, BEGINNING) else None

    def _spread(self) -> None:
        states: dict[str, set[State]] = {}
        for one, state in self.origins:
            states.setdefault(one, set()).add(state)
        for here in self.network.order if states else ():
            for state in sorted(states.get(here, ())):
                self.moves[here, state] = moves = tuple(self._moves(here, state))
                for move in moves:
                    states.setdefault(move.link.to, set()).add(move.node[1])

    def _moves(self, here: str, state: State) -> Iterable[Move]:
        steps, within, clock = self.network.steps, self.within, self.clock
        for rank, link in enumerate(self.network.after(here)):
            if within is None or link.to in within:
                step, entered = steps[link.to], clock.work(state, link.experience_years)
                if clock.enters(step, entered):
                    yield Move(rank, link, (link.to, clock.leave(step, entered)))

    def tail(self, node: Node, gates: Iterable[str]) -> tuple[Move, ...] | None:
        """The moves from this node through the closing gates, in this order; None when one cannot be crossed."""
        taken = []
        for gate in gates:
            move = next((move for move in self.moves[node] if move.link.to == gate), None)
            if move is None:
                return None
            taken.append(move)
            node = move.node
        return tuple(taken)
