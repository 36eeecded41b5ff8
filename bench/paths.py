"""What routes, choices and reach cost, and how the cost grows: ``python -m bench.paths``.

Generated networks of 100, 300 and 1,000 steps, with more ways than could ever be listed; then the same with reforms, a
step in ten having its dates; then the network of the content files, from every step to every profession. « vues » is
the ratio to a view that answers two letters, through Django's own client: it makes tables of two machines comparable.
"""

import json
import random
import statistics
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from django.conf import settings
from django.http import HttpResponse
from django.urls import path

from careers.paths.choices import choices
from careers.paths.network import Link, Network, Step, Target
from careers.paths.reach import reach
from careers.paths.routes import routes

CONTENT = Path(__file__).parent.parent / "content"
SIZES, RUNS, PROFESSIONS = (100, 300, 1000), 11, 71
YEAR = 2026
HEAD = f"{'réseau':26}{'calcul':26}{'étapes vues':>12}{'trouvés':>9}{'médiane':>11}{'vues':>8}"
urlpatterns = [path("", lambda request: HttpResponse("ok"))]


def main() -> None:
    view = trivial_view()
    say(f"une vue : {view * 1000:.3f} ms\n\n{HEAD}\n{'-' * len(HEAD)}")
    for words, dated in (("", 0.0), (", datées", 0.1)):
        for size in SIZES:
            for row in rows_of(f"{size} étapes{words}", *generated(size, dated)):
                say_row(*row, view)
    for row in rows_of_content():
        say_row(*row, view)


def rows_of(name: str, network: Network, targets: list[Target], openings: dict) -> Iterator[tuple]:
    start = network.starts[0]
    whence = {"start": start, "school_year": YEAR}
    found = routes(network, targets, **whence)
    yield name, "60 chemins", found.expansions, len(found.routes), median(lambda: routes(network, targets, **whence))
    told = choices(network, targets, **whence)
    yield name, "chaque choix", None, len(told.routes), median(lambda: choices(network, targets, **whence))
    reached = reach(network, openings, start, school_year=YEAR)
    yield (
        name,
        "métiers atteints",
        None,
        len(reached),
        median(lambda: reach(network, openings, start, school_year=YEAR)),
    )


def generated(size: int, dated: float) -> tuple[Network, list[Target], dict]:
    """Each step leads to the next one and to three more a little farther; 71 professions along the way."""
    chance = random.Random(size)
    ids = [f"e{n:04}" for n in range(size)]
    steps = [generated_step(chance, number, size, dated) for number in range(size)]
    links = [
        Link(one, ids[to])
        for n, one in enumerate(ids)
        for to in sorted({n + 1, *(n + chance.randint(1, 12) for _ in range(3))})
        if to < size
    ]
    openings = {f"m{n}": [Target(ids[-1 - n])] for n in range(PROFESSIONS)}
    return Network.build(steps, links), [Target(ids[-1])], openings


def generated_step(chance: random.Random, number: int, size: int, dated: float) -> Step:
    """One in ten has a length that varies; the first ones and the last one have no date."""
    length = chance.randint(0, 4)
    longest = length + (2 if chance.random() < 0.1 else 0)
    has_date = chance.random() < dated and 5 <= number < size - 1
    limit = {chance.choice(["valid_from", "valid_until"]): chance.randint(YEAR, YEAR + 8)} if has_date else {}
    return Step(f"e{number:04}", f"e{number:04}", length, longest, after_bac=number > 4, **limit)


def rows_of_content() -> Iterator[tuple]:
    """Every profession from every step that leads to it: the median of the medians, and the slowest."""
    network, openings = content()
    name = f"le site : {len(network.steps)} étapes"
    pairs = [
        (targets, start)
        for targets in openings.values()
        for start in sorted(network.leading_to(target.step for target in targets))
        if network.after(start)
    ]
    for words, compute in (("60 chemins", routes), ("chaque choix", choices)):
        times = [median(partial(compute, network, one, start=start, school_year=YEAR), 3) for one, start in pairs]
        yield name, f"{words} ({len(pairs)} cas)", None, None, statistics.median(times)
        yield name, f"{words}, le plus lent", None, None, max(times)
    starts = [one for one in network.order if network.after(one)]
    times = [median(partial(reach, network, openings, start, school_year=YEAR), 3) for start in starts]
    yield name, f"métiers atteints ({len(starts)} cas)", None, None, statistics.median(times)


def content() -> tuple[Network, dict[str, list[Target]]]:
    from careers.catalogue.landscape import build_network, ordered_targets, targets_of
    from careers.documents.schema.profession import Profession
    from careers.documents.schema.step import Step as StepDocument

    network = build_network(documents("steps", StepDocument))
    openings = {one.id: ordered_targets(network, targets_of(one)) for one in documents("professions", Profession)}
    return network, {id: list(targets) for id, targets in openings.items() if targets}


def documents(folder: str, shape: type) -> list:
    files = sorted((CONTENT / folder).glob("*.toml"))
    return [shape.from_json(json.dumps(tomllib.loads(file.read_text()), default=str)) for file in files]


def trivial_view() -> float:
    from django.test import Client

    client = Client()
    return median(lambda: client.get("/"), 200)


def median(call: Callable, runs: int = RUNS) -> float:
    """Seconds."""
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        call()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def say_row(name: str, what: str, looked_at: int | None, found: int | None, seconds: float, view: float) -> None:
    counts = "".join(f"{'' if one is None else one:>{width}}" for one, width in ((looked_at, 12), (found, 9)))
    say(f"{name:26}{what:26}{counts}{seconds * 1000:>8.2f} ms{seconds / view:>8.1f}")


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    import django

    settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"], MIDDLEWARE=[], SECRET_KEY="bench")  # noqa: S106
    django.setup()
    main()
