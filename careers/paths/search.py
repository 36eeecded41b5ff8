"""Searching a walk for what leads to a target: what each node still costs, and the ways, best first."""

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import count

from careers.paths.network import Target
from careers.paths.walk import Move, Node, Walk

KINDS = ("normal", "alternative", "bridge", "second_chance", "return_to_study")
# What a way costs, compared in this order: half years at least, at most, years of work, detours.
Cost = tuple[int, int, int, int]
NOTHING: Cost = (0, 0, 0, 0)


class Search:
    """Best first, knowing exactly what each way still costs: ways come out in their order, and none is tried in vain.

    `by_habit`: detours are compared before lengths, so that the most ordinary way comes first, not the shortest.
    """

    def __init__(self, walk: Walk, targets: Iterable[Target], *, by_habit: bool = False):
        self.walk, self.steps, self.by_habit = walk, walk.network.steps, by_habit
        self.targets: dict[str, list[Target]] = {}
        for target in targets:
            self.targets.setdefault(target.step, []).append(target)
        self.expansions = len(walk.moves)
        self.left = self._left()

    def _left(self) -> dict[Node, Cost]:
        """The least that each node still costs; a node from which nothing can be reached is not in it."""
        left: dict[Node, Cost] = {}
        for node in reversed(self.walk.moves):
            options = [self.cost_of(tail) for tail in self.tails(node)]
            options += [add(self.cost(move), left[move.node]) for move in self.walk.moves[node] if move.node in left]
            if options:
                left[node] = min(options)
        return left

    def tails(self, node: Node) -> Iterator[tuple[Move, ...]]:
        """The closing moves of each target that this node is."""
        for target in self.targets.get(node[0], ()):
            tail = self.walk.tail(node, target.closing)
            if tail is not None:
                yield tail

    def cost(self, move: Move) -> Cost:
        step, link = self.steps[move.link.to], move.link
        lengths = (step.half_years_min, step.half_years_max, link.experience_years)
        detour = KINDS.index(link.kind)
        return (detour, *lengths) if self.by_habit else (*lengths, detour)

    def cost_of(self, moves: Iterable[Move]) -> Cost:
        total = NOTHING
        for move in moves:
            total = add(total, self.cost(move))
        return total

    def beginning(self, node: Node) -> Cost:
        """What the start itself costs: nothing when it is behind."""
        step = self.steps[node[0]]
        if self.walk.is_done:
            return NOTHING
        lengths = (step.half_years_min, step.half_years_max, 0)
        return (0, *lengths) if self.by_habit else (*lengths, 0)

    def ways(self) -> Iterator[tuple]:
        """Each way once: the start's id, then the links taken."""
        heap, number, last = [], count(), None
        for rank, node in enumerate(self.walk.origins):
            if node in self.left:
                cost = self.beginning(node)
                heappush(heap, (add(cost, self.left[node]), (rank,), 1, next(number), node, cost, (node[0],)))
        while heap:
            self.expansions += 1
            _, ranks, is_open, _, node, cost, way = heappop(heap)
            if not is_open:
                # Two targets may end in the same way: it comes out twice in a row.
                if way != last:
                    yield way
                last = way
                continue
            for entry in self._onward(node, ranks, cost, way):
                heappush(heap, (*entry[:3], next(number), *entry[3:]))

    def _onward(self, node: Node, ranks: tuple[int, ...], cost: Cost, way: tuple) -> Iterator[tuple]:
        """Complete ways that end here, and open ones that go on."""
        for tail in self.tails(node):
            ended = (*ranks, *(move.rank for move in tail))
            yield add(cost, self.cost_of(tail)), ended, 0, node, cost, (*way, *(move.link for move in tail))
        for move in self.walk.moves[node]:
            if move.node in self.left:
                spent = add(cost, self.cost(move))
                least = add(spent, self.left[move.node])
                yield least, (*ranks, move.rank), 1, move.node, spent, (*way, move.link)


def add(one: Cost, other: Cost) -> Cost:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]
