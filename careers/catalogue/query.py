"""Ranking: which cards answer some typed words, by which of their texts, and how surely."""

import heapq
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careers.catalogue.cards import Card
from careers.catalogue.index import WEIGHTS, Field, Index
from careers.catalogue.lexicon import Answer
from careers.french_search import MOST_SIGNS, MOST_WORDS, SOFT, STUDIES, Word, content_words

KIND_WEIGHTS = {
    "profession": 1.0,
    "step": 0.97,
    "workplace": 0.95,
    "domain": 0.96,
    "term": 0.9,
    "page": 0.85,
    "list": 0.8,
}
OF_STUDIES, FIRST_OF_STUDIES = 1.1, 1.2  # a step answers better than a job when a word, or the first one, names studies
UNASKED_QUESTION = 0.65  # a question of a page is not what a mere word looks for
SOFT_WEIGHT = 0.15
OF_THE_TEXT = 0.38  # how much it matters that the text says nothing else than the typed words
OF_OTHER_TEXTS = 0.3  # how much it matters that the other words stand in other texts of the same card
MORE_TEXTS, MOST_MORE = 0.002, 6  # ties go to what is called so by more of its names
SURE, SURE_COVER, PERHAPS = 0.4, 0.6, 0.3
BEHIND = 0.5  # entries that answer less than half as well as the best one are not looked at
MOST_POSTINGS, MOST_ENTRIES, MOST_CARDS = 1500, 300, 40
FIELD_WEIGHTS = tuple(WEIGHTS[field] for field in Field)
# A question says little of what a job is called.
SPREAD_WEIGHTS = tuple(0.45 if field == Field.QUESTION else WEIGHTS[field] for field in Field)


@dataclass(frozen=True, slots=True)
class Match:
    """A card that answers. `entry` is the text that answers best, `cover` the share of the query that the card's texts hold.

    `is_slip`: only if a word was misspelt.
    """

    card: Card
    entry: int
    field: Field
    score: float
    cover: float
    is_slip: bool

    @property
    def is_sure(self) -> bool:
        return self.score >= SURE and self.cover >= SURE_COVER


@dataclass(frozen=True, slots=True)
class Asked:
    """A typed word with what answers it, and how much it says."""

    word: Word
    answers: Sequence[Answer]
    weight: float

    @property
    def is_slip(self) -> bool:
        return bool(self.answers) and self.answers[0].is_slip


def typed_words(text: str) -> list[Word]:
    """The words of a query that are looked at."""
    return content_words(text[:MOST_SIGNS])[:MOST_WORDS]


def asked(index: Index, words: Sequence[Word]) -> list[Asked]:
    words = _mended(index, words)
    return [_asked(index, word, is_last=number == len(words) - 1) for number, word in enumerate(words)]


def _asked(index: Index, word: Word, *, is_last: bool) -> Asked:
    answers = index.lexicon.answers(word.form, word.written, is_last=is_last)
    best = answers[0].quality if answers else 0
    count = sum(len(index.postings[one.form]) for one in answers if one.quality >= best - 0.02)
    weight = index.rarity(count) * (SOFT_WEIGHT if word.form in SOFT else 1)
    return Asked(word, answers, weight)


def _mended(index: Index, words: Sequence[Word]) -> list[Word]:
    """« radio logue » → « radiologue »: two words that make one, when one of them alone is unknown; « DE MEM » → « demem »."""
    if (acronym := _acronym(words)) in index.lexicon:
        return [Word(acronym, acronym, words[0].start, words[-1].end)]
    mended: list[Word] = []
    for word in words:
        before = mended[-1] if mended else None
        if before and not (before.form in index.lexicon and word.form in index.lexicon):
            joined = before.form + word.form
            if joined in index.lexicon:
                mended[-1] = Word(joined, before.written + word.written, before.start, word.end)
                continue
        mended.append(word)
    return mended


def _acronym(words: Sequence[Word]) -> str:
    """Capitals only, in two or three groups."""
    is_one = 2 <= len(words) <= 3 and all(word.written.isupper() for word in words)
    return "".join(word.form for word in words) if is_one else ""


def ranked(index: Index, words: Sequence[Asked], *, is_question: bool = False) -> list[Match]:
    """Every card that answers at least perhaps, the best first; a card may come twice, by a question and otherwise."""
    total = sum(one.weight for one in words) or 1
    gains = _gains(index, words)
    kinds = _kind_weights(words)
    best: dict[tuple[int, bool], tuple[float, int]] = {}
    more: dict[tuple[int, bool], int] = {}
    for score, entry in _best_entries(index, gains, total):
        key = (index.owners[entry], index.fields[entry] == Field.QUESTION)
        best.setdefault(key, (score, entry))
        more[key] = more.get(key, 0) + 1
    matches = []
    for (number, by_question), (score, entry) in itertools.islice(best.items(), MOST_CARDS):
        card = index.cards[number]
        spread, cover = _spread(index, words, gains, number)
        ties = MORE_TEXTS * min(more[number, by_question], MOST_MORE)
        final = (score + max(0, spread / total - score) * OF_OTHER_TEXTS) * kinds[card.kind] + ties
        if by_question and not is_question:
            final *= UNASKED_QUESTION
        if final >= PERHAPS:
            is_slip = any(entry in gain for one, gain in zip(words, gains, strict=True) if one.is_slip)
            matches.append(Match(card, entry, Field(index.fields[entry]), final, cover / total, is_slip))
    matches.sort(key=lambda match: (-match.score, match.field, len(index.texts[match.entry]), match.card.title))
    return matches


def _kind_weights(words: Sequence[Asked]) -> Mapping[str, float]:
    named = [number for number, one in enumerate(words) if one.word.form in STUDIES]
    if not named:
        return KIND_WEIGHTS
    return KIND_WEIGHTS | {"step": KIND_WEIGHTS["step"] * (OF_STUDIES if named[0] else FIRST_OF_STUDIES)}


def _gains(index: Index, words: Sequence[Asked]) -> list[dict[int, float]]:
    """For each word the entries that hold it, and how much of the query each then holds.

    A frequent word is looked up in the entries that tell most, and in those that a rarer word has already found.
    """
    found: set[int] = set()
    gains: list[dict[int, float]] = [{} for _ in words]
    for number in sorted(range(len(words)), key=lambda number: -words[number].weight):
        one, gain = words[number], gains[number]
        for answer in reversed(one.answers):  # the best last, so that it stays
            entries = index.postings[answer.form]
            worth = answer.quality * one.weight
            gain.update(dict.fromkeys(entries[:MOST_POSTINGS], worth))
            if found and len(entries) > MOST_POSTINGS:
                gain.update((entry, worth) for entry in entries[MOST_POSTINGS:] if entry in found)
        found.update(gain)
    return gains


def _best_entries(index: Index, gains: Sequence[Mapping[int, float]], total: float) -> list[tuple[float, int]]:
    """(score, entry), the best first; those far behind the best are left out."""
    covers = dict(gains[0]) if gains else {}
    for gain in gains[1:]:
        for entry, worth in gain.items():
            covers[entry] = covers.get(entry, 0.0) + worth
    fields = index.fields
    bounds = [(FIELD_WEIGHTS[fields[entry]] * cover, entry) for entry, cover in covers.items()]
    least = max(BEHIND * max(bounds, default=(0.0,))[0], PERHAPS / 2 * total)
    kept = heapq.nlargest(MOST_ENTRIES, (bound for bound in bounds if bound[0] >= least))
    return sorted(((_of_text(index, gains, entry) * bound / total, entry) for bound, entry in kept), reverse=True)


def _of_text(index: Index, gains: Sequence[Mapping[int, float]], entry: int) -> float:
    """Less when the text says other things too."""
    count = sum(entry in gain for gain in gains)
    return 1 - OF_THE_TEXT + OF_THE_TEXT * min(1.0, count / (index.sizes[entry] or 1))


def _spread(
    index: Index, words: Sequence[Asked], gains: Sequence[Mapping[int, float]], number: int
) -> tuple[float, float]:
    """How much of the query the texts of a card hold together: as they weigh, and in plain words."""
    entries = [(entry, SPREAD_WEIGHTS[index.fields[entry]]) for entry in index.of_card[number]]
    best = [max(gain.get(entry, 0.0) * weight for entry, weight in entries) for gain in gains]
    return sum(best), sum(one.weight for one, gained in zip(words, best, strict=True) if gained)
