"""The map of a path, on its coordinates: on random networks, on chosen cases, on the whole health network."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careers.paths.map import MOST_LANES, layout, short_phases
from careers.paths.map.choice import ways_of
from careers.paths.map.clock import Clock
from careers.paths.map.order import arranged, cost_of
from careers.paths.network import Link, Network, Step, Target
from careers.paths.routes import routes
from tests.facts import facts_catalogue, opened, profession_documents
from tests.paths.map_faults import faults
from tests.paths.map_samples import chain_and_detours, drawn

ROOT = Path(__file__).parent.parent.parent
NAMES = ["PASS", "DFGSM", "Licence de santé publique", "École de puériculture", "Institut de formation", "D"]
KINDS = ["normal", "alternative", "second_chance", "bridge", "return_to_study"]


@st.composite
def networks(draw, most=10):
    """Random acyclic networks with schools, gates, announced steps and every kind of link."""
    count = draw(st.integers(2, most))
    ids = [f"s{n:02}" for n in range(count)]
    steps = []
    for number, one in enumerate(ids):
        length = draw(st.integers(0, 6))
        after_bac = number > 1 or draw(st.booleans())
        standing = draw(st.sampled_from(["in_force", "in_force", "announced"]))
        steps.append(Step(one, draw(st.sampled_from(NAMES)), length, length, after_bac, standing))
    pairs = [(a, b) for n, a in enumerate(ids) for b in ids[n + 1 :]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, min_size=1, max_size=20))
    return Network.build(steps, [Link(a, b, draw(st.sampled_from(KINDS))) for a, b in chosen])


@settings(max_examples=300, deadline=None)
@given(networks(), st.data())
def test_no_network_makes_a_faulty_map(network, data):
    found = routes(network, [Target(max(network.steps))], limit=40).routes
    if not found:
        return
    here = data.draw(st.lists(st.sampled_from(sorted(network.steps)), max_size=2))
    drawn = layout(network, found, title="Une profession au nom assez long", here=here)
    assert faults(drawn) == []
    assert drawn.lanes <= MOST_LANES + 1 and drawn.crossings == 0
    assert set(found[0].ids) <= set(drawn.step_ids) <= {one for route in found for one in route.ids}


def place(plan) -> dict:
    return {one.step_id: one for one in (*plan.stations, *plan.gates)}


def test_main_line_is_straight_and_to_scale():
    places = place(drawn())
    assert places["bac"].y == places["a"].y == places["c"].y
    assert [gate.step_id for gate in drawn().gates] == ["gate"]
    assert [year.label.lines[0].words for year in drawn().years] == ["bac", "+1", "+2", "+3", "+4"]


def test_ways_of_one_year_stand_in_one_column():
    places = place(drawn())
    assert places["a"].x == places["b"].x == places["x"].x
    assert places["a"].y < min(places["b"].y, places["x"].y)


def test_extra_years_are_spent_in_a_zone_before_the_join():
    plan, places = drawn(), place(drawn())
    (zone,) = plan.zones
    assert zone.caption.lines[0].words == "1\u00a0an de plus"
    assert places["a"].x < zone.box.left < places["d"].x < zone.box.right <= places["gate"].x


def test_lanes_change_at_45_degrees():
    for track in drawn().tracks:
        for (x, y), (to_x, to_y) in zip(track.points, track.points[1:], strict=False):
            assert x == to_x or y == to_y or abs(to_x - x) == abs(to_y - y)


def test_an_entrance_is_dotted_and_lands_after_the_gate():
    (track,) = (track for track in drawn().tracks if track.origin == "e")
    assert track.is_entrance and place(drawn())["gate"].x < track.points[-2][0] < track.points[-1][0]


def test_what_is_announced_is_said_to_be():
    assert {(track.origin, track.to) for track in drawn().tracks if track.is_announced} == {
        ("bac", "x"),
        ("x", "x"),
        ("x", "gate"),
    }


def test_where_the_reader_stands_greys_the_rest():
    plan = drawn("b")
    past = {one.step_id for one in (*plan.stations, *plan.gates) if one.is_past}
    assert past == {"bac", "a", "x", "d", "e"}
    assert [one.step_id for one in plan.stations if one.is_here] == ["b"]
    assert not [track for track in plan.tracks if track.is_past and track.origin in ("b", "gate", "c")]
    assert faults(plan) == []


def test_a_reader_may_stand_in_two_places():
    plan = drawn("b", "x")
    assert [one.step_id for one in plan.stations if one.is_here] == ["b", "x"]
    assert {one.step_id for one in plan.stations if one.is_past} == {"bac", "a", "d", "e"}


def test_a_reader_may_stand_at_a_gate():
    (gate,) = drawn("gate").gates
    assert gate.is_here and gate.name.lines[0].words == "Tu es ici : Classement" and faults(drawn("gate")) == []


def test_a_way_that_begins_after_the_bac_counts_from_its_beginning():
    network = chain_and_detours()
    found = routes(network, [Target("c")], start="d")
    plan = layout(network, found, title="Essayeuse", here={"d"})
    assert plan.years[0].label.lines[0].words == "0" and not any(track.is_entrance for track in plan.tracks)
    assert faults(plan) == []


def test_a_place_off_the_map_greys_nothing():
    assert not [one for one in drawn("ailleurs").stations if one.is_past]


def test_ways_that_do_not_fit_are_counted():
    narrow = drawn(most_lanes=1)
    assert narrow.folded and faults(narrow) == []
    assert not drawn().folded


def test_a_shorter_arrival_has_a_terminus_of_its_own():
    steps = [
        Step("bac", "Bac", 2, 2, after_bac=False),
        Step("a", "A", 8, 8),
        Step("b", "B", 4, 4, standing="announced"),
    ]
    network = Network.build(steps, [Link("bac", "a"), Link("bac", "b")])
    short, long = routes(network, [Target("a"), Target("b")]).routes
    plan = layout(network, [long, short], title="Essayeuse")
    assert [stop.step_id for stop in plan.stops] == ["b"] and plan.stops[0].x < plan.terminus.box.left
    assert faults(plan) == []


def test_a_bridge_is_drawn_from_its_entrance_on():
    steps = [
        Step("bac", "Bac", 2, 2, after_bac=False),
        *(Step(one, one, 2, 2) for one in "amc"),
        Step("p", "Passerelle"),
    ]
    links = [Link("bac", "a"), Link("a", "c"), Link("bac", "m"), Link("m", "p", "bridge"), Link("p", "c")]
    network = Network.build(steps, links)
    found = routes(network, [Target("c")]).routes
    assert set(layout(network, found, title="T").step_ids) == {"bac", "a", "c", "p"}
    assert layout(network, found, title="T").folded == 1
    assert "m" in layout(network, found, title="T", here={"m"}).step_ids


def test_phases_stand_under_their_step_without_meeting():
    network = Network.build([Step("bac", "Bac", 2, 2, after_bac=False), Step("d", "DES", 10, 10)], [Link("bac", "d")])
    parts = [Step(str(n), name, length, length) for n, (name, length) in enumerate(
        [("Phase socle", 2), ("Phase d’approfondissement", 6), ("Phase de consolidation", 2)])]  # fmt: skip
    plan = layout(network, routes(network, [Target("d")]), title="T", phases={"d": parts})
    assert [" ".join(line.words for line in phase.name.lines) for phase in plan.phases] == [
        "socle",
        "approfondissement",
        "consolidation",
    ]
    assert faults(plan) == []


def test_phase_names_without_a_common_word_are_kept():
    assert short_phases(["Socle", "Phase finale"]) == ["Socle", "Phase finale"]


def test_what_follows_is_beyond_the_plate():
    plan = drawn(sequels=[Step("z", "Une suite au nom assez long", 4, 4), Step("y", "Autre", 0, 0)])
    assert all(one.x > plan.terminus.box.right for one in plan.sequels) and faults(plan) == []


def test_no_route_no_map():
    with pytest.raises(ValueError):
        layout(chain_and_detours(), [], title="T")


# -- the whole health network ---------------------------------------------------------------------------------------


def plans():
    from careers.catalogue.pages.path_map import path_map

    catalogue = facts_catalogue()
    for document in profession_documents():
        found = opened(catalogue, document)
        assert found, document.id
        yield document, found, path_map(catalogue, found, title=document.title).layout


@cache
def all_plans():
    return [*plans()]


def test_no_map_of_the_health_network_has_a_fault():
    assert len(all_plans()) == 71
    assert {document.id: found for document, _, plan in all_plans() if (found := faults(plan))} == {}


def test_maps_of_the_health_network_stay_small():
    widths = sorted(plan.width for _, _, plan in all_plans())
    assert widths[len(widths) // 2] <= 1250 and max(plan.height for _, _, plan in all_plans()) <= 560
    assert max(plan.lanes for _, _, plan in all_plans()) <= MOST_LANES + 1


def test_every_place_of_the_reader_on_every_map():
    """On one profession of each shape, the reader stands at each step in turn."""
    from careers.catalogue.pages.path_map import path_map

    shapes = {tuple(plan.step_ids[:6]): (document, found, plan) for document, found, plan in all_plans()}
    for document, found, plan in shapes.values():
        for here in plan.step_ids:
            there = path_map(facts_catalogue(), found, here, title=document.title).layout
            assert here in there.step_ids and faults(there) == [], (document.id, here)


def test_no_order_of_the_lanes_is_better():
    """Of the orders without a crossing, the one taken has the shortest trunks: all others are tried here."""
    from itertools import permutations

    catalogue = facts_catalogue()
    for _, found, _ in all_plans()[::7]:
        ways = ways_of(catalogue.network, [found.main, *found.routes])[:3]
        lanes = arranged(Clock(catalogue.network, ways), MOST_LANES)
        orders = [(0, *order) for order in permutations(range(1, MOST_LANES + 1))]
        assert lanes is None or cost_of(lanes, lanes.rows) == min(cost_of(lanes, rows) for rows in orders) == 0


SAME = "from tests.paths.map_samples import drawn; print(repr(drawn()))"


def test_the_same_routes_give_the_same_map():
    """In any process: nothing hangs on the order of a set."""
    said = {
        subprocess.run(
            [sys.executable, "-c", SAME],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1 and "Essayeuse" in said.pop()
