"""What interests rest on, against the same counted card by card in plain words."""

import random

import pytest

from careers.catalogue.catalogue import current
from careers.catalogue.interests import (
    DISLIKED,
    LETTER,
    LIKED,
    LIMITS,
    OTHER,
    QUESTIONS,
    UNSURE_LETTER,
    YEARS,
    Answer,
    Wishes,
    match,
)
from careers.documents.vocabulary import Certainty

CHANCE = random.Random(7)


def wishes() -> Wishes:
    answers = {one.number: CHANCE.choice(list(Answer)) for one in CHANCE.sample(QUESTIONS, CHANCE.randrange(8))}
    limits = tuple(one for one in LIMITS if CHANCE.random() < 0.2)
    return Wishes(answers, limits, CHANCE.choice([None, None, *YEARS.values()]))


def points(card, wish: Wishes) -> int:
    liked = {one for question in wish.liked for one in question.activities} & card.traits.activities
    disliked = {one for question in wish.disliked for one in question.activities} & card.traits.activities
    letter = LETTER if card.traits.riasec_certainty == Certainty.HIGH else UNSURE_LETTER
    letters = letter * sum(question.letter in card.traits.riasec for question in wish.liked)
    others = len(card.traits.activities) - len(liked) - len(disliked)
    return LIKED * len(liked) + DISLIKED * len(disliked) + OTHER * others + letters


def is_within(card, wish: Wishes) -> bool:
    if wish.years is not None and (card.half_years_min is None or card.half_years_min > 2 * wish.years):
        return False
    demands = {LIMITS[limit][1] for limit in wish.limits} - {None}
    return not demands & card.traits.demands and ("nuits" not in wish.limits or card.traits.may_avoid_nights)


@pytest.mark.parametrize("wish", [wishes() for _ in range(60)])
def test_ranks_are_those_of_points_then_of_shorter_studies(db, wish):
    index = current().interests
    found = list(index.by_points(wish, index.within(wish)))
    expected = [card for card in index.cards if is_within(card, wish)]
    assert found == sorted(expected, key=lambda card: -points(card, wish))


def test_what_speaks_for_and_against_comes_from_the_document(db):
    card = current().find("profession", "radiologue")
    told = match(card, Wishes({6: Answer.YES, 7: Answer.NO}))
    assert "lire des images, des courbes, des mesures" in told.reasons
    assert told.against[:2] == ("régler et conduire des appareils", "11 ans d’études après le bac")
