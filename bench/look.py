"""`python -m bench.look`: every kind of public page of the present database, with its queries and its bytes, as JSON.

The list is the resolver's: a new page is measured the day it has an address.
"""

import gzip
import json
import os
import sys
from collections.abc import Iterator
from typing import NamedTuple

import brotli
import django

# For views that show something only when they are asked something.
QUERIES = {"search_show": "?q=radiologue", "search_suggestions_feed": "?q=radio"}


class Page(NamedTuple):
    name: str
    path: str
    queries: int
    raw: int
    brotli: int
    gzip: int


def addresses() -> Iterator[tuple[str, str]]:
    """(name of the URL, an address of it). Of the pages of a kind, the one whose document is longest."""
    from django.urls import NoReverseMatch, reverse

    from careers.urls import urlpatterns

    longest = _longest()
    for pattern in urlpatterns:
        kind = getattr(pattern.callback, "kind", None)
        if kind is None or kind in longest:
            try:
                path = reverse(pattern.name, args=[longest[kind]] if kind else [])
            except NoReverseMatch:
                sys.stderr.write(f"{pattern.name} n’est pas mesurée : son adresse demande autre chose qu’une fiche.\n")
                continue
            yield pattern.name, path + QUERIES.get(pattern.name, "")


def _longest() -> dict[str, str]:
    """Kind → slug of the live document that is longest, the real content's before any invented one's."""
    from django.db.models.functions import Length

    from careers.models.publication import Live, Publication

    live = Publication.objects.filter(pk__in=Live.objects.values("publication_id"))
    sized = live.exclude(subject__startswith="essai-").annotate(size=Length("document")).order_by("size", "subject")
    return dict(sized.values_list("kind", "slug"))


def look(name: str, path: str) -> Page:
    """Ask for it twice: the second time tells what a page costs in a worker that is warm."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": "127.0.0.1"})
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path)
    if response.status_code != 200:
        raise RuntimeError(f"{path} : {response.status_code}")
    body = response.content
    return Page(
        name, path, len(captured), len(body), len(brotli.compress(body, quality=5)), len(gzip.compress(body, 6))
    )


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    django.setup()
    sys.stdout.write(json.dumps([look(*one)._asdict() for one in addresses()]))


if __name__ == "__main__":
    main()
