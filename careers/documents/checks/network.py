"""Rules on the training network as it would be."""

from careers.documents.checks.finding import ERROR, Finding, rule_on_change
from careers.paths.network import Network, NetworkError, Target

MOST_NAMED = 20


@rule_on_change
def steps_make_a_network(documents, context):
    """No cycle, no link to nothing, no link to a phase."""
    try:
        _ = context.landscape.network
    except NetworkError as error:
        for fault in error.faults:
            yield Finding(ERROR, fault.steps[0], "suites", fault.message, "", "steps_make_a_network")


@rule_on_change
def professions_stay_reachable(documents, context):
    """What leads to a profession today still does after the change. What has ended leads nowhere."""
    try:
        network, earlier = context.landscape.network, context.before.network
    except NetworkError:
        return
    # A step that lost what led to it begins nothing: only what was a start, or is new, counts as one.
    starts = {one for one in network.starts if one in earlier.starts or one not in earlier.steps}
    before = context.before.openings()
    cut = [
        id
        for id, targets in sorted(context.landscape.openings().items())
        if _is_open(earlier, before.get(id, ()), set(earlier.starts)) and not _is_open(network, targets, starts)
    ]
    if cut:
        lost = _lost(earlier, network)
        message = f"{lost}plus aucun chemin ne mènerait à {_named(context, cut)}."
        advice = "Gardez une suite qui y mène, ou donnez à ces métiers une autre étape."
        id = next((one.id for one in documents), cut[0])
        yield Finding(ERROR, id, "suites", message[0].upper() + message[1:], advice, "professions_stay_reachable")


def _is_open(network: Network, targets: tuple[Target, ...], starts: set[str]) -> bool:
    found, todo = set(), [target.step for target in targets]
    while todo:
        if (one := todo.pop()) not in found and network.steps[one].standing != "ended":
            found.add(one)
            todo.extend(link.origin for link in network.before(one))
    return bool(starts & found)


def _lost(earlier: Network, network: Network) -> str:
    """« Sans « PASS → Classement », »: the links that would go, and the steps that would end."""
    pairs = {(link.origin, link.to) for link in network.links}
    gone = [
        f"« {earlier.steps[link.origin].name} → {earlier.steps[link.to].name} »"
        for link in earlier.links
        if (link.origin, link.to) not in pairs
    ]
    gone += [
        f"« {step.name} »"
        for id, step in network.steps.items()
        if step.standing == "ended" and id in earlier.steps and earlier.steps[id].standing != "ended"
    ]
    return f"sans {_enumerated(gone, 'autres')}, " if gone else ""


def _named(context, ids: list[str]) -> str:
    return _enumerated([f"« {context.landscape.entry(id).title} »" for id in ids], "autres métiers")


def _enumerated(names: list[str], others: str) -> str:
    if len(names) > MOST_NAMED:
        names = [*names[:MOST_NAMED], f"{len(names) - MOST_NAMED} {others}"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} et {names[-1]}"
