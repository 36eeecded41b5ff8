"""Short names: « 2de », « Tle ST2S », « IFSI », typed by hand where an address has « seconde-generale-et-technologique »."""

from collections.abc import Iterator

from careers.catalogue.catalogue import Catalogue
from careers.documents.schema.step import Step
from careers.text import slugify

# How a class is written, by whoever writes it.
CLASSES = {
    "troisieme": ("3e", "3eme", "3ieme"),
    "seconde": ("2de", "2nde", "2nd", "2e", "2eme"),
    "premiere": ("1re", "1ere", "1e"),
    "terminale": ("tle", "term", "tale"),
}
WRITTEN = {short: name for name, shorts in CLASSES.items() for short in shorts}
SILENT = {"classe", "en", "de", "la", "le"}
LONGEST = 60  # signs: no name is longer that somebody types by hand


def steps_called(catalogue: Catalogue, name: str) -> tuple[str, ...]:
    """The ids of the steps that go by this name: none, one, or those between which the name does not decide.

    A class goes by its first word, and as many others as one likes: « terminale » is every terminale. Any other step
    goes by a whole name.
    """
    asked = _words(name[: LONGEST + 1])
    if not asked or len(name) > LONGEST:
        return ()
    steps = [step for step in catalogue.step_documents.values() if not step.part_of]
    classes = [step for step in steps if not step.after_bac and _begins(step, asked)]
    return tuple(step.id for step in classes or (step for step in steps if _is(step, asked)))


def _words(name: str) -> tuple[str, ...]:
    return tuple(WRITTEN.get(word, word) for word in slugify(name).split("-") if word and word not in SILENT)


def _names(step: Step) -> Iterator[tuple[str, ...]]:
    yield from (_words(name) for name in (step.slug, step.short_name, step.short_name.partition(",")[0], step.name))


def _begins(step: Step, asked: tuple[str, ...]) -> bool:
    return any(words[:1] == asked[:1] and set(asked) <= set(words) for words in _names(step))


def _is(step: Step, asked: tuple[str, ...]) -> bool:
    """Full stops and spaces aside: « LAS 1 » is « L.AS 1 »."""
    return "".join(asked) in {"".join(words) for words in _names(step)}
