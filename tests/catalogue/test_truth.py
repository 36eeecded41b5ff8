"""Truth: every route that the fact sheet lists comes out of the network with the same total, or docs/paths.md says why not.

A profession that is not written yet is skipped and said; one that is written must have all its routes.
"""

from pathlib import Path

import pytest
from django.conf import settings

from careers.catalogue.catalogue import current
from careers.paths.routes import routes
from tests.catalogue.facts import FactRoute, fact_routes

FACTS = settings.BASE_DIR.parent / "shared" / "facts"
DOCS = Path(settings.BASE_DIR) / "docs" / "paths.md"
NAMES = {"iade": "infirmier-anesthesiste", "ibode": "infirmier-bloc-operatoire", "ipa": "infirmier-pratique-avancee"}
STEPS = {"secretaire-medical": "secretaire-medical-titre"}
# Stops that the facts put between others, and that are parts of a step here.
PHASES = ("des-phase-",)
# « profession : label » of the routes that differ on purpose; each has its reason in docs/paths.md.
DIFFERENCES: set[str] = set()

pytestmark = pytest.mark.skipif(not FACTS.is_dir(), reason="la fiche de faits n’est pas là")


def facts() -> list[FactRoute]:
    return [route for route in fact_routes(FACTS) if route.certainty in ("high", "medium")] if FACTS.is_dir() else []


def profession_of(route: FactRoute) -> str:
    return NAMES.get(route.profession, route.profession)


def steps_of(route: FactRoute, targets) -> tuple[str, ...]:
    """The facts' steps under our ids: phases left out, « des-medecine » is the one DES that opens the profession."""
    own = next((target.step for target in targets if target.step.startswith("des-")), "des-medecine")
    ids = (own if one == "des-medecine" else STEPS.get(one, one) for one in route.steps if not one.startswith(PHASES))
    return tuple(ids)


def holds(ids: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Are the wanted steps in these, in their order? Ours may have more gates."""
    rest = iter(ids)
    return all(one in rest for one in wanted)


def ways_through(catalogue, targets, wanted: tuple[str, ...], school_year: int | None) -> list:
    found = routes(catalogue.network, targets, start=wanted[0], school_year=school_year, limit=3000).routes
    return [way for way in found if holds(way.ids, wanted)]


def fault_of(catalogue, route: FactRoute) -> str:
    """What is wrong with our answer to this route; empty when nothing is."""
    targets = catalogue.openings[profession_of(route)]
    wanted = steps_of(route, targets)
    if missing := [one for one in wanted if one not in catalogue.network.steps]:
        return f"étapes absentes : {', '.join(missing)}"
    # A diploma that has ended is looked for in the years in which one could still come to it.
    ways = next(
        (ways for year in (None, *range(2025, 2014, -1)) if (ways := ways_through(catalogue, targets, wanted, year))),
        (),
    )
    if not ways:
        return f"aucun chemin par {' → '.join(wanted)}"
    totals = sorted({way.half_years_min / 2 for way in ways})
    return "" if route.years is None or route.years in totals else f"{totals} ans au lieu de {route.years}"


def test_the_fact_sheet_is_read_whole():
    read = fact_routes(FACTS)
    listed = sum(
        path.read_text().count("total_years_after_bac:")
        for path in (
            FACTS / f"{name}.yaml" for name in ("profession_radiologue", "professions_medecins", "professions_autres")
        )
    )
    assert len(read) == listed and len({route.profession for route in read}) == 71
    assert ("bac-general", "cpge-bcpst", "denv") in {route.steps for route in read}


def test_every_route_of_the_facts_comes_out_with_its_total(db, capsys):
    catalogue, faults, skipped = current(), {}, set()
    for route in facts():
        if profession_of(route) not in catalogue.openings:
            skipped.add(profession_of(route))
        elif fault := fault_of(catalogue, route):
            faults[str(route)] = fault
    with capsys.disabled():
        print(f"\nmétiers des faits pas encore écrits : {', '.join(sorted(skipped)) or 'aucun'}")
    written = {route: fault for route, fault in faults.items() if route not in DIFFERENCES}
    assert written == {}
    settled = {one for one in DIFFERENCES if NAMES.get(name := one.split(" : ")[0], name) not in skipped} - set(faults)
    assert settled == set(), "ces différences n’en sont plus : retirez-les"


def test_differences_are_explained():
    told = DOCS.read_text()
    assert {one for one in DIFFERENCES if one not in told} == set()
