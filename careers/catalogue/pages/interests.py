"""Interests without account: the questions, and what the answers lead to."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from careers.catalogue.catalogue import Catalogue
from careers.catalogue.interests import (
    LIMITS,
    MOST_OF_A_LINE,
    MOST_SHOWN,
    QUESTIONS,
    YEARS,
    Answer,
    Match,
    Question,
    Wishes,
    is_within,
    match,
)

PARAMETERS = (*(question.name for question in QUESTIONS), "sans", "ans")


@dataclass(frozen=True)
class AskedQuestion:
    question: Question
    is_yes: bool
    is_no: bool


@dataclass(frozen=True)
class Limit:
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class InterestListPage:
    questions: tuple[AskedQuestion, ...]
    limits: tuple[Limit, ...]
    years: tuple[Limit, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True)
class InterestResultPage:
    """`relaxed` is the limit that had to be given up to find anything; `surprise` comes from another line."""

    matches: tuple[Match, ...]
    surprise: Match | None
    count: int
    total: int
    has_answers: bool
    limits: tuple[str, ...]
    relaxed: str
    notices: tuple[str, ...]
    query: str


def interest_list_page(asked: Mapping[str, list[str]]) -> InterestListPage:
    wishes, notices = wishes_of(asked)
    answers = wishes.answers
    return InterestListPage(
        questions=tuple(
            AskedQuestion(one, answers.get(one.number) == Answer.YES, answers.get(one.number) == Answer.NO)
            for one in QUESTIONS
        ),
        limits=tuple(Limit(value, label, value in wishes.limits) for value, (label, _) in LIMITS.items()),
        years=tuple(Limit(value, _years_label(years), years == wishes.years) for value, years in YEARS.items()),
        notices=tuple(notices),
    )


def interest_result_page(catalogue: Catalogue, asked: Mapping[str, list[str]]) -> InterestResultPage:
    wishes, notices = wishes_of(asked)
    cards, relaxed = _within(catalogue, wishes)
    ranked = sorted(
        (match(card, wishes) for card in cards),
        key=lambda one: (-one.score, one.card.half_years_min or 0, one.card.title),
    )
    shown = _varied([one for one in ranked if one.reasons or not wishes.liked] or ranked)
    return InterestResultPage(
        matches=tuple(shown),
        surprise=_surprise(ranked, shown),
        count=len(cards),
        total=len(catalogue.professions),
        has_answers=bool(wishes.answers),
        limits=(*(LIMITS[one][0] for one in wishes.limits), *([_years_label(wishes.years)] if wishes.years else [])),
        relaxed=relaxed,
        notices=tuple(notices),
        query=query(wishes),
    )


def wishes_of(asked: Mapping[str, list[str]]) -> tuple[Wishes, list[str]]:
    """What the address says; what it cannot mean is left aside, and told."""
    notices, answers, codes = [], {}, {code.value: code for code in Answer}
    for question in QUESTIONS:
        value = (asked.get(question.name) or [""])[-1]
        if value in codes:
            answers[question.number] = codes[value]
        elif value not in ("", "bof"):
            notices.append(f"« {value[:40]} » n’est pas une réponse : nous l’avons laissée de côté.")
    given = {one for value in asked.get("sans", ()) for one in value.split(",") if one}
    notices += [f"« {one[:40]} » n’est pas une limite que nous connaissons." for one in sorted(given - set(LIMITS))]
    years = (asked.get("ans") or [""])[-1]
    if years and years not in YEARS:
        notices.append(f"« {years[:40]} » n’est pas une durée proposée : choisis 1, 3, 5 ou 9 ans.")
    return Wishes(answers, tuple(one for one in LIMITS if one in given), YEARS.get(years)), notices


def query(wishes: Wishes) -> str:
    pairs = [(f"q{number}", answer.value) for number, answer in sorted(wishes.answers.items())]
    pairs += [("sans", one) for one in wishes.limits]
    pairs += [("ans", value) for value, years in YEARS.items() if years == wishes.years]
    return urlencode(pairs)


def _years_label(years: int) -> str:
    return "un an d’études au plus après le bac" if years == 1 else f"{years} ans d’études au plus après le bac"


def _within(catalogue: Catalogue, wishes: Wishes) -> tuple[list, str]:
    """The professions within the limits. When none is: without the limit whose loss opens the most, and its words."""
    cards = [card for card in catalogue.professions if is_within(card, wishes)]
    if cards or not catalogue.professions:
        return cards, ""
    looser = [(LIMITS[one][0], Wishes(wishes.answers, _without(wishes, one), wishes.years)) for one in wishes.limits]
    if wishes.years is not None:
        looser.append((_years_label(wishes.years), Wishes(wishes.answers, wishes.limits, None)))
    found = [(words, [card for card in catalogue.professions if is_within(card, one)]) for words, one in looser]
    words, cards = max(found, key=lambda pair: len(pair[1]))
    return (cards, words) if cards else (list(catalogue.professions), "tes limites")


def _without(wishes: Wishes, limit: str) -> tuple[str, ...]:
    return tuple(one for one in wishes.limits if one != limit)


def _varied(ranked: list[Match]) -> list[Match]:
    """The best ones, a few of each line: eight physicians would say less than three and a nurse."""
    shown, of_line = [], Counter()
    for one in ranked:
        if of_line[one.card.domain_id] < MOST_OF_A_LINE and len(shown) < MOST_SHOWN:
            of_line[one.card.domain_id] += 1
            shown.append(one)
    return shown


def _surprise(ranked: list[Match], shown: list[Match]) -> Match | None:
    """The best one on a line that is not among those shown: something that one would not have looked at."""
    lines = {one.card.domain_id for one in shown}
    others = [one for one in ranked if one not in shown and one.card.domain_id not in lines]
    return others[0] if others else next((one for one in ranked if one not in shown), None)
