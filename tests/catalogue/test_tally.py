"""Points counted for all professions at once are those that one counts one by one."""

from hypothesis import given
from hypothesis import strategies as st

from careers.catalogue.facets import bits_at, places_in
from careers.catalogue.tally import Tally

SIZE = 40
places = st.sets(st.integers(0, SIZE - 1))


@given(places)
def test_places_of_a_set_come_back(some):
    assert list(places_in(bits_at(some, SIZE))) == sorted(some)


@given(st.lists(st.tuples(places, st.integers(0, 20))), places)
def test_points_and_ranks(given, among):
    tally, expected = Tally(), [0] * SIZE
    for some, points in given:
        tally.add(bits_at(some, SIZE), points)
        for place in some:
            expected[place] += points
    assert [tally.points_of(place) for place in range(SIZE)] == expected
    assert list(tally.ranked(bits_at(among, SIZE))) == sorted(among, key=lambda place: (-expected[place], place))
