"""Rules on the training network as it would be."""

from careers.documents.checks.finding import ERROR, Finding, rule_on_change
from careers.paths.network import Network, NetworkError, Target


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
    """What leads to a profession today still does after the change."""
    try:
        network, earlier = context.landscape.network, context.before.network
    except NetworkError:
        return
    # A step that lost what led to it begins nothing: only what was a start, or is new, counts as one.
    starts = {one for one in network.starts if one in earlier.starts or one not in earlier.steps}
    before = context.before.openings()
    for id, targets in sorted(context.landscape.openings().items()):
        if _is_open(earlier, before.get(id, ()), set(earlier.starts)) and not _is_open(network, targets, starts):
            message = f"plus aucun chemin ne mènerait à « {context.landscape.entry(id).title} »."
            advice = "Gardez une suite, ou donnez au métier une autre étape."
            yield Finding(ERROR, id, "suites", message, advice, "professions_stay_reachable")


def _is_open(network: Network, targets: tuple[Target, ...], starts: set[str]) -> bool:
    return bool(starts & network.leading_to(target.step for target in targets))
