"""What can be reached from a step. It agrees with routes: both walk the same states."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from careers.paths.network import Network, Target
from careers.paths.walk import Move, Node, Walk, clock


@dataclass(frozen=True, order=True)
class Reached:
    """The shortest way: half years from the start on (the start included), and years of work asked on the way."""

    half_years_min: int
    half_years_max: int
    experience_years: int


def reach(
    network: Network,
    openings: Mapping[str, Iterable[Target]],
    start: str | Iterable[str],
    *,
    school_year: int | None = None,
    is_done: bool = False,
    with_announced: bool = True,
) -> dict[str, Reached]:
    """Each profession that a target opens from `start`; the arguments are those of `routes`. One pass, in link order."""
    judge = clock(network, school_year, with_announced=with_announced)
    walk = Walk(network, judge, (start,) if isinstance(start, str) else start, is_done=is_done)
    lengths = _lengths(walk)
    nodes: dict[str, list[Node]] = {}
    for node in lengths:
        nodes.setdefault(node[0], []).append(node)
    found = {}
    for profession, targets in openings.items():
        ends = ((node, target) for target in targets for node in nodes.get(target.step, ()))
        ways = [way for node, target in ends if (way := _end(walk, lengths, node, target))]
        if ways:
            found[profession] = min(ways)
    return found


def _lengths(walk: Walk) -> dict[Node, Reached]:
    best: dict[Node, Reached] = {}
    for node in walk.origins:
        step = walk.network.steps[node[0]]
        own = Reached(0, 0, 0) if walk.is_done else Reached(step.half_years_min, step.half_years_max, 0)
        best[node] = min(own, best.get(node, own))
    for node, moves in walk.moves.items():
        for move in moves:
            way = _longer(walk, best[node], move)
            best[move.node] = min(way, best.get(move.node, way))
    return best


def _longer(walk: Walk, way: Reached, move: Move) -> Reached:
    step = walk.network.steps[move.link.to]
    return Reached(
        way.half_years_min + step.half_years_min,
        way.half_years_max + step.half_years_max,
        way.experience_years + move.link.experience_years,
    )


def _end(walk: Walk, lengths: Mapping[Node, Reached], node: Node, target: Target) -> Reached | None:
    """The way to this node and through the closing gates; None where one of them cannot be crossed."""
    tail, way = walk.tail(node, target.closing), lengths[node]
    if tail is None:
        return None
    for move in tail:
        way = _longer(walk, way, move)
    return way
