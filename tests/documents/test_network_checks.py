"""What is live stays whole: nothing required is withdrawn, no profession is cut from every start."""

import pytest

from careers.catalogue.landscape import EMPTY
from tests.documents.test_checks import errors
from tests.samples import profession, step, world


def test_what_is_required_is_not_withdrawn():
    found = errors([], ["essai-domaine"], before=EMPTY.with_changes(world()))
    assert found == {("withdrawn_are_not_required", "« Essais » est nécessaire à « essayeuse ou essayeur ».")}


def test_profession_and_what_it_requires_may_go_together():
    assert errors([], ["essai-metier", "essai-domaine"], before=EMPTY.with_changes(world())) == set()


@pytest.mark.parametrize("onward", [[], [{"to": "essai-suite"}]])
def test_a_profession_is_not_cut_from_every_start(onward):
    """Even when the step that is cut off leads on: it does not become a start by that."""
    suite = step("essai-suite", half_years_min=2, half_years_max=2)
    before = EMPTY.with_changes([*world(), suite, step(half_years_min=6, half_years_max=6, links=onward)])
    cut = step("essai-lycee", half_years_min=2, half_years_max=2, after_bac=False, links=[])
    sentence = "Sans « essai-lycee → essai-etape », plus aucun chemin ne mènerait à « essayeuse ou essayeur »."
    assert ("professions_stay_reachable", sentence) in errors([cut], before=before)


def test_all_the_professions_that_would_be_cut_are_named():
    others = [profession(f"essai-metier-{n}", title_feminine=f"essai {n}", title_masculine="") for n in range(24)]
    before = EMPTY.with_changes([*world(), *others])
    cut = step("essai-lycee", half_years_min=2, half_years_max=2, after_bac=False, links=[])
    (message,) = (message for rule, message in errors([cut], before=before) if rule == "professions_stay_reachable")
    assert "« essayeuse ou essayeur », « essai 0 »" in message and message.endswith("et 5 autres métiers.")


def test_what_ends_leads_nowhere_any_more():
    ended = step(half_years_min=6, half_years_max=6, standing="ended")
    found = errors([ended], before=EMPTY.with_changes(world()))
    sentence = "Sans « essai-etape », plus aucun chemin ne mènerait à « essayeuse ou essayeur »."
    assert ("professions_stay_reachable", sentence) in found


def test_another_way_in_keeps_a_profession_open():
    bridge = step("essai-passerelle", links=[{"to": "essai-etape"}])
    before = EMPTY.with_changes([*world(), bridge])
    cut = step("essai-lycee", half_years_min=2, half_years_max=2, after_bac=False, links=[])
    assert errors([cut], before=before) == set()
