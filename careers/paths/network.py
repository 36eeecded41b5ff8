"""Steps and links as an acyclic network."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType


@dataclass(frozen=True)
class Step:
    """A station; lengths in half years, 0 for a gate. `valid_from` and `valid_until` are school years of entry.

    `known_until` is the last school year for which its rule was read; None: nothing limits it.
    """

    id: str
    name: str
    half_years_min: int = 0
    half_years_max: int = 0
    after_bac: bool = True
    standing: str = "in_force"
    valid_from: int | None = None
    valid_until: int | None = None
    part_of: str | None = None
    known_until: int | None = None

    @cached_property
    def is_plain(self) -> bool:
        """In force, without a date: nothing needs to be asked."""
        return self.standing == "in_force" and self.valid_from is None and self.valid_until is None

    @property
    def is_school(self) -> bool:
        """A class before the bac; a gate for people who work already is none."""
        return not self.after_bac and self.half_years_max > 0


@dataclass(frozen=True)
class Link:
    origin: str
    to: str
    kind: str = "normal"
    experience_years: int = 0
    condition: str = ""


@dataclass(frozen=True)
class Target:
    """A step that opens a profession, then the `closing` gates, crossed in this order."""

    step: str
    closing: tuple[str, ...] = ()

    @property
    def tail(self) -> tuple[str, ...]:
        return (self.step, *self.closing)


@dataclass(frozen=True)
class Fault:
    """Why steps and links make no network; `steps` are the ids concerned, `message` the sentence for an editor."""

    steps: tuple[str, ...]
    message: str


class NetworkError(ValueError):
    def __init__(self, faults: Iterable[Fault]):
        self.faults = tuple(faults)
        super().__init__(" ".join(fault.message for fault in self.faults))


@dataclass(frozen=True)
class Network:
    """Immutable; made by `Network.build`, which refuses what is no network."""

    steps: Mapping[str, Step]
    links: tuple[Link, ...]

    @classmethod
    def build(cls, steps: Iterable[Step], links: Iterable[Link]) -> "Network":
        """Raise NetworkError with every fault: links to nothing, to phases, doubled, and cycles."""
        by_id, links = {step.id: step for step in steps}, tuple(links)
        if faults := [*_faults_of_links(by_id, links), *_faults_of_phases(by_id)]:
            raise NetworkError(faults)
        network = cls(MappingProxyType(by_id), links)
        if cycle := network._cycle():
            names = " → ".join(by_id[one].name for one in cycle)
            raise NetworkError(
                [Fault(tuple(cycle), f"Ces étapes tournent en rond : {names}. Retirez l’une des suites.")]
            )
        return network

    @cached_property
    def _after(self) -> dict[str, tuple[Link, ...]]:
        return _grouped(self.links, "origin")

    @cached_property
    def _before(self) -> dict[str, tuple[Link, ...]]:
        return _grouped(self.links, "to")

    def after(self, step_id: str) -> tuple[Link, ...]:
        return self._after.get(step_id, ())

    def before(self, step_id: str) -> tuple[Link, ...]:
        return self._before.get(step_id, ())

    @cached_property
    def starts(self) -> tuple[str, ...]:
        """Steps that nothing leads to, and that lead somewhere: school, or a bridge for who holds a diploma."""
        return tuple(one for one in sorted(self.steps) if one in self._after and one not in self._before)

    @cached_property
    def school_starts(self) -> tuple[str, ...]:
        return tuple(one for one in self.starts if self.steps[one].is_school)

    @cached_property
    def other_starts(self) -> tuple[str, ...]:
        """Those of people who have left school: a bridge, a gate for who works already."""
        return tuple(one for one in self.starts if not self.steps[one].is_school)

    @cached_property
    def unreachable(self) -> tuple[str, ...]:
        """Steps off the network: nothing leads to them and they lead nowhere. Phases are not meant to be on it."""
        loose = (step for step in self.steps.values() if not step.part_of)
        return tuple(sorted(step.id for step in loose if step.id not in self._before and step.id not in self._after))

    @cached_property
    def order(self) -> tuple[str, ...]:
        """All steps, each one after those that lead to it."""
        waiting = {one: len(self.before(one)) for one in self.steps}
        ready, ordered = sorted(one for one, count in waiting.items() if not count), []
        while ready:
            ordered.append(one := ready.pop(0))
            for link in self.after(one):
                waiting[link.to] -= 1
                if not waiting[link.to]:
                    ready.append(link.to)
        return tuple(ordered)

    @cached_property
    def last_date(self) -> int | None:
        """The last school year in which a step begins or ends; None when no step has a date."""
        dates = [year for step in self.steps.values() for year in (step.valid_from, step.valid_until) if year]
        return max(dates, default=None)

    @cached_property
    def rivals(self) -> Mapping[str, tuple[str, ...]]:
        """Step → the newer steps that take its place: those beside it, from a same step to a same one.

        Newer is what is announced, or has a first school year.
        """
        newer = (step for step in self.steps.values() if step.standing == "announced" or step.valid_from is not None)
        found: dict[str, list[str]] = {}
        for one in sorted(step.id for step in newer if step.standing != "ended"):
            before, after = {link.origin for link in self.before(one)}, {link.to for link in self.after(one)}
            for other in (self.leading_to(after) & self.reached_from(*before)) - before - after - {one}:
                found.setdefault(other, []).append(one)
        return {one: tuple(rivals) for one, rivals in found.items()}

    @cached_property
    def half_years_to_bac(self) -> Mapping[str, int]:
        """Class → half years from entry into it until the first step after the bac, by the shortest way."""
        found: dict[str, int] = {}
        for one in reversed(self.order):
            if self.steps[one].is_school:
                onward = [found.get(link.to, 0) for link in self.after(one)]
                found[one] = self.steps[one].half_years_min + min(onward, default=0)
        return found

    def leading_to(self, targets: Iterable[str]) -> frozenset[str]:
        """The targets and every step from which one of them can be reached."""
        found, todo = set(), list(targets)
        while todo:
            if (one := todo.pop()) not in found:
                found.add(one)
                todo.extend(link.origin for link in self.before(one))
        return frozenset(found)

    def chain(self, first: str, gates: Iterable[str]) -> tuple[str, ...] | None:
        """The gates in the order in which links cross them after `first`; None when they are no chain."""
        left, here, ordered = set(gates), first, []
        while left:
            onward = [link.to for link in self.after(here) if link.to in left]
            # Where two gates follow, the one that leads to the other comes first.
            here = next(
                (one for one in onward if not any(one in self.reached_from(other) for other in onward if other != one)),
                None,
            )
            if here is None:
                return None
            ordered.append(here)
            left.discard(here)
        return tuple(ordered)

    def reached_from(self, *starts: str) -> set[str]:
        """Every step after these; a start is among them only if another one leads to it."""
        found, todo = set(), [link.to for one in starts for link in self.after(one)]
        while todo:
            if (one := todo.pop()) not in found:
                found.add(one)
                todo.extend(link.to for link in self.after(one))
        return found

    def _cycle(self) -> list[str]:
        """The ids along one cycle, its first one twice; empty when there is none."""
        left = set(self.steps) - set(self.order)
        if not left:
            return []
        # Every step left has a predecessor left: walking back must come round.
        path, here = [], min(left)
        while here not in path:
            path.append(here)
            here = min(link.origin for link in self.before(here) if link.origin in left)
        return [*reversed(path[path.index(here) :]), path[-1]]


def _grouped(links: Iterable[Link], end: str) -> dict[str, tuple[Link, ...]]:
    """By one end, in the order given: the first link is the one that editors put first."""
    groups: dict[str, list[Link]] = {}
    for link in links:
        groups.setdefault(getattr(link, end), []).append(link)
    return {one: tuple(group) for one, group in groups.items()}


def _faults_of_links(steps: Mapping[str, Step], links: tuple[Link, ...]) -> Iterable[Fault]:
    seen = set()
    for link in links:
        pair, name = (link.origin, link.to), steps[link.origin].name if link.origin in steps else link.origin
        if missing := [one for one in pair if one not in steps]:
            yield Fault(
                pair, f"« {name} » mène à « {missing[0]} », qui n’existe pas : corrigez ou retirez cette suite."
            )
        elif link.origin == link.to:
            yield Fault(pair, f"« {name} » mène à elle-même : retirez cette suite.")
        elif pair in seen:
            yield Fault(pair, f"« {name} » mène deux fois à « {steps[link.to].name} » : gardez une seule suite.")
        elif phases := [one for one in pair if steps[one].part_of]:
            phase = steps[phases[0]].name
            yield Fault(
                pair, f"« {phase} » est une phase : elle n’a pas de suite, reliez l’étape dont elle fait partie."
            )
        seen.add(pair)


def _faults_of_phases(steps: Mapping[str, Step]) -> Iterable[Fault]:
    for step in steps.values():
        if step.part_of and step.part_of not in steps:
            yield Fault((step.id,), f"« {step.name} » est une phase de « {step.part_of} », qui n’existe pas.")
        elif step.part_of and steps[step.part_of].part_of:
            yield Fault((step.id,), f"« {step.name} » est une phase d’une phase : choisissez l’étape entière.")
