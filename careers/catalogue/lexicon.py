"""The words that the index holds, and which of them answer a typed one: the same word, its beginning, kin, sound or slip."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from careers.french_search import EQUIVALENTS, NEIGHBOURS, Keys, keys

# How well a form answers a word, 1 being the word itself.
SAME, NEUTER, EQUIVALENT, PREFIX, STEM, ROOT, SOUND, SLIP = 1.0, 0.98, 0.86, 0.84, 0.8, 0.72, 0.68, 0.66
PER_SLIP = 0.06
MOST_BEGINNINGS, MOST_SLIPS, SHORTEST_SOUND = 60, 12, 3


@dataclass(frozen=True, slots=True)
class Answer:
    """A form of the index and how well it answers; `is_slip`: only if the word was misspelt."""

    form: str
    quality: float
    is_slip: bool = False


@dataclass(frozen=True)
class Column:
    """One key of every form, and the forms' numbers in the order of their keys: a dictionary in a tenth of its memory."""

    keys: Sequence[str]
    order: array

    @classmethod
    def of(cls, keys: Sequence[str]) -> "Column":
        return cls(keys, array("I", sorted(range(len(keys)), key=keys.__getitem__)))

    def equal(self, key: str) -> Iterator[int]:
        return self.beginning(key, is_whole=True)

    def beginning(self, start: str, *, is_whole: bool = False) -> Iterator[int]:
        """The numbers of the forms whose key begins with `start`, or is it."""
        place = bisect_left(self.order, start, key=self.keys.__getitem__)
        for number in self.order[place : place + MOST_BEGINNINGS]:
            key = self.keys[number]
            if not (key == start if is_whole else key.startswith(start)):
                return
            yield number


@dataclass(frozen=True)
class Lexicon:
    """`forms` in order, with their keys; `by_shape` groups them by length and first letter, for the slips."""

    forms: tuple[str, ...]
    neuters: Column
    roots: Column
    sounds: Column
    by_shape: Mapping[tuple[int, str], tuple[str, ...]]

    def place(self, form: str) -> int | None:
        place = bisect_left(self.forms, form)
        return place if place < len(self.forms) and self.forms[place] == form else None

    def __contains__(self, form: str) -> bool:
        return self.place(form) is not None

    def answers(self, form: str, written: str, *, is_last: bool) -> list[Answer]:
        """The forms that answer a word, the best first, each once; slips only when nothing else does."""
        key = keys(written)
        found: dict[str, Answer] = {}
        for answer in self._sure_answers(form, key, is_last):
            found.setdefault(answer.form, answer)
        if not any(
            answer.quality > PREFIX + 0.1 or answer.quality in (EQUIVALENT, STEM, ROOT) for answer in found.values()
        ):
            for answer in self._slips(form, key, is_last):
                found.setdefault(answer.form, answer)
        return sorted(found.values(), key=lambda answer: -answer.quality)

    def _sure_answers(self, form: str, key: Keys, is_last: bool) -> Iterator[Answer]:
        if form in self:
            yield Answer(form, SAME)
        yield from self._all(self.neuters.equal(key.neuter), NEUTER)
        for other in EQUIVALENTS.get(key.neuter, ()):
            yield from self._all(self.neuters.equal(other), EQUIVALENT)
        for other in NEIGHBOURS.get(key.neuter, ()):
            yield from self._all(self.neuters.equal(other), ROOT)
        if len(form) >= (2 if is_last else 4):
            yield from self._beginning_with(form)
        for number in self.roots.equal(key.root):
            is_near = self.forms[number].startswith(key.stem)
            yield Answer(self.forms[number], STEM if is_near else ROOT)

    def _all(self, numbers: Iterator[int], quality: float, *, is_slip: bool = False) -> Iterator[Answer]:
        return (Answer(self.forms[number], quality, is_slip) for number in numbers)

    def _beginning_with(self, form: str) -> Iterator[Answer]:
        """The nearer the typed letters are to the whole word, the better."""
        place = bisect_left(self.forms, form)
        for one in self.forms[place : place + MOST_BEGINNINGS]:
            if not one.startswith(form):
                return
            yield Answer(one, PREFIX + 0.1 * len(form) / len(one))

    def _slips(self, form: str, key: Keys, is_last: bool) -> Iterator[Answer]:
        if len(key.sound) >= SHORTEST_SOUND:
            yield from self._all(self.sounds.equal(key.sound), SOUND, is_slip=True)
        if is_last and len(key.sound) >= 4:
            yield from self._all(self.sounds.beginning(key.sound), SOUND - 0.04, is_slip=True)
        for one, distance in self._near(form, slips_allowed(form)):
            yield Answer(one, SLIP - PER_SLIP * (distance - (one[0] == form[0]) / 2), True)

    def _near(self, form: str, limit: int) -> list[tuple[str, int]]:
        """Forms at most so many slips away; those that begin otherwise only when none begins like it."""
        lengths = range(len(form) - limit, len(form) + limit + 1) if limit else ()
        alike = (self.by_shape.get((length, form[0]), ()) for length in lengths)
        others = (group for (length, first), group in self.by_shape.items() if length in lengths and first != form[0])
        return list(closest(form, alike, limit)) or list(closest(form, others, limit))


def slips_allowed(form: str) -> int:
    """None in a short word or a number, one up to six letters, two beyond."""
    if form.isdigit() or len(form) < 5:
        return 0
    return 1 if len(form) < 7 else 2


def closest(word: str, groups: Iterable[Sequence[str]], limit: int) -> Iterator[tuple[str, int]]:
    """The nearest words of each group with their distance: letters changed, left out, added, or swapped with the next."""
    for group in groups:
        found = process.extract(word, group, scorer=OSA.distance, score_cutoff=limit, limit=MOST_SLIPS)
        yield from ((one, distance) for one, distance, _ in found)


def lexicon(written: Mapping[str, str], earlier: Lexicon | None = None) -> Lexicon:
    """From each form to one of its spellings with accents; words that `earlier` knows are not analysed again."""
    forms = tuple(sorted(written))
    rows = [_keys_of(form, written[form], earlier) for form in forms]
    by_shape: dict[tuple[int, str], list[str]] = {}
    for form in forms:
        by_shape.setdefault((len(form), form[0]), []).append(form)
    columns = (Column.of(column) for column in (zip(*rows, strict=True) if rows else ((), (), ())))
    return Lexicon(forms, *columns, {shape: tuple(group) for shape, group in by_shape.items()})


def _keys_of(form: str, written: str, earlier: Lexicon | None) -> tuple[str, str, str]:
    place = earlier.place(form) if earlier else None
    if place is not None:
        return earlier.neuters.keys[place], earlier.roots.keys[place], earlier.sounds.keys[place]
    key = keys.__wrapped__(written)
    return form if key.neuter == form else key.neuter, key.root, key.sound
