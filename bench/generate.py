"""A site of N professions that nobody has: documents of the size of a real one, under invented names.

    DATABASE_URL=sqlite:///var/essai.sqlite3 python -m bench.generate 1600

The real content comes first (its steps, sources and places are what the others cite); each invented profession is the
radiologist's document under another name, and eight of them share an invented step of training.
"""

import itertools
import json
import os
import random
import sys
from collections.abc import Iterator
from functools import cache

SYLLABLES = [consonant + vowel for consonant in "bdlmnr" for vowel in "aeiou"]
ENDINGS = (("euse", "eur"), ("trice", "teur"), ("ière", "ier"), ("iste", "iste"))
MODEL, MODEL_STEP, GATE_BEFORE = "radiologue", "des-radiologie", "edn-ecos"
PROFESSIONS_OF_A_STEP = 8


def documents(count: int) -> Iterator:
    """The content, then `count` professions and the steps that open them. The same ones each time."""
    real = dict(_content())
    steps = [f"essai-etape-{number:05}" for number in range(-(-count // PROFESSIONS_OF_A_STEP))]
    real[GATE_BEFORE] = _leading_on(real[GATE_BEFORE], steps)
    yield from real.values()
    yield from (_step(real[MODEL_STEP], id) for id in steps)
    for number, names in zip(range(count), _names(), strict=False):
        yield _profession(real[MODEL], number, names, steps[number // PROFESSIONS_OF_A_STEP])


@cache
def _content() -> tuple:
    from django.conf import settings

    from careers.loading.files import read_folder

    return tuple((document.id, document) for document in read_folder(settings.CONTENT_DIR).values())


def changed(document, **fields):
    """The document with other values, validated."""
    return type(document).from_json(json.dumps(json.loads(document.to_json()) | fields))


def _leading_on(gate, steps: list[str]):
    links = json.loads(gate.to_json())["links"]
    return changed(gate, links=[*links, *({**links[0], "to": one} for one in steps)])


def _step(model, id: str):
    name = f"Formation {id[-5:]}"
    links = [link for link in json.loads(model.to_json())["links"] if link["link_kind"] == "normal"]
    return changed(model, id=id, slug=id, name=name, short_name=name, links=links)


def _profession(model, number: int, names: tuple[str, str], step: str):
    feminine, masculine = names
    titles = {"title_feminine": feminine, "title_masculine": masculine, "title_epicene": ""}
    raw = json.loads(model.to_json())
    targets = [target | {"step": step} for target in raw["targets"][:1]]
    words = {
        "synonyms": [f"{feminine} de métier", f"{masculine} de métier"],
        "misspellings": [masculine.replace("u", "o")],
    }
    id = f"essai-{number:05}"
    return changed(model, id=id, slug=id, targets=targets, **titles, **words)


def _names() -> Iterator[tuple[str, str]]:
    """Pairs (feminine, masculine), no two the same."""
    chance = random.Random(2026)
    stems = ["".join(one) for one in itertools.product(SYLLABLES, repeat=3)]
    chance.shuffle(stems)
    for number, stem in enumerate(stems):
        feminine, masculine = ENDINGS[number % len(ENDINGS)]
        yield stem + feminine, stem + masculine


def publish_all(count: int, *, with_rows: bool) -> int:
    """Write them into the present database, as one change; how many. `with_rows` as loading files does."""
    from django.db import transaction

    from careers import publishing
    from careers.documents.apply import apply

    made = list(documents(count))
    with transaction.atomic():
        if with_rows:
            apply(*made)
        publishing.publish(*made, comment="Mesure", author="bench", origin="bench")
    return len(made)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    import django

    django.setup()
    from careers.models.publication import Publication

    if Publication.objects.exists():
        sys.exit("Cette base a déjà un contenu : donnez-en une vide, qui ne serve qu’à mesurer.")
    sys.stdout.write(f"{publish_all(int(sys.argv[1]), with_rows=True)} fiches.\n")


if __name__ == "__main__":
    main()
