"""What a search finds: the ranked cards in groups, an answer to what a sentence asks, and how sure it is."""

from dataclasses import dataclass

from careers.asking import Asking, Wish, asking, is_question
from careers.catalogue.cards import ProfessionCard
from careers.catalogue.index import Field, Index
from careers.catalogue.query import Asked, Match, asked, ranked, typed_words

WHOLE = 0.97  # a text that says all of the query


@dataclass(frozen=True)
class Answered:
    """What a sentence asks of a profession."""

    wish: Wish
    card: ProfessionCard
    match: Match


@dataclass(frozen=True)
class Found:
    """`words` are those that were looked at; `matches` the cards by rank, `answer` stands before them all."""

    words: tuple[Asked, ...]
    matches: tuple[Match, ...]
    answer: Answered | None = None

    @property
    def is_sure(self) -> bool:
        return self.answer is not None or any(match.is_sure for match in self.matches[:1])


def find(index: Index, text: str) -> Found:
    """The cards that answer a query, the best first."""
    said = asking(text)
    found = _find_words(index, text)
    if said.wish is None or not typed_words(said.rest):
        return found
    of_rest = _find_words(index, said.rest)
    if _is_a_name(found) and said.wish in (Wish.WAY_PERHAPS, Wish.MEANING):
        return found
    return _answered(said, of_rest, found)


def _find_words(index: Index, text: str) -> Found:
    words = asked(index, typed_words(text))
    return Found(tuple(words), tuple(ranked(index, words, is_question=is_question(text))))


def _is_a_name(found: Found) -> bool:
    """Is all that was typed the name of something: « école nationale vétérinaire »?"""
    best = found.matches[:1]
    return any(one.cover >= WHOLE and one.field <= Field.SYNONYM and not one.is_slip for one in best)


def _answered(said: Asking, of_rest: Found, found: Found) -> Found:
    """The answer about the best profession; a question of a page that says it all comes before."""
    questions = tuple(one for one in found.matches if one.field == Field.QUESTION and one.is_sure)
    others = tuple(one for one in of_rest.matches if one.field != Field.QUESTION)
    matches = tuple(sorted((*others, *questions), key=lambda one: -one.score))
    best = next(iter(others), None)
    if best is None or not best.is_sure or not isinstance(best.card, ProfessionCard) or said.wish == Wish.MEANING:
        return Found(of_rest.words, matches)
    return Found(of_rest.words, matches, Answered(said.wish, best.card, best))
