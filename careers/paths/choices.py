"""Choices: for each link that leads to a profession, the shortest route that takes it.

A network has many more routes than choices: three ways into a step and four out of it make twelve. What a page and a map
tell are the choices, each once, with the least that it adds; there are never more of them than links.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from careers.paths.network import Network, Target
from careers.paths.routes import Route, Writer, known, starts_of, useful
from careers.paths.search import Cost, Search, add
from careers.paths.walk import Move, Node, Walk, clock

# A way to a node or from it: its cost, the ranks of its links (which decide between equals), its links.
Way = tuple[Cost, tuple[int, ...], tuple]


@dataclass(frozen=True)
class Choices:
    """Shortest first, in the order of `routes`. `count`: how many routes there are in all."""

    routes: tuple[Route, ...]
    count: int


def choices(
    network: Network,
    targets: Iterable[Target],
    *,
    start: str | Iterable[str] | None = None,
    school_year: int | None = None,
    is_done: bool = False,
) -> Choices:
    """The routes that take each link at its best; the arguments are those of `routes`."""
    targets = known(network, targets)
    judge = clock(network, school_year, with_announced=True)
    walk = Walk(network, judge, starts_of(network, start), is_done=is_done, within=useful(network, targets))
    search = Search(walk, targets)
    ways = {way[2]: way for way in _covering(search)}
    writer = Writer(walk, school_year)
    return Choices(tuple(writer.route(links) for *_, links in sorted(ways.values(), key=_order)), _count(search))


def _order(way: Way) -> tuple:
    return way[:2]


def _covering(search: Search) -> Iterable[Way]:
    """For each link, the best way that takes it; and the best way of each start and of each target, however short."""
    to, onward, ending = _best_to(search), _best_onward(search), {}
    best: dict[tuple[str, str], Way] = {}
    for node, way in to.items():
        for tail in search.tails(node):
            whole = _joined(way, _tail_way(search, tail))
            ending[tail] = min(whole, ending.get(tail, whole), key=_order)
        for move in search.walk.moves[node]:
            if move.node in onward:
                whole = _joined(_joined(way, _step_way(search, move)), onward[move.node])
                pair = (move.link.origin, move.link.to)
                best[pair] = min(whole, best.get(pair, whole), key=_order)
    origins = (node for node in search.walk.origins if node in onward)
    return [*(_joined(to[node], onward[node]) for node in origins), *ending.values(), *best.values()]


def _best_to(search: Search) -> dict[Node, Way]:
    """The best way from a start to each node from which a target can be reached."""
    best: dict[Node, Way] = {}
    for rank, node in enumerate(search.walk.origins):
        if node in search.left:
            way = (search.beginning(node), (rank,), (node[0],))
            best[node] = min(way, best.get(node, way), key=_order)
    for node, moves in search.walk.moves.items():
        for move in moves:
            if node in best and move.node in search.left:
                way = _joined(best[node], _step_way(search, move))
                best[move.node] = min(way, best.get(move.node, way), key=_order)
    return best


def _best_onward(search: Search) -> dict[Node, Way]:
    """The best way from each node to a target."""
    best: dict[Node, Way] = {}
    for node in reversed(search.walk.moves):
        ways = [_tail_way(search, tail) for tail in search.tails(node)]
        ways += [
            _joined(_step_way(search, move), best[move.node]) for move in search.walk.moves[node] if move.node in best
        ]
        if ways:
            best[node] = min(ways, key=_order)
    return best


def _step_way(search: Search, move: Move) -> Way:
    return search.cost(move), (move.rank,), (move.link,)


def _tail_way(search: Search, tail: tuple[Move, ...]) -> Way:
    return search.cost_of(tail), tuple(move.rank for move in tail), tuple(move.link for move in tail)


def _joined(one: Way, other: Way) -> Way:
    return add(one[0], other[0]), one[1] + other[1], one[2] + other[2]


def _count(search: Search) -> int:
    """How many ways lead from the starts to the targets: each node has as many as those that it leads to."""
    counts: dict[Node, int] = {}
    for node in reversed(search.walk.moves):
        onward = sum(counts[move.node] for move in search.walk.moves[node])
        counts[node] = onward + len({tuple(move.link.to for move in tail) for tail in search.tails(node)})
    return sum(counts[node] for node in search.walk.origins)
