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
    for id, targets in sorted(context.landscape.openings().items()):
        if not _is_open(network, targets) and _is_open(earlier, context.before.openings().get(id, ())):
            title = context.landscape.entry(id).title
            message = f"plus aucun chemin ne mènerait à « {title} »."
            yield Finding(
                ERROR,
                id,
                "suites",
                message,
                "Gardez une suite, ou donnez au métier une autre étape.",
                "professions_stay_reachable",
            )


def _is_open(network: Network, targets: tuple[Target, ...]) -> bool:
    """From school, or from any start where the network has no school."""
    leading = network.leading_to(target.step for target in targets if target.step in network.steps)
    return any(start in leading for start in network.starts) or any(
        target.step in network.steps and target.step in leading and not network.before(target.step)
        for target in targets
    )
