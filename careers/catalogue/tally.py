"""Sums over professions held as bits of one number: a column of binary digits for all of them at once.

`Tally.add` gives points to every profession of a set in a few operations, however many they are; `ranked` reads the
professions by falling points without looking at those that nobody asks for.
"""

from collections.abc import Iterable, Iterator

from careers.catalogue.facets import places_in


class Tally:
    """Points of each profession; digit n of all the sums is the n-th number of `digits`."""

    def __init__(self, digits: Iterable[int] = ()):
        self.digits = list(digits)

    def add(self, professions: int, points: int) -> None:
        """Give so many points, zero or more, to each of these professions."""
        for place in places_in(points):
            self._add_at(place, professions)

    def _add_at(self, place: int, carried: int) -> None:
        """Add one at this digit, as one does by hand: what overflows goes to the next."""
        while carried:
            while len(self.digits) <= place:
                self.digits.append(0)
            self.digits[place], carried = self.digits[place] ^ carried, self.digits[place] & carried
            place += 1

    def points_of(self, position: int) -> int:
        return sum((digit >> position & 1) << place for place, digit in enumerate(self.digits))

    def ranked(self, among: int) -> Iterator[int]:
        """Positions by falling points; those with as many points in the order of their positions."""
        yield from self._ranked(among, len(self.digits))

    def _ranked(self, among: int, place: int) -> Iterator[int]:
        if not place:
            yield from places_in(among)
            return
        digit = self.digits[place - 1]
        for half in (among & digit, among & ~digit):
            if half:
                yield from self._ranked(half, place - 1)
