"""Choices against all the routes: each link at its best, in the same order, and their number."""

from hypothesis import given, settings
from hypothesis import strategies as st

from careers.paths.choices import choices
from careers.paths.network import Link, Network, Step, Target
from careers.paths.routes import routes
from tests.paths.networks import networks, wide


def links_of(route):
    return {(stop.link.origin, stop.link.to) for stop in route.stops if stop.link}


@settings(max_examples=120)
@given(networks(is_dated=True), st.none() | st.integers(2024, 2034), st.booleans())
def test_each_link_is_taken_at_its_best(network, school_year, is_done):
    ids = sorted(network.steps)
    goals = [Target(ids[-1]), Target(ids[len(ids) // 2])]
    arguments = {"start": (ids[0], ids[1]), "school_year": school_year, "is_done": is_done}
    every = routes(network, goals, limit=100_000, **arguments).routes
    found = choices(network, goals, **arguments)
    assert found.count == len(every)
    assert list(found.routes) == [route for route in every if route in found.routes]
    first = {pair: route for route in reversed(every) for pair in links_of(route)}
    assert set(first.values()) <= set(found.routes)
    assert every[:1] == found.routes[:1]


def test_there_are_never_more_choices_than_links_whatever_the_number_of_routes():
    network, targets, start = wide(300, dated=20)
    found = choices(network, targets, start=start, school_year=2026)
    assert found.count > 10**30
    assert len(found.routes) <= len(network.links) + 2


def test_combinations_are_not_told():
    """Two ways in, two ways out: four routes, three of them tell all the choices."""
    pairs = ["ab", "ac", "bd", "cd", "de", "df", "eg", "fg"]
    network = Network.build([Step(one, one, 2, 2) for one in "abcdefg"], [Link(*pair) for pair in pairs])
    found = choices(network, [Target("g")], start="a")
    assert found.count == 4
    assert ["".join(route.ids) for route in found.routes] == ["abdeg", "abdfg", "acdeg"]
