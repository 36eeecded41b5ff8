"""How one gets into a profession, read from its routes."""

from collections.abc import Iterable

from careers.catalogue.catalogue import Catalogue
from careers.catalogue.traits import WayIn
from careers.documents.schema.step import Step
from careers.documents.vocabulary import Apprenticeship, Entry
from careers.paths.network import Target
from careers.paths.routes import routes

# Enough routes to see every kind of way in; a profession with more has no further kind.
LOOKED_AT = 40
# A way in begins the studies: going back to them from another job is not one.
DIRECT = {"normal", "alternative"}


def ways_in(catalogue: Catalogue, targets: tuple[Target, ...]) -> frozenset[WayIn]:
    """Of a profession with these targets; empty while no route from school leads there."""
    found: set[WayIn] = set()
    for route in routes(catalogue.network, targets, limit=LOOKED_AT).routes:
        steps = [catalogue.step_documents[one] for one in route.ids]
        if not steps[0].after_bac and all(stop.link is None or stop.link.kind in DIRECT for stop in route.stops):
            found |= set(_of_route(steps))
    return frozenset(found)


def _of_route(steps: list[Step]) -> Iterable[WayIn]:
    after_bac = [step for step in steps if step.after_bac]
    if not any(step.half_years_max for step in steps if not step.after_bac):
        yield WayIn.WITHOUT_BAC
    if after_bac and Entry.PARCOURSUP in after_bac[0].entries:
        yield WayIn.PARCOURSUP
    if any(Entry.COMPETITION in step.entries for step in after_bac):
        yield WayIn.COMPETITION
    if any(step.apprenticeship == Apprenticeship.POSSIBLE for step in after_bac):
        yield WayIn.APPRENTICESHIP
