"""How long a search takes, beside a trivial page of the same site in the same run: `python -m bench.search`.

The trivial page asks the head of the log and writes one sentence in the site's frame. Both are asked by turns, through the
whole of Django without a network, no query twice; processor time is counted, so that a busy machine changes little. The unit
of every ratio is the trivial page's median.
"""

import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

SIZES = (71, 1600, 16_000)
ROUNDS = 600
JUDGED = 1600
LIMITS = {"search": (2.0, 5.0), "suggestions": (1.5, None)}
SENTENCE = '{% extends "layout/base.html" %}{% block main %}<div class="wrap"><h1>Une page</h1></div>{% endblock %}'


@dataclass(frozen=True)
class Measured:
    """Milliseconds of one kind of request."""

    times: list[float]

    @property
    def p50(self) -> float:
        return statistics.median(self.times)

    @property
    def p99(self) -> float:
        return sorted(self.times)[int(0.99 * len(self.times))]


def prepare(folder: str) -> None:
    """Django on a fresh database with the project's own content."""
    os.environ |= {
        "VAR_DIR": folder,
        "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
        "ALLOWED_HOSTS": "testserver",
    }
    os.environ |= {"SECRET_KEY": "0" * 50, "DEBUG": "non", "DJANGO_SETTINGS_MODULE": "portal.settings"}
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    call_command("migrate", verbosity=0)
    from careers.loading.load import load

    load(Path("content"))


def enlarge(number: int) -> float:
    """Put so many professions in the catalogue; returns the seconds that its index took."""
    from bench.professions import professions
    from careers.catalogue import catalogue as module

    module._kept = None
    real = module.current()
    line = next((card for card in real.domains), None)
    invented = {card.id: replace(card, domain=line) for card in professions(number - len(real.professions))}
    module._kept = replace(real, cards=MappingProxyType(dict(real.cards) | invented))
    before = time.perf_counter()
    module._kept.index.titles  # noqa: B018 - builds it
    return time.perf_counter() - before


def queries(seed: int) -> Iterator[str]:
    """What people type, by turns: a title, three letters, a slip, a patient's words, a question, several words, nothing."""
    from careers.catalogue import catalogue as module

    chance, cards = random.Random(seed), module._kept.professions
    while True:
        card = chance.choice(cards)
        title, place = card.title_masculine, chance.randrange(3, 7)
        yield title
        yield title[:3]
        yield title[:place] + title[place + 1 :]
        yield chance.choice(card.words.patient_words or (title,))
        yield f"combien d’années pour être {card.title_feminine}"
        yield " ".join(reversed(title.split())) + " " + chance.choice(card.tagline.split())
        yield "".join(chance.choices("bcdfghklmnpqrstvwxz", k=9))


def caller() -> Callable[[str], float]:
    """Asks an address; returns the milliseconds of processor time."""
    from django.core.handlers.wsgi import WSGIHandler
    from django.test import RequestFactory

    handler, factory = WSGIHandler(), RequestFactory()

    def call(address: str) -> float:
        environ = factory.get(address).environ
        before = time.thread_time()
        response = handler(environ, lambda *_: None)
        size = sum(map(len, response))
        response.close()
        assert response.status_code == 200 and size, address
        return 1000 * (time.thread_time() - before)

    return call


def add_trivial_page() -> None:
    from django.http import HttpResponse
    from django.template import engines
    from django.urls import path

    from careers import urls
    from careers.views.published import catalogue_of, remembered

    template = engines["jinja2"].from_string(SENTENCE)

    @remembered()
    def trivial(request):
        catalogue_of(request)
        return HttpResponse(template.render({}, request))

    urls.urlpatterns.insert(0, path("banc/", trivial))


def measure(call: Callable[[str], float], seed: int) -> dict[str, Measured]:
    times: dict[str, list[float]] = {"trivial": [], "search": [], "suggestions": []}
    typed = queries(seed)
    for number in range(ROUNDS):
        addresses = {
            "trivial": "/banc/",
            "search": f"/recherche/?q={quote(next(typed))}",
            "suggestions": f"/recherche/suggestions/?q={quote(next(typed))}",
        }
        for name, address in addresses.items():
            taken = call(address)
            if number >= 20:
                times[name].append(taken)
    return {name: Measured(held) for name, held in times.items()}


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def report(size: int, seconds: float, found: dict[str, Measured]) -> bool:
    """Print the table of one size; False when a limit is passed at the size that is judged."""
    unit, is_good = found["trivial"].p50, True
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    say(f"\n{size} professions: index in {seconds * 1000:.0f} ms, process {memory} MB")
    for name, one in found.items():
        ratios = (one.p50 / unit, one.p99 / unit)
        say(f"  {name:12} p50 {one.p50:7.2f} ms {ratios[0]:5.2f}x   p99 {one.p99:7.2f} ms {ratios[1]:5.2f}x")
        limits = LIMITS.get(name, (None, None)) if size == JUDGED else (None, None)
        is_good &= all(limit is None or ratio <= limit for ratio, limit in zip(ratios, limits, strict=True))
    return is_good


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        prepare(folder)
        add_trivial_page()
        call, is_good = caller(), True
        for size in SIZES:
            seconds = enlarge(size)
            is_good &= report(size, seconds, measure(call, seed=size))
    say(
        "\nWithin the limits." if is_good else "\nPast a limit: p50 2x and p99 5x for search, p50 1.5x for suggestions."
    )
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
