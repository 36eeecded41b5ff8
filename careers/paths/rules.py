"""What is known of the rule of a step in the school years in which it would be entered."""

from careers.paths.network import Network, Step

# In this order a page cares: what is not in force, what will change, what nobody has written yet.
RULES = ("announced", "upcoming", "changing", "unknown", "in_force")


def rule(network: Network, step: Step, first: int | None, last: int | None) -> str:
    """One of RULES, for a step that is entered between the school years `first` and `last` (None: no year is known).

    `announced`: said, not decided. `upcoming`: decided, in force from a later year. `changing`: in force, and an
    announced step would take its place by then. `unknown`: the facts were read for earlier years only.
    """
    if step.standing == "announced":
        return "announced"
    if first is None:
        return "in_force"
    if step.valid_from is not None and last < step.valid_from:
        return "upcoming"
    if any(is_due(network.steps[one], last) for one in network.rivals.get(step.id, ())):
        return "changing"
    return "unknown" if step.known_until is not None and last > step.known_until else "in_force"


def is_current(rule: str) -> bool:
    """Is the rule in force today, as far as anyone knows?"""
    return rule not in ("announced", "upcoming")


def is_due(announced: Step, school_year: int) -> bool:
    """Would the announced step be there in this school year? Without a date said, it may be."""
    return announced.valid_from is None or announced.valid_from <= school_year
