"""Rule 6: every rule has a refused example, and its French sentence."""

from datetime import date
from itertools import chain

import pytest

from careers.catalogue.landscape import EMPTY
from careers.documents.checks import RULES, check
from careers.documents.kinds import of_each_kind
from tests.samples import (
    direct,
    figure,
    page,
    profession,
    reported,
    scale,
    source,
    step,
    term,
    with_,
    world,
)

TODAY = date(2026, 11, 24)


def no_passport(name):
    return profession(
        figures=[
            figure(
                **{
                    name: None
                    if name in ("amount", "unit", "checked_on", "next_check")
                    else ""
                    if name != "sources"
                    else []
                }
            )
        ]
    )


# rule, grade, documents, a part of the sentence; the rules of one kind have theirs in `refused`
EXAMPLES = [
    *chain.from_iterable(of_each_kind("tests.documents.refused.{kind}", "REFUSED").values()),
    ("has_a_source", "error", with_(profession(sources=[])), "aucune source"),
    ("is_read_by_a_professional", "debt", world(), "relue par personne"),
    (
        "review_has_date_and_function",
        "error",
        with_(profession(reviewed_by="une essayeuse")),
        "une date et une fonction",
    ),
    (
        "reviewer_is_a_function",
        "error",
        with_(profession(reviewed_on="2026-01-01", reviewed_by="Dr Untel")),
        "jamais un nom",
    ),
    ("is_certain_enough", "error", with_(profession(certainty="low")), "fragile ne se publie pas"),
    ("is_certain_enough", "debt", with_(profession(certainty="medium")), "à confirmer"),
    ("has_no_middle_dot", "error", with_(profession(tagline="L’essayeur·se essaie.")), "point médian"),
    ("has_no_middle_dot", "error", with_(profession(pros=["être étudiant(e)", "b"])), "point médian"),
    ("sentences_are_short", "debt", with_(profession(description="mot " * 40 + ".")), "une phrase de 40 mots"),
    *[
        ("figure_has_a_passport", "error", with_(no_passport(name)), "il manque")
        for name in (
            "label",
            "amount",
            "unit",
            "population",
            "place",
            "observed",
            "sources",
            "checked_on",
            "next_check",
        )
    ],
    ("figure_is_certain_enough", "error", with_(profession(figures=[figure(certainty="low")])), "chiffre fragile"),
    ("figure_is_certain_enough", "debt", with_(profession(figures=[figure(certainty="medium")])), "à confirmer"),
    ("figure_is_coherent", "error", with_(profession(figures=[figure(amount_max=3)])), "valeur haute est plus petite"),
    ("figure_is_coherent", "error", with_(profession(figures=[figure(observed="2030")])), "dans le futur"),
    ("figure_is_coherent", "error", with_(profession(figures=[figure(observed="2026-12")])), "dans le futur"),
    ("figure_is_coherent", "error", with_(profession(figures=[figure(next_check="2026-01-01")])), "avant la dernière"),
    ("figure_is_coherent", "error", with_(profession(figures=[figure(unit="percent", amount=120)])), "dépasse 100"),
    (
        "pay_says_its_basis",
        "error",
        with_(profession(figures=[figure(topic="pay", unit="euros-year")])),
        "sur quelle base",
    ),
    (
        "figure_is_fresh",
        "debt",
        with_(profession(figures=[figure(checked_on="2025-01-01", next_check="2026-01-01")])),
        "à revérifier depuis",
    ),
    ("figure_is_fresh", "debt", with_(profession(figures=[figure(observed="2012")])), "chiffre de 2012"),
    ("question_has_an_answer", "error", with_(profession(questions=[{"question": "Pourquoi ?"}])), "sa réponse manque"),
    ("facts_have_a_day", "debt", with_(profession()), "quand les faits ont été relevés"),
    ("required_references_are_live", "error", with_(profession(sources=["essai-absente"])), "n’est pas sur le site"),
    ("required_references_are_live", "error", with_(profession(domain="essai-source")), "n’est pas sur le site"),
    (
        "loose_references_are_live",
        "debt",
        with_(profession(related=[{"profession": "essai-absent", "why": "x"}])),
        "la page l’omet",
    ),
    (
        "loose_references_are_live",
        "error",
        with_(profession(related=[{"profession": "essai-etape", "why": "x"}])),
        "d’une autre sorte",
    ),
    ("slug_was_never_anothers", "error", with_(step("essai-b", slug="essai-etape")), "a servi à « essai-etape »"),
    ("figure_has_a_passport", "error", [source(), scale(figures=[figure(population="")])], "il manque la population"),
    ("steps_make_a_network", "error", with_(step(links=[{"to": "essai-lycee"}])), "tournent en rond"),
]


def findings(documents, withdrawn=(), before=EMPTY):
    return check(documents, withdrawn, landscape=before.with_changes(documents, withdrawn), before=before, today=TODAY)


@pytest.mark.parametrize(
    ("rule", "grade", "documents", "sentence"), EXAMPLES, ids=lambda value: value if isinstance(value, str) else ""
)
def test_rule_finds_its_example(rule, grade, documents, sentence):
    found = [one for one in findings(documents) if one.rule == rule]
    assert [one for one in found if one.grade == grade and sentence in one.message], found


def errors(*args, **kwargs):
    return {(one.rule, one.message) for one in findings(*args, **kwargs) if one.grade == "error"}


def test_an_id_belongs_to_one_kind():
    before = EMPTY.with_changes(world())
    rules = {rule for rule, _ in errors([source("essai-lieu", slug="autre")], before=before)}
    assert "id_is_of_one_kind" in rules


@pytest.mark.parametrize(
    "address", ["https://www.e-cancer.fr/", "https://example.org/a_(e)", "https://example.org/i.e/x"]
)
def test_addresses_may_hold_any_sign(address):
    assert "has_no_middle_dot" not in {one.rule for one in findings(with_(source(address=address)))}


def test_abbreviations_are_no_middle_dots():
    assert "has_no_middle_dot" not in {
        one.rule for one in findings(with_(profession(description="Un essai, i.e. une épreuve. Et cela.")))
    }


def test_samples_have_no_error():
    documents = [*world(), reported(), direct(id="essai-directe", slug="d"), term(), page()]
    assert [one for one in findings(documents) if one.grade == "error"] == []


def test_every_rule_has_an_example():
    elsewhere = {"withdrawn_are_not_required", "professions_stay_reachable", "id_is_of_one_kind"}
    assert RULES.names == {rule for rule, *_ in EXAMPLES} | elsewhere


def test_messages_say_what_to_do():
    for _, _, documents, _ in EXAMPLES:
        for one in findings(documents):
            assert one.message[-1] in ".!" and (one.advice or one.rule == "steps_make_a_network")
