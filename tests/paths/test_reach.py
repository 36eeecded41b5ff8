"""Reach against routes: the two never disagree."""

from hypothesis import given, settings
from hypothesis import strategies as st

from careers.paths.network import Link, Network, Step, Target
from careers.paths.reach import Reached, reach
from careers.paths.routes import routes
from tests.paths.networks import networks, wide


@settings(max_examples=120)
@given(networks(is_dated=True), st.none() | st.integers(2024, 2034), st.booleans(), st.booleans())
def test_reach_agrees_with_routes(network, school_year, is_done, with_announced):
    ids = sorted(network.steps)
    openings = {"un": [Target(ids[-1])], "deux": [Target(ids[len(ids) // 2]), Target(ids[-2], (ids[-1],))]}
    arguments = {"school_year": school_year, "is_done": is_done, "with_announced": with_announced}
    for start in ids:
        reached = reach(network, openings, start, **arguments)
        for profession, targets in openings.items():
            found = routes(network, targets, start=start, limit=10_000, **arguments).routes
            assert bool(found) == (profession in reached)
            if found:
                shortest = min((route.left_min, route.left_max, route.experience_years) for route in found)
                assert reached[profession] == Reached(*shortest)


def test_a_longer_way_may_be_the_only_one_that_comes_in_time():
    """b opens in 2029: by the short way one comes too early, by the long one in its year."""
    steps = [Step("a", "a", 2, 2), Step("x", "x", 4, 4), Step("b", "b", 2, 2, valid_from=2029)]
    network = Network.build(steps, [Link("a", "b"), Link("a", "x"), Link("x", "b")])
    openings = {"metier": [Target("b")]}
    assert reach(network, openings, "a", school_year=2026) == {"metier": Reached(8, 8, 0)}
    assert reach(network, openings, "a", school_year=2028) == {"metier": Reached(4, 4, 0)}
    assert reach(network, openings, "a", school_year=2024) == {}


def test_reach_of_a_dated_network_agrees_with_routes_at_size():
    network, targets, start = wide(150, dated=20)
    found = routes(network, targets, start=start, school_year=2026, limit=1).routes[0]
    assert reach(network, {"metier": targets}, start, school_year=2026)["metier"] == Reached(
        found.left_min, found.left_max, found.experience_years
    )


def test_unknown_start_reaches_nothing():
    assert reach(wide(10)[0], {"metier": [Target("s0009")]}, "nulle-part") == {}
