"""Interests without account: the questions, and what the answers lead to."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlencode

from careers.catalogue.cards import ProfessionCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.interest_index import InterestIndex
from careers.catalogue.interests import LIMITS, QUESTIONS, YEARS, Answer, Match, Question, Wishes, match

PARAMETERS = (*(question.name for question in QUESTIONS), "sans", "ans")
MOST_SHOWN, MOST_OF_A_LINE, COMPARED = 8, 3, 3
# An address that is nothing but mistakes is answered with a few sentences, not with thousands.
MOST_NOTICES = 5


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
class LimitLink:
    """A limit as a link: `address` is this page without it when it is in force, with it otherwise; `count` what is left then."""

    label: str
    address: str
    count: int


@dataclass(frozen=True)
class InterestResultPage:
    """`relaxed` is the limit that had to be given up to find anything; `surprise` comes from another line."""

    matches: tuple[Match, ...]
    surprise: Match | None
    count: int
    total: int
    liked: tuple[Question, ...]
    disliked: tuple[Question, ...]
    limits: tuple[LimitLink, ...]
    further_limits: tuple[LimitLink, ...]
    relaxed: str
    notices: tuple[str, ...]
    query: str
    comparison: str
    compared: int

    @property
    def has_answers(self) -> bool:
        return bool(self.liked or self.disliked)


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
        notices=tuple(dict.fromkeys(notices))[:MOST_NOTICES],
    )


def interest_result_page(catalogue: Catalogue, asked: Mapping[str, list[str]]) -> InterestResultPage:
    wishes, notices = wishes_of(asked)
    index = catalogue.interests
    within, relaxed = _within(index, wishes)
    agreeing = within & index.doing_any(one for question in wishes.liked for one in question.activities)
    shown = list(_varied(index.by_points(wishes, agreeing or within)))
    surprise = _surprise(index.by_points(wishes, within), shown)
    return InterestResultPage(
        matches=tuple(match(card, wishes) for card in shown),
        surprise=match(surprise, wishes) if surprise else None,
        count=within.bit_count(),
        total=len(index.cards),
        liked=wishes.liked,
        disliked=wishes.disliked,
        limits=tuple(_limits_in_force(index, wishes)),
        further_limits=() if relaxed else tuple(_further_limits(index, wishes)),
        relaxed=relaxed,
        notices=tuple(dict.fromkeys(notices))[:MOST_NOTICES],
        query=query(wishes),
        comparison=urlencode([("m", card.slug) for card in shown[:COMPARED]]) if len(shown) > 1 else "",
        compared=len(shown[:COMPARED]),
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
    return "un an d’études au plus" if years == 1 else f"{years} ans d’études au plus"


def _within(index: InterestIndex, wishes: Wishes) -> tuple[int, str]:
    """The professions within the limits. When none is: without the limit whose loss opens the most, and its words."""
    left = index.within(wishes)
    if left or not index.cards:
        return left, ""
    found = [(index.within(looser), words) for words, looser in _looser(wishes)]
    left, words = max(found, key=lambda pair: pair[0].bit_count())
    return (left, words) if left else (index.everything, "tes limites")


def _looser(wishes: Wishes) -> Iterator[tuple[str, Wishes]]:
    """The wishes without each of the limits in turn, with the words of that limit."""
    for one in wishes.limits:
        yield LIMITS[one][0], wishes.without_limit(one)
    if wishes.years is not None:
        yield _years_label(wishes.years), wishes.at_most(None)


def _limits_in_force(index: InterestIndex, wishes: Wishes) -> Iterator[LimitLink]:
    for label, looser in _looser(wishes):
        yield _link(index, label, looser)


def _further_limits(index: InterestIndex, wishes: Wishes) -> Iterator[LimitLink]:
    """Those that would still leave something, and less than now."""
    stricter = [(label, wishes.with_limit(one)) for one, (label, _) in LIMITS.items()]
    stricter += [(_years_label(years), wishes.at_most(years)) for years in YEARS.values()]
    for link in (_link(index, label, one) for label, one in stricter):
        if 0 < link.count < index.within(wishes).bit_count():
            yield link


def _link(index: InterestIndex, label: str, wishes: Wishes) -> LimitLink:
    return LimitLink(label, f"?{query(wishes)}", index.within(wishes).bit_count())


def _varied(ranked: Iterable[ProfessionCard]) -> Iterator[ProfessionCard]:
    """The best ones, a few of each line: eight physicians would say less than three and a nurse."""
    of_line: Counter[str | None] = Counter()

    def has_room(card: ProfessionCard) -> bool:
        of_line[card.domain_id] += 1
        return of_line[card.domain_id] <= MOST_OF_A_LINE

    return islice(filter(has_room, ranked), MOST_SHOWN)


def _surprise(ranked: Iterable[ProfessionCard], shown: list[ProfessionCard]) -> ProfessionCard | None:
    """The best one on a line that is not among those shown: something that one would not have looked at."""
    lines, first = {card.domain_id for card in shown}, None
    for card in ranked:
        if card.domain_id not in lines:
            return card
        if first is None and card not in shown:
            first = card
    return first
