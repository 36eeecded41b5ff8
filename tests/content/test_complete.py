"""Each profession has what it must: a page with a hole is worse than no page."""

import pytest

from careers.documents.vocabulary import Scheme
from tests.content.reading import documents, of_kind

FEWEST = {
    "settings": 2,
    "questions": 4,
    "pros": 2,
    "cons": 2,
    "skills": 5,
    "tasks": 4,
    "activities": 1,
    "confusions": 2,
    "related": 2,
    "targets": 1,
    "patient_words": 1,
    "misspellings": 1,
}
TOLD = ("title_feminine", "title_masculine", "tagline", "brief", "description", "domain", "valid_on")


def lacking(name: str, fewest: int) -> list[str]:
    return [
        f"{one.id} : {len(getattr(one, name))} sur {fewest}"
        for one in of_kind("profession")
        if len(getattr(one, name)) < fewest
    ]


@pytest.mark.parametrize(("name", "fewest"), FEWEST.items())
def test_each_profession_has_enough(name, fewest):
    assert lacking(name, fewest) == []


@pytest.mark.parametrize("name", TOLD)
def test_each_profession_says(name):
    assert [one.id for one in of_kind("profession") if not getattr(one, name)] == []


@pytest.mark.parametrize("scheme", [Scheme.ROME, Scheme.RIASEC])
def test_each_profession_has_a_code(scheme):
    """Both are read in the ROME file, where every one of the 71 was found."""
    assert [one.id for one in of_kind("profession") if scheme not in {code.scheme for code in one.codes}] == []


def test_related_professions_exist_and_say_why():
    professions = {one.id for one in of_kind("profession")}
    wrong = [
        f"{one.id} : {part.profession or part.why}"
        for one in of_kind("profession")
        for part in one.related
        if part.profession not in professions - {one.id} or not part.why
    ]
    assert wrong == []


def test_specialties_and_targets_lead_somewhere():
    wrong = [
        f"{one.id} : {id}"
        for one in of_kind("profession")
        for id in (*_targets(one), *_specialties(one))
        if id not in documents()
    ]
    assert wrong == []


def _targets(profession):
    return [id for target in profession.targets for id in (target.step, *target.closing)]


def _specialties(profession):
    return [id for one in profession.specialties for id in (one.step, one.profession) if id]


def test_each_skill_says_what_it_means_there():
    assert [f"{one.id} : {part.skill}" for one in of_kind("profession") for part in one.skills if not part.note] == []


def test_each_step_says_what_it_is_and_what_it_gives():
    assert [one.id for one in of_kind("step") if not (one.summary and one.gives and one.valid_on)] == []


def test_a_hole_would_be_found(monkeypatch):
    poor = of_kind("profession")[0].model_copy(update={"settings": ()})
    monkeypatch.setattr("tests.content.test_complete.of_kind", lambda kind: [poor])
    assert lacking("settings", 2) == [f"{poor.id} : 0 sur 2"]
