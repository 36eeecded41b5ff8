"""What is known of the rule of a step in the school years in which it would be entered."""

from careers.paths.network import Network, Step

# In this order a page cares: what is not decided, what will change, what nobody has written yet.
RULES = ("announced", "changing", "unknown", "in_force")


def rule(network: Network, step: Step, first: int | None, last: int | None) -> str:
    """One of RULES, for a step that is entered between the school years `first` and `last` (None: no year is known).

    `announced`: said, not decided. `changing`: in force, and an announced step would take its place by then.
    `unknown`: the facts were read for earlier years only.
    """
    if step.standing == "announced":
        return "announced"
    if first is None:
        return "in_force"
    if any(is_announced_by(network.steps[one], last) for one in network.rivals.get(step.id, ())):
        return "changing"
    return "unknown" if step.known_until is not None and last > step.known_until else "in_force"


def is_announced_by(rival: Step, school_year: int) -> bool:
    """Would the announced step be there in this school year? Without a date said, it may be."""
    return rival.standing == "announced" and (rival.valid_from is None or rival.valid_from <= school_year)


def coming(network: Network, step: Step, school_year: int | None) -> tuple[str, ...]:
    """The steps that would take the place of this one, if one entered it in that year or later: announced or decided."""
    rivals = (network.steps[one] for one in network.rivals.get(step.id, ()))
    return tuple(one.id for one in rivals if one.standing == "announced" or _is_later(one, school_year))


def _is_later(rival: Step, school_year: int | None) -> bool:
    return school_year is not None and rival.valid_from is not None and rival.valid_from > school_year
