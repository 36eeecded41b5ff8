"""Ranking: which cards answer some typed words, by which of their texts, and how surely."""

import heapq
import itertools
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
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
OF_OTHER_TEXTS = 0.4  # how much it matters that the other words stand in other texts of the same card
MORE_TEXTS, MOST_MORE = 0.002, 6  # ties go to what is called so by more of its names
SURE, SURE_COVER, PERHAPS = 0.4, 0.6, 0.3
BEHIND = 0.5  # entries that answer less than half as well as the best one are not looked at
MOST_POSTINGS, MOST_ENTRIES, MOST_CARDS = 2500, 200, 30
FIELD_WEIGHTS = tuple(WEIGHTS[field] for field in Field)
# A question, or a passage, says little of what a job is called.
SPREAD_WEIGHTS = tuple({Field.QUESTION: 0.45, Field.PASSAGE: 0.25}.get(field, WEIGHTS[field]) for field in Field)


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
    ranking = Ranking(index, words, is_question)
    best: dict[tuple[int, bool], tuple[float, int]] = {}
    more: Counter[tuple[int, bool]] = Counter()
    for score, entry in ranking.best_entries():
        key = (index.owners[entry], index.fields[entry] == Field.QUESTION)
        best.setdefault(key, (score, entry))
        more[key] += 1
    first = itertools.islice(best.items(), MOST_CARDS)
    matches = [ranking.match(number, score, entry, more[number, by]) for (number, by), (score, entry) in first]
    return sorted((match for match in matches if match.score >= PERHAPS), key=_rank(index))


def _rank(index: Index) -> Callable[[Match], tuple]:
    return lambda match: (-match.score, match.field, len(index.texts[match.entry]), match.card.title)


class Ranking:
    """One query on one index: `gains` says for each word which entries hold it, and how much of the query each then holds."""

    def __init__(self, index: Index, words: Sequence[Asked], is_question: bool):
        self.index, self.words, self.is_question = index, words, is_question
        self.total = sum(one.weight for one in words) or 1
        self.kinds = kind_weights(words)
        self.gains = self._gains()
        self.covers = self._covers()

    def _gains(self) -> list[dict[int, float]]:
        """A frequent word is looked up in the entries that tell most, and in those that a rarer word has already found."""
        found: set[int] = set()
        gains: list[dict[int, float]] = [{} for _ in self.words]
        for number in sorted(range(len(self.words)), key=lambda number: -self.words[number].weight):
            gains[number] = self._gain(self.words[number], found)
            found.update(gains[number])
        return gains

    def _gain(self, word: Asked, found: set[int]) -> dict[int, float]:
        room, parts = MOST_POSTINGS, []
        for answer in word.answers:
            entries, worth = self.index.postings[answer.form], answer.quality * word.weight
            parts.append(dict.fromkeys(entries[:room], worth))
            if found and len(entries) > room:
                parts.append({entry: worth for entry in entries[room:] if entry in found})
            room -= min(room, len(entries))
        gain: dict[int, float] = {}
        for part in reversed(parts):  # the best answers last, so that theirs stays
            gain.update(part)
        return gain

    def _covers(self) -> dict[int, float]:
        """How much of the query each entry holds."""
        covers = dict(self.gains[0]) if self.gains else {}
        for gain in self.gains[1:]:
            for entry, worth in gain.items():
                covers[entry] = covers.get(entry, 0.0) + worth
        return covers

    def best_entries(self) -> list[tuple[float, int]]:
        """(score, entry), the best first; those far behind the best are left out."""
        fields = self.index.fields
        bounds = [(FIELD_WEIGHTS[fields[entry]] * cover, entry) for entry, cover in self.covers.items()]
        least = max(BEHIND * max(bounds, default=(0.0,))[0], PERHAPS / 2 * self.total)
        kept = heapq.nlargest(MOST_ENTRIES, [bound for bound in bounds if bound[0] >= least])
        return sorted(((self._of_text(entry) * bound / self.total, entry) for bound, entry in kept), reverse=True)

    def _of_text(self, entry: int) -> float:
        """Less when the text says other things too."""
        count = sum([entry in gain for gain in self.gains])
        return 1 - OF_THE_TEXT + OF_THE_TEXT * min(1.0, count / (self.index.sizes[entry] or 1))

    def match(self, number: int, score: float, entry: int, texts: int) -> Match:
        """A card by its best entry: what its other texts add, its kind, and how many of them say it."""
        card, field = self.index.cards[number], Field(self.index.fields[entry])
        spread, cover = self._spread(number)
        score = score + max(0.0, spread - score) * OF_OTHER_TEXTS
        score = score * self.kinds[card.kind] + MORE_TEXTS * min(texts, MOST_MORE)
        if field == Field.QUESTION and not self.is_question:
            score *= UNASKED_QUESTION
        is_slip = any(one.is_slip and entry in gain for one, gain in zip(self.words, self.gains, strict=True))
        return Match(card, entry, field, score, cover, is_slip)

    def _spread(self, number: int) -> tuple[float, float]:
        """The share of the query that the texts of a card hold together: as they weigh, and in plain words."""
        fields = self.index.fields
        held = [(entry, SPREAD_WEIGHTS[fields[entry]]) for entry in self.index.of_card[number] if entry in self.covers]
        best = [max([gain.get(entry, 0.0) * weight for entry, weight in held]) for gain in self.gains]
        cover = sum([one.weight for one, gained in zip(self.words, best, strict=True) if gained])
        return sum(best) / self.total, cover / self.total


def kind_weights(words: Sequence[Asked]) -> Mapping[str, float]:
    """Steps weigh more when a word names studies."""
    named = [number for number, one in enumerate(words) if one.word.form in STUDIES]
    if not named:
        return KIND_WEIGHTS
    return KIND_WEIGHTS | {"step": KIND_WEIGHTS["step"] * (OF_STUDIES if named[0] else FIRST_OF_STUDIES)}
