"""How long the maps take: `python -m bench.map`.

Everything is compared with a trivial view (robots.txt through the test client), so that machines can be compared too. The
network is that of the facts where they are beside the project, else that of `content/`.

Measured, Python 3.11, on 2 cores of a shared machine, 71 professions on the network of the facts:

    | trivial view                           |    0.20 ms | ×    1.0 |
    | layout of one profession, median       |    1.84 ms | ×    9.2 |
    | layout of one profession, the slowest  |   16.20 ms | ×   81.1 |
    | the same map asked again               |    0.05 ms | ×    0.3 |
    | layout of the whole network            |   24.62 ms | ×  123.3 |
"""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
os.environ.setdefault("DEBUG", "oui")

ROUNDS = 15


def milliseconds(call: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Median of so many calls."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def network():
    """(catalogue, documents of the professions that have a route)."""
    from careers.loading.files import read_folder
    from tests import facts

    if facts.FOLDER.is_dir():
        catalogue, documents = facts.facts_catalogue(), facts.profession_documents()
    else:
        read = [*read_folder(Path("content")).values()]
        catalogue = facts.catalogue_from(read)
        documents = [document for document in read if document.kind == "profession"]
    return catalogue, [document for document in documents if facts.opened(catalogue, document)]


def rows() -> Iterator[tuple[str, float]]:
    from django.test import Client

    from careers.catalogue.pages import plan
    from careers.catalogue.pages.path_map import path_map
    from careers.paths.poster import poster
    from tests.facts import opened

    client = Client(SERVER_NAME="localhost")
    yield "trivial view", milliseconds(lambda: client.get("/robots.txt"), 200)
    catalogue, documents = network()
    openings = [(document, opened(catalogue, document)) for document in documents]

    def laid_out(document, found):
        catalogue.drawings.clear()
        return path_map(catalogue, found, title=document.title)

    times = sorted(milliseconds(lambda one=one: laid_out(*one), 5) for one in openings)
    yield "layout of one profession, median", statistics.median(times)
    yield "layout of one profession, the slowest", times[-1]
    document, found = openings[0]
    yield "the same map asked again", milliseconds(lambda: path_map(catalogue, found, title=document.title), 200)
    asked = plan._asked(catalogue)
    yield "layout of the whole network", milliseconds(lambda: poster(asked))


def main() -> None:
    import django

    django.setup()
    measured = [*rows()]
    trivial = measured[0][1]
    for what, median in measured:
        print(f"    | {what:<38} | {median:7.2f} ms | × {median / trivial:6.1f} |")  # noqa: T201


if __name__ == "__main__":
    main()
