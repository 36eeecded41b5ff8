import pytest

from careers.paths.network import Link, Network, Step
from careers.paths.rules import coming, rule


def access(**of_new):
    """bac → PASS → admission, PASS → L.AS 2 → admission, bac → IFSI; and an announced way from bac to admission."""
    new = Step("voie", "voie", 2, 2, **{"standing": "announced", "valid_from": 2028} | of_new)
    old = [Step(one, one, 2, 2, known_until=2026) for one in ("bac", "pass", "las2", "ifsi", "admission", "suite")]
    pairs = ["bac pass", "pass las2", "pass admission", "las2 admission", "bac ifsi", "admission suite"]
    pairs += ["bac voie", "voie admission"]
    return Network.build([*old, new], [Link(*pair.split()) for pair in pairs])


def test_what_stands_beside_an_announced_step_would_be_replaced_by_it():
    assert access().rivals == {"pass": ("voie",), "las2": ("voie",)}
    assert access(standing="ended").rivals == {}


@pytest.mark.parametrize(
    ("id", "school_year", "said"),
    [
        ("pass", 2026, "in_force"),
        ("pass", 2027, "unknown"),
        ("pass", 2028, "changing"),
        ("pass", None, "in_force"),
        ("ifsi", 2028, "unknown"),
        ("voie", 2028, "announced"),
    ],
)
def test_rule_of_a_step_in_a_school_year(id, school_year, said):
    network = access()
    assert rule(network, network.steps[id], school_year, school_year) == said


def test_what_is_decided_changes_no_rule_of_before_but_is_said_to_come():
    network = access(standing="in_force")
    assert rule(network, network.steps["pass"], 2026, 2026) == "in_force"
    assert coming(network, network.steps["pass"], 2027) == ("voie",)
    assert coming(network, network.steps["pass"], 2028) == coming(network, network.steps["ifsi"], 2027) == ()
    assert coming(access(), access().steps["pass"], None) == ("voie",)


def test_an_announcement_without_a_date_may_come_any_year():
    network = access(valid_from=None)
    assert rule(network, network.steps["pass"], 2026, 2026) == "changing"
