"""The professions of one catalogue as interests are asked of them: sets as bits, points as a tally."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from careers.catalogue.cards import ProfessionCard
from careers.catalogue.facets import bits_at
from careers.catalogue.interests import DISLIKED, LETTER, LIKED, LIMITS, OTHER, UNSURE_LETTER, YEARS, Wishes
from careers.catalogue.tally import Tally
from careers.documents.vocabulary import Activity, Certainty

LETTERS = "RIASEC"


class InterestIndex:
    """Of equal professions the one with the shorter studies comes first: that is the order of the bits."""

    def __init__(self, professions: Iterable[ProfessionCard]):
        self.cards = sorted(professions, key=lambda card: card.half_years_min or 0)
        self.everything = (1 << len(self.cards)) - 1

    def _those(self, is_one: Callable[[ProfessionCard], bool]) -> int:
        return bits_at((place for place, card in enumerate(self.cards) if is_one(card)), len(self.cards))

    @cached_property
    def doing(self) -> dict[Activity, int]:
        return {one: self._those(lambda card, one=one: one in card.traits.activities) for one in Activity}

    @cached_property
    def lettered(self) -> dict[tuple[str, bool], int]:
        """(letter, is it certain?) → the professions with this letter among their interests."""
        return {
            (letter, sure): self._those(
                lambda card, letter=letter, sure=sure: (
                    letter in card.traits.riasec and (card.traits.riasec_certainty == Certainty.HIGH) == sure
                )
            )
            for letter in LETTERS
            for sure in (True, False)
        }

    @cached_property
    def refused(self) -> dict[str, int]:
        """For each limit the professions that it shuts out: of nights, those not known to do without them."""
        return {
            limit: self._those(
                lambda card, demand=demand: (
                    demand in card.traits.demands if demand else not card.traits.may_avoid_nights
                )
            )
            for limit, (_, demand) in LIMITS.items()
        }

    @cached_property
    def short_enough(self) -> dict[int, int]:
        """Years → the professions whose studies are no longer; of unknown length, none."""
        return {
            years: self._those(
                lambda card, years=years: card.half_years_min is not None and card.half_years_min <= 2 * years
            )
            for years in YEARS.values()
        }

    def within(self, wishes: Wishes) -> int:
        """Nothing that the reader refuses is known of these professions."""
        left = self.everything if wishes.years is None else self.short_enough[wishes.years]
        for limit in wishes.limits:
            left &= ~self.refused[limit]
        return left

    def doing_any(self, activities: Iterable[Activity]) -> int:
        found = 0
        for one in activities:
            found |= self.doing[one]
        return found

    def by_points(self, wishes: Wishes, among: int) -> Iterator[ProfessionCard]:
        """Those that agree most come first."""
        return (self.cards[position] for position in self._tally(wishes).ranked(among))

    @cached_property
    def _no_answer(self) -> tuple[int, ...]:
        """The digits of the points before any answer: every activity weighs a little against."""
        tally = Tally()
        for bits in self.doing.values():
            self._take(tally, bits, -OTHER)
        return tuple(tally.digits)

    def _take(self, tally: Tally, professions: int, points: int) -> None:
        """Points are never below zero: to take some from these is to give as many to all the others."""
        tally.add(self.everything & ~professions, points)

    def _tally(self, wishes: Wishes) -> Tally:
        tally = Tally(self._no_answer)
        for question in wishes.liked:
            for one in question.activities:
                tally.add(self.doing[one], LIKED - OTHER)
            for sure, points in ((True, LETTER), (False, UNSURE_LETTER)):
                tally.add(self.lettered[question.letter, sure], points)
        for question in wishes.disliked:
            for one in question.activities:
                self._take(tally, self.doing[one], OTHER - DISLIKED)
        return tally
