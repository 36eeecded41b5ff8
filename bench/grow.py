"""`python -m bench.grow SIZE`: fill the present, empty database with so many professions, then tell what things cost, as JSON.

`python -m bench.grow` alone, on a database that is full: what a worker that starts, and one that runs, spend.
"""

import json
import os
import sys
import time
from collections.abc import Callable

import django


def timed(action: Callable) -> tuple[float, object]:
    """(seconds of this process's processor, what it gave): a busy machine makes it wait, not work."""
    begun = time.process_time()
    given = action()
    return time.process_time() - begun, given


def fill(size: int) -> dict[str, float]:
    """Seconds that the load of the log takes, as one change."""
    from bench.generate import publish_all

    seconds, count = timed(lambda: publish_all(size, with_rows=False))
    return {"documents": count, "load": seconds}


def live() -> dict[str, float]:
    """Seconds of a fresh catalogue, of the publication of one change, and of its fold in a worker that runs."""
    from bench.generate import changed
    from careers import publishing
    from careers.catalogue.catalogue import current

    start, catalogue = timed(current)
    document = changed(catalogue.document("essai-00003"), tagline="Une autre accroche.")
    publication, _ = timed(lambda: publishing.publish(document, comment="Mesure", author="bench"))
    fold, _ = timed(current)
    return {"catalogue": start, "publication": publication, "fold": fold}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    django.setup()
    told = fill(int(sys.argv[1])) if len(sys.argv) > 1 else live()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
