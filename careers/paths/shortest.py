"""The shortest common route to every step, in one pass: what lists show of the length of a profession.

Common is what everyone may take: from school, by rules that are in force. `routes` tells all ways to one profession; this
tells one way to all, in the same order of preference, so that a list of thousands costs what one costs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from careers.paths.network import Link, Network, Step, Target
from careers.paths.routes import KINDS


@dataclass(frozen=True, order=True)
class Way:
    """A way from school. The fields are compared in the order in which `routes` prefers one route to another."""

    left_min: int
    left_max: int
    experience_years: int
    detours: int
    stops: int
    ranks: tuple[int, ...]
    ids: tuple[str, ...]

    def onward(self, step: Step, link: Link, rank: int) -> "Way":
        return Way(
            self.left_min + step.half_years_min,
            self.left_max + step.half_years_max,
            self.experience_years + link.experience_years,
            self.detours + KINDS.index(link.kind),
            self.stops + 1,
            (*self.ranks, rank),
            (*self.ids, step.id),
        )


def shortest(network: Network) -> dict[str, Way]:
    """The way to each step that school leads to. The network has no cycle: a step comes after all that lead to it."""
    best = {one: way for one in network.starts if (way := _begun(network.steps[one]))}
    for here in network.order:
        if here in best:
            for link, way in _onward(network, here, best[here]):
                best[link.to] = min(way, best.get(link.to, way))
    return best


def shortest_to(network: Network, ways: Mapping[str, Way], targets: Iterable[Target]) -> Way | None:
    """The way to one of these targets, its closing gates included; None when there is none."""
    found = (_closed(network, ways.get(target.step), target.closing) for target in targets)
    return min((way for way in found if way), default=None)


def stations(network: Network, way: Way) -> tuple[int, tuple[int, ...]]:
    """Half years after the bac, and where the stations stand among them: gates are none, nor is school."""
    spent, begins = 0, []
    for step in (network.steps[one] for one in way.ids if network.steps[one].after_bac):
        if step.half_years_max:
            begins.append(spent)
        spent += step.half_years_min
    return spent, tuple(begins)


def _begun(step: Step) -> Way | None:
    is_common = not step.after_bac and step.standing == "in_force"
    return Way(step.half_years_min, step.half_years_max, 0, 0, 1, (), (step.id,)) if is_common else None


def _onward(network: Network, here: str, way: Way) -> Iterable[tuple[Link, Way]]:
    for rank, link in enumerate(network.after(here)):
        step = network.steps[link.to]
        if step.standing == "in_force":
            yield link, way.onward(step, link, rank)


def _closed(network: Network, way: Way | None, gates: Iterable[str]) -> Way | None:
    for gate in gates:
        if way is None:
            return None
        way = next((onward for link, onward in _onward(network, way.ids[-1], way) if link.to == gate), None)
    return way
