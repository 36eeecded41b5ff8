"""Codes and lengths against the facts, where they are at hand: a slip of a digit sends a reader to another trade."""

import re
from functools import cache

from careers.text import fold
from tests.content.reading import documents, of_kind, tokens
from tests.content.test_figures import FACTS, needs_facts

# The facts name some professions by an acronym, and one step after its trade.
RENAMED = {"iade": "infirmier-anesthesiste", "ibode": "infirmier-bloc-operatoire", "ipa": "infirmier-pratique-avancee"}
RENAMED_STEPS = {"secretaire-medical": "secretaire-medical-titre"}
# Nodes of the facts that stand for many steps of ours, or for phases that the site tells otherwise.
ABSTRACT = {"des-medecine", "des-phase-socle", "des-phase-appro", "des-phase-conso", "des-odonto", "voie-unique-2027"}
# In the facts, three years of lycée are one node; with us each class is a step.
LYCEE = {"bac-general", "bac-techno-st2s"}


def records(name: str, pattern: str) -> dict[str, str]:
    """id → the text of its record, of a file whose records begin by « - id: »."""
    text = (FACTS / name).read_text(encoding="utf-8")
    return {found[1]: part for part in re.split(r"(?m)^(?=- )", text) if (found := re.match(pattern, part))}


@cache
def professions() -> dict[str, str]:
    files = ("professions_medecins.yaml", "professions_autres.yaml", "profession_radiologue.yaml")
    found = {id: part for name in files for id, part in records(name, r"- id: (\S+)").items()}
    return {RENAMED.get(id, id): part for id, part in found.items()}


def code(record: str, scheme: str) -> str:
    return re.search(rf"(?m)^  {scheme}:\n(?:    .*\n)*?    code: (\S+)", record)[1]


@needs_facts
def test_every_profession_of_the_facts_is_here():
    assert {one.id for one in of_kind("profession")} == set(professions())


@needs_facts
def test_codes_are_those_of_the_facts():
    wrong = [
        f"{one.id} : {scheme} {code(professions()[one.id], scheme)}"
        for one in of_kind("profession")
        for scheme in ("rome", "riasec")
        if next(part.code for part in one.codes if part.scheme == scheme) != code(professions()[one.id], scheme)
    ]
    assert wrong == []


@needs_facts
def test_every_rome_code_has_its_official_label():
    official = fold("\n".join(path.read_text(encoding="utf-8") for path in FACTS.glob("*.yaml")).replace("''", "'"))
    wrong = [
        f"{one.id} : {part.code} {part.label}"
        for one in of_kind("profession")
        for part in one.codes
        if part.scheme == "rome" and fold(part.label.split(" (appellation")[0]) not in official
    ]
    assert wrong == []


LINKING = {"diplome", "etudes", "specialisees", "des", "de", "d", "et", "en"}


def matter(name: str) -> frozenset[str]:
    """The words that tell a specialty, whatever links them: « ORL - chirurgie », « ORL et chirurgie »."""
    return frozenset(tokens(name)) - LINKING


def semesters() -> dict[frozenset[str], int]:
    text = (FACTS / "des.yaml").read_text(encoding="utf-8")
    found = re.findall(r"official_name: (.+)\n(?:.*\n)*?  semesters: (\d+)", text)
    return {matter(name.strip("'\"").replace("''", "'")): int(length) for name, length in found}


@needs_facts
def test_each_des_lasts_what_the_facts_say():
    ours = {matter(one.name): one.half_years_min for one in of_kind("step") if one.id.startswith("des-")}
    wrong = {name: (length, ours.get(name)) for name, length in semesters().items() if ours.get(name) != length}
    assert len(semesters()) == 44
    assert wrong == {}


@needs_facts
def test_each_step_lasts_what_the_facts_say():
    wrong = []
    for id, record in records("training_nodes.yaml", r"- id: (\S+)").items():
        years = re.search(r"duration_years: ([\d.]+)$", record, re.MULTILINE)
        if id in ABSTRACT | LYCEE or not years:
            continue
        step = documents()[RENAMED_STEPS.get(id, id)]
        if not step.half_years_min <= 2 * float(years[1]) <= step.half_years_max:
            wrong.append(f"{id} : {years[1]} ans, {step.half_years_min} à {step.half_years_max} semestres chez nous")
    assert wrong == []
