"""What can be reached from a step."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from careers.paths.network import Network, Target


@dataclass(frozen=True, order=True)
class Reached:
    """The shortest way: half years from the start on (the start included), and years of work asked on the way."""

    half_years_min: int
    half_years_max: int
    experience_years: int


def reach(network: Network, openings: Mapping[str, Iterable[Target]], start: str) -> dict[str, Reached]:
    """Each profession that a target opens from `start`. One pass: the network has no cycle."""
    lengths = _lengths(network, start)
    found = {}
    for profession, targets in openings.items():
        ways = [way for target in targets if (way := _through(network, lengths, target))]
        if ways:
            found[profession] = min(ways)
    return found


def _lengths(network: Network, start: str) -> dict[str, Reached]:
    if start not in network.steps:
        return {}
    first = network.steps[start]
    best = {start: Reached(first.half_years_min, first.half_years_max, 0)}
    for here in network.order:
        for link in network.after(here) if here in best else ():
            step = network.steps[link.to]
            if step.standing == "ended":
                continue
            way = _longer(best[here], step.half_years_min, step.half_years_max, link.experience_years)
            best[link.to] = min(way, best.get(link.to, way))
    return best


def _longer(way: Reached, half_years_min: int, half_years_max: int, experience_years: int) -> Reached:
    return Reached(
        way.half_years_min + half_years_min,
        way.half_years_max + half_years_max,
        way.experience_years + experience_years,
    )


def _through(network: Network, lengths: Mapping[str, Reached], target: Target) -> Reached | None:
    if target.step not in lengths:
        return None
    way = lengths[target.step]
    for gate in target.closing:
        way = _longer(way, network.steps[gate].half_years_min, network.steps[gate].half_years_max, 0)
    return way
