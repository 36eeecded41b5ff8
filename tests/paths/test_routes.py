from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careers.paths.network import Link, Network, Step, Target
from careers.paths.reach import reach
from careers.paths.routes import MOST_EXPANSIONS, routes


@st.composite
def networks(draw, most=9):
    """Random acyclic networks: links lead from lower to higher numbers."""
    count = draw(st.integers(2, most))
    ids = [f"s{n:03}" for n in range(count)]
    lengths = draw(st.lists(st.integers(0, 6), min_size=count, max_size=count))
    steps = [
        Step(one, one, length, length + draw(st.integers(0, 2)), draw(st.booleans()))
        for one, length in zip(ids, lengths, strict=True)
    ]
    pairs = [(a, b) for n, a in enumerate(ids) for b in ids[n + 1 :]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=24))
    return Network.build(steps, [Link(a, b, experience_years=draw(st.integers(0, 2))) for a, b in chosen])


def every_way(network, start, goal):
    """All ways, found the slow and plain way."""
    if start == goal:
        return [(start,)]
    return [(start, *rest) for link in network.after(start) for rest in every_way(network, link.to, goal)]


@given(networks())
def test_routes_are_all_the_simple_ways(network):
    start, goal = min(network.steps), max(network.steps)
    found = routes(network, [Target(goal)], start=start, limit=10_000)
    assert not found.is_truncated
    assert sorted(route.ids for route in found.routes) == sorted(every_way(network, start, goal))


@given(networks())
def test_routes_are_made_of_links_and_their_years_add_up(network):
    for route in routes(network, [Target(max(network.steps))]).routes:
        assert len(set(route.ids)) == len(route.ids)
        for before, stop in pairwise(route.stops):
            assert stop.link in network.after(before.step_id) and stop.link.to == stop.step_id
        steps = [network.steps[one] for one in route.ids]
        assert route.half_years_min == sum(step.half_years_min for step in steps if step.after_bac)
        assert route.left_max == sum(step.half_years_max for step in steps)
        assert route.experience_years == sum(stop.link.experience_years for stop in route.stops if stop.link)


@given(networks())
def test_order_is_total_and_stable(network):
    target = [Target(max(network.steps))]
    once, again = routes(network, target).routes, routes(network, target).routes
    assert once == again
    assert [route.left_min for route in once] == sorted(route.left_min for route in once)


@given(networks())
def test_reach_agrees_with_routes(network):
    goal = max(network.steps)
    for start in network.steps:
        found = routes(network, [Target(goal)], start=start).routes
        reached = reach(network, {"metier": [Target(goal)]}, start)
        assert bool(found) == ("metier" in reached)
        if found:
            shortest = min((route.left_min, route.left_max, route.experience_years) for route in found)
            assert (
                reached["metier"].half_years_min,
                reached["metier"].half_years_max,
                reached["metier"].experience_years,
            ) == shortest


@settings(max_examples=5, deadline=None)
@given(st.integers(50, 300))
def test_work_is_bounded_whatever_the_network(count):
    """A ladder has more ways than could ever be listed."""
    ids = [f"s{n:03}" for n in range(count)]
    links = [Link(a, b) for n, a in enumerate(ids) for b in ids[n + 1 : n + 4]]
    found = routes(
        Network.build([Step(one, one, 1, 1) for one in ids], links), [Target(ids[-1])], start=ids[0], limit=10
    )
    assert found.is_truncated
    assert found.expansions <= MOST_EXPANSIONS


def test_closing_gates_are_crossed_after_the_target():
    network = Network.build([Step(one, one, 2, 2) for one in "abto"], [Link("a", "b"), Link("b", "t"), Link("t", "o")])
    assert [route.ids for route in routes(network, [Target("b", ("t", "o"))], start="a").routes] == [
        ("a", "b", "t", "o")
    ]
    assert routes(network, [Target("b", ("o",))], start="a").routes == ()


def years(**of_b):
    steps = [Step("a", "a", 4, 4), Step("b", "b", 2, 2, **of_b), Step("c", "c", 2, 2)]
    return Network.build(steps, [Link("a", "b"), Link("a", "c"), Link("b", "c")])


@pytest.mark.parametrize(
    ("of_b", "entry", "through_b"),
    [
        ({"valid_from": 2028}, 2025, False),
        ({"valid_from": 2028}, 2026, True),
        ({"valid_until": 2028}, 2026, True),
        ({"valid_until": 2027}, 2026, False),
    ],
)
def test_a_step_is_entered_only_in_its_years(of_b, entry, through_b):
    found = routes(years(**of_b), [Target("c")], start="a", school_year=entry).routes
    assert any("b" in route.ids for route in found) is through_b
    assert any("b" not in route.ids for route in found)


def test_school_years_and_rules_are_told():
    (short, long) = routes(
        years(standing="announced"), [Target("c")], start="a", school_year=2026, known_until=2027
    ).routes
    assert [stop.school_year for stop in long.stops] == [2026, 2028, 2029]
    assert [stop.rule for stop in long.stops] == ["in_force", "announced", "unknown"]
    assert short.ids == ("a", "c")


def test_years_of_work_move_the_school_year_but_not_the_studies():
    network = Network.build([Step("a", "a", 2, 2), Step("b", "b", 2, 2)], [Link("a", "b", experience_years=3)])
    (route,) = routes(network, [Target("b")], start="a", school_year=2026).routes
    assert route.half_years_min == 4 and route.experience_years == 3
    assert route.stops[1].school_year == 2030
