"""One way to everything is the same as the first of all ways to each."""

from hypothesis import given, settings
from hypothesis import strategies as st

from careers.catalogue.catalogue import current
from careers.catalogue.landscape import ordered_targets
from careers.paths.network import Link, Network, Step, Target
from careers.paths.routes import KINDS, routes
from careers.paths.shortest import shortest, shortest_to, stations


def first_common(network, targets):
    """The first common route of a whole search, as (half years, where its stations stand, ids)."""
    for route in routes(network, targets, limit=5000).routes:
        steps = [network.steps[one] for one in route.ids]
        if not steps[0].after_bac and all(one.standing == "in_force" for one in steps):
            held = zip(route.stops, steps, strict=True)
            begins = tuple(stop.begins_min for stop, step in held if step.after_bac and step.half_years_max)
            return route.half_years_min, begins, route.ids
    return None


def by_one_pass(network, targets):
    way = shortest_to(network, shortest(network), targets)
    return (*stations(network, way), way.ids) if way else None


@st.composite
def networks(draw):
    """Up to nine steps; links lead from a lower number to a higher one."""
    count = draw(st.integers(2, 9))
    steps = [
        Step(
            f"e{n}",
            f"E{n}",
            draw(st.integers(0, 4)),
            draw(st.integers(4, 6)),
            after_bac=n > 1,
            standing=draw(st.sampled_from(["in_force", "in_force", "in_force", "announced", "ended"])),
        )
        for n in range(count)
    ]
    pairs = [(a, b) for a in range(count) for b in range(a + 1, count)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=20))
    links = [Link(f"e{a}", f"e{b}", draw(st.sampled_from(KINDS)), draw(st.integers(0, 2))) for a, b in chosen]
    return Network.build(steps, links)


@settings(max_examples=300, deadline=None)
@given(network=networks(), data=st.data())
def test_one_pass_finds_the_first_of_all_routes(network, data):
    ids = sorted(network.steps)
    targets = []
    for step in data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True)):
        gates = [link.to for link in network.after(step)]
        closing = data.draw(st.lists(st.sampled_from(gates), max_size=1)) if gates else []
        targets.append(Target(step, tuple(closing)))
    assert by_one_pass(network, targets) == first_common(network, targets)


def test_the_content_s_lengths(db):
    catalogue = current()
    for card in catalogue.professions:
        targets = ordered_targets(catalogue.network, catalogue.landscape.targets[card.id])
        assert by_one_pass(catalogue.network, targets)[:2] == (card.half_years_min, card.station_half_years)


def test_no_way_is_none():
    network = Network.build([Step("a", "A"), Step("b", "B")], [])
    assert shortest_to(network, shortest(network), [Target("b"), Target("nulle-part")]) is None
