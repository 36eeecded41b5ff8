"""How long choosing takes: a filtered list, a comparison, interests, beside a trivial page: `python -m bench.choosing`.

As `bench.search`: asked by turns through the whole of Django, in processor time, no address twice, so that the page
memory never answers. The invented professions have the traits, lines and targets of real ones, drawn at random; the four jobs
compared are real, for their documents are read from the database.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import MappingProxyType
from urllib.parse import urlencode

from bench.search import Measured, add_trivial_page, caller, prepare, say

SIZES = (71, 1600, 16_000)
# A worker that has answered some: cards and cells that were drawn once are kept.
ROUNDS, WARM = 320, 120
JUDGED, LIMIT = 1600, 3.0


def enlarge(number: int) -> None:
    """Put so many professions in the catalogue, each with what one real profession is chosen by."""
    from bench.professions import professions
    from careers.catalogue import catalogue as module

    module._kept = None
    real = module.current()
    chance, models = random.Random(number), real.professions
    invented, targets = {}, dict(real.landscape.targets)
    for card in professions(number - len(models)):
        model = chance.choice(models)
        invented[card.id] = replace(
            card,
            domain=model.domain,
            domain_id=model.domain_id,
            traits=model.traits,
            half_years_min=model.half_years_min,
            station_half_years=model.station_half_years,
        )
        targets[card.id] = targets.get(model.id, ())
    landscape = replace(real.landscape, targets=targets)
    module._kept = replace(real, cards=MappingProxyType(dict(real.cards) | invented), landscape=landscape)


def filters(seed: int) -> Iterator[str]:
    """One to three choices of different facets, an order."""
    from careers.catalogue import catalogue as module

    chance, facets = random.Random(seed), module._kept.facets.facets
    while True:
        asked = chance.sample(facets, chance.randrange(1, 4))
        pairs = [(facet.name, chance.choice(facet.options).value) for facet in asked]
        yield f"/metiers/?{urlencode([*pairs, ('tri', chance.choice(('ligne', 'nom', 'annees')))])}"


def comparisons(seed: int) -> Iterator[str]:
    """Four jobs that have a document, one of them struck out now and then."""
    from careers.catalogue import catalogue as module

    chance = random.Random(seed)
    slugs = [card.slug for card in module._kept.professions if not card.id.startswith("essai-")]
    while True:
        jobs = chance.sample(slugs, 4)
        struck = [("x", f"{jobs[0]}.{chance.choice(('nuits', 'envie'))}")] if chance.random() < 0.5 else []
        yield f"/comparer/?{urlencode([*(('m', one) for one in jobs), *struck])}"


def answers(seed: int) -> Iterator[str]:
    """Six questions answered, a limit or two."""
    from careers.catalogue.interests import LIMITS, QUESTIONS, YEARS

    chance = random.Random(seed)
    while True:
        asked = chance.sample(QUESTIONS, 6)
        pairs = [(one.name, chance.choice(("oui", "oui", "non"))) for one in asked]
        pairs += [("sans", one) for one in chance.sample(sorted(LIMITS), chance.randrange(0, 3))]
        years = [("ans", chance.choice(sorted(YEARS)))] if chance.random() < 0.5 else []
        yield f"/interets/resultat/?{urlencode([*pairs, *years])}"


def measure(call: Callable[[str], float], seed: int) -> dict[str, Measured]:
    asked = {"filters": filters(seed), "comparison": comparisons(seed), "interests": answers(seed)}
    times: dict[str, list[float]] = {"trivial": [], **{name: [] for name in asked}}
    for number in range(ROUNDS):
        addresses = {"trivial": "/banc/", **{name: next(one) for name, one in asked.items()}}
        for name, address in addresses.items():
            taken = call(address)
            if number >= WARM:
                times[name].append(taken)
    return {name: Measured(held) for name, held in times.items()}


def report(size: int, first: dict[str, float], found: dict[str, Measured]) -> bool:
    """Print the table of one size; False when the limit is passed at the size that is judged."""
    unit, is_good = found["trivial"].p50, True
    say(f"\n{size} professions")
    for name, one in found.items():
        cold = f"   the very first {first[name]:7.1f} ms" if name in first else ""
        say(f"  {name:12} p50 {one.p50:7.2f} ms {one.p50 / unit:5.2f}x   p99 {one.p99:7.2f} ms{cold}")
        is_good &= size != JUDGED or one.p50 / unit <= LIMIT
    return is_good


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        prepare(folder)
        add_trivial_page()
        call, is_good = caller(), True
        for size in SIZES:
            enlarge(size)
            call("/banc/")
            # The first page of a generation builds what the others read: told apart.
            first = {"filters": call("/metiers/"), "interests": call("/interets/resultat/")}
            is_good &= report(size, first, measure(call, seed=size))
    say(f"\n{'Within' if is_good else 'Past'} the limit: {LIMIT}x at {JUDGED} professions.")
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
