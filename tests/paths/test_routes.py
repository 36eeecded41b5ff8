"""Routes against the slow and plain way of finding them, on generated networks; then the rules one by one."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careers.paths.network import Link, Network, Step, Target
from careers.paths.routes import routes
from careers.paths.search import KINDS
from tests.paths.networks import networks, wide

YEARS = st.none() | st.integers(2024, 2034)


def every_way(network, start, goal):
    """All ways as lists of links, found the slow and plain way."""
    if start == goal:
        return [()]
    return [(link, *rest) for link in network.after(start) for rest in every_way(network, link.to, goal)]


def can_be_walked(network, start, way, school_year, is_done, with_announced):
    """Is there, for each step, a school year in which one may come and it may be entered?"""
    least = most = 0
    for link in (None, *way):
        step = network.steps[link.to if link else start]
        if link is None and is_done:
            continue
        if link:
            least, most = least + 2 * link.experience_years, most + 2 * link.experience_years
        if step.standing == "announced" and not with_announced:
            return False
        if step.standing == "ended" and (school_year is None or step.valid_until is None):
            return False
        if school_year is not None:
            years = range(school_year + least // 2, school_year + most // 2 + 1)
            if years[0] > (step.valid_until or 9999) or years[-1] < (step.valid_from or 0):
                return False
        least, most = least + step.half_years_min, most + step.half_years_max
    return True


@settings(max_examples=150)
@given(networks(is_dated=True), YEARS, st.booleans(), st.booleans())
def test_routes_are_all_the_ways_that_can_be_walked(network, school_year, is_done, with_announced):
    start, goal = min(network.steps), max(network.steps)
    arguments = {"school_year": school_year, "is_done": is_done, "with_announced": with_announced}
    found = routes(network, [Target(goal)], start=start, limit=10_000, **arguments)
    ways = [way for way in every_way(network, start, goal) if can_be_walked(network, start, way, **arguments)]
    assert not found.is_truncated
    assert sorted(route.ids for route in found.routes) == sorted((start, *(link.to for link in way)) for way in ways)


@given(networks())
def test_routes_are_simple_made_of_links_and_their_years_add_up(network):
    for route in routes(network, [Target(max(network.steps))]).routes:
        assert len(set(route.ids)) == len(route.ids)
        for before, stop in pairwise(route.stops):
            assert stop.link in network.after(before.step_id) and stop.link.to == stop.step_id
        steps = [network.steps[one] for one in route.ids]
        assert route.half_years_min == sum(step.half_years_min for step in steps if step.after_bac)
        assert route.left_max == sum(step.half_years_max for step in steps)
        assert route.experience_years == sum(stop.link.experience_years for stop in route.stops if stop.link)


def order(network, route):
    detours = sum(KINDS.index(stop.link.kind) for stop in route.stops if stop.link)
    first = network.starts.index(route.ids[0]) if route.ids[0] in network.starts else 0
    ranks = tuple(network.after(stop.link.origin).index(stop.link) for stop in route.stops if stop.link)
    return (route.left_min, route.left_max, route.experience_years, detours, (first, *ranks))


@settings(max_examples=120)
@given(networks(is_dated=True), YEARS, st.booleans(), st.integers(1, 6))
def test_order_is_total_and_a_short_list_is_the_beginning_of_the_long_one(network, school_year, has_start, limit):
    arguments = {"start": min(network.steps) if has_start else None, "school_year": school_year}
    goals = [Target(max(network.steps)), Target(sorted(network.steps)[len(network.steps) // 2])]
    whole = routes(network, goals, limit=10_000, **arguments).routes
    keys = [order(network, route) for route in whole]
    assert keys == sorted(keys) and len(set(keys)) == len(keys)
    short = routes(network, goals, limit=limit, **arguments)
    assert short.routes == whole[:limit] and short.is_truncated == (len(whole) > limit)


@settings(max_examples=25, deadline=None)
@given(st.integers(20, 300), st.integers(2, 8), st.integers(0, 15), st.integers(0, 1000))
def test_work_is_bounded_whatever_the_network(count, links_each, dated, seed):
    """The steps looked at are those of the walk, in a few moments each, and those of the ways that are given back."""
    network, targets, start = wide(count, links_each, seed, dated)
    found = routes(network, targets, start=start, school_year=2026, limit=60)
    horizon = 2 * max(0, (network.last_date or 2025) - 2026 + 1)
    moments = (horizon + 1) * (horizon + 2) // 2
    longest = max((len(route.stops) for route in found.routes), default=0)
    assert found.expansions <= count * moments + 61 * (longest + 2)
    assert len(found.routes) == 60 or not found.is_truncated


def test_closing_gates_are_crossed_after_the_target():
    network = Network.build([Step(one, one, 2, 2) for one in "abto"], [Link("a", "b"), Link("b", "t"), Link("t", "o")])
    assert [route.ids for route in routes(network, [Target("b", ("t", "o"))], start="a").routes] == [
        ("a", "b", "t", "o")
    ]
    assert routes(network, [Target("b", ("o",))], start="a").routes == ()


def test_a_way_that_ends_two_targets_comes_once():
    network = Network.build([Step(one, one, 2, 2) for one in "abt"], [Link("a", "b"), Link("b", "t")])
    assert [route.ids for route in routes(network, [Target("b", ("t",)), Target("t")], start="a").routes] == [
        ("a", "b", "t")
    ]


def years(**of_b):
    steps = [Step("a", "a", 4, 4), Step("b", "b", 2, 2, **of_b), Step("c", "c", 2, 2, known_until=2027)]
    return Network.build(steps, [Link("a", "b"), Link("a", "c"), Link("b", "c")])


@pytest.mark.parametrize(
    ("of_b", "entry", "through_b"),
    [
        ({"valid_from": 2028}, 2025, False),
        ({"valid_from": 2028}, 2026, True),
        ({"valid_until": 2028}, 2026, True),
        ({"valid_until": 2027}, 2026, False),
        ({"standing": "ended", "valid_until": 2028}, 2026, True),
        ({"standing": "ended"}, 2026, False),
    ],
)
def test_a_step_is_entered_only_in_its_years(of_b, entry, through_b):
    found = routes(years(**of_b), [Target("c")], start="a", school_year=entry).routes
    assert any("b" in route.ids for route in found) is through_b
    assert any("b" not in route.ids for route in found)


def test_school_years_and_rules_are_told():
    (short, long) = routes(years(standing="announced"), [Target("c")], start="a", school_year=2026).routes
    assert [stop.school_year for stop in long.stops] == [2026, 2028, 2029]
    assert [stop.rule for stop in long.stops] == ["in_force", "announced", "unknown"]
    assert short.ids == ("a", "c")


def test_years_of_work_move_the_school_year_but_not_the_studies():
    network = Network.build([Step("a", "a", 2, 2), Step("b", "b", 2, 2)], [Link("a", "b", experience_years=3)])
    (route,) = routes(network, [Target("b")], start="a", school_year=2026).routes
    assert route.half_years_min == 4 and route.experience_years == 3
    assert route.stops[1].school_year == 2030


def test_a_start_that_is_behind_takes_no_time():
    (route,) = routes(years(), [Target("c")], start="b", school_year=2026, is_done=True).routes
    assert [stop.school_year for stop in route.stops] == [None, 2026]
    assert (route.left_min, route.half_years_min) == (2, 2)
    (already,) = routes(years(), [Target("c")], start="c", school_year=2026, is_done=True).routes
    assert already.left_max == 0


def test_several_starts_at_once():
    found = routes(years(), [Target("c")], start=("a", "b"), school_year=2026).routes
    assert [route.ids for route in found] == [("b", "c"), ("a", "c"), ("a", "b", "c")]


@settings(max_examples=100)
@given(networks(is_dated=True), YEARS)
def test_by_habit_the_way_with_the_fewest_detours_comes_first(network, school_year):
    arguments = {"start": min(network.steps), "school_year": school_year}
    goals = [Target(max(network.steps))]
    every = routes(network, goals, limit=10_000, **arguments).routes
    habit = routes(network, goals, limit=1, by_habit=True, **arguments).routes
    by_detours = sorted(every, key=lambda route: (order(network, route)[3], order(network, route)))
    assert habit == tuple(by_detours[:1])


def test_what_cannot_be_entered_begins_nothing():
    network = years(valid_from=2028)
    assert routes(network, [Target("c")], start="b", school_year=2026).routes == ()
    assert routes(network, [Target("c")], start="nulle-part").routes == ()
