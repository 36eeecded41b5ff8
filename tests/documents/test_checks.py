"""Rule 6: every rule has a refused example, and its French sentence."""

from datetime import date

import pytest

from careers.catalogue.landscape import EMPTY
from careers.documents.checks import RULES, check
from tests.samples import (
    direct,
    domain,
    figure,
    page,
    profession,
    reported,
    scale,
    skill,
    source,
    step,
    term,
    workplace,
    world,
)

TODAY = date(2026, 11, 24)


def with_(document, *others):
    """The world of samples, with this document in the place of the one that has its id."""
    ids = {document.id, *(one.id for one in others)}
    return [*(one for one in world() if one.id not in ids), document, *others]


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


# rule, grade, documents, a part of the sentence
EXAMPLES = [
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
    ("has_both_titles", "error", with_(profession(title_feminine="")), "cette forme du titre manque"),
    ("has_a_domain", "error", with_(profession(domain=None)), "aucune ligne"),
    ("has_a_target", "error", with_(profession(targets=[])), "quelle étape ouvre"),
    ("tagline_is_short", "error", with_(profession(tagline="")), "l’accroche manque"),
    ("tagline_is_short", "error", with_(profession(tagline="a" * 161)), "161 signes"),
    ("brief_is_brief", "error", with_(profession(brief="")), "« en bref » manque"),
    ("brief_is_brief", "error", with_(profession(brief="mot " * 91)), "91 mots"),
    ("has_two_faces", "error", with_(profession(cons=[])), "une seule face"),
    ("has_two_faces", "debt", with_(profession(pros=[], cons=[])), "ni ce qui plaît"),
    ("has_two_faces", "debt", with_(profession(cons=["une"])), "qu’une raison"),
    ("setting_has_a_workplace", "error", with_(profession(settings=[{"key": "a"}])), "le lieu manque"),
    (
        "setting_has_a_workplace",
        "error",
        with_(profession(settings=[{"key": "a", "workplace": "essai-lieu"}, {"key": "a", "workplace": "essai-lieu"}])),
        "deux lieux ont le repère",
    ),
    ("has_several_settings", "debt", world(), "moins de deux vies"),
    ("has_questions", "debt", world(), "0 questions"),
    (
        "confusion_tells_the_difference",
        "error",
        with_(profession(confusions=[{"name": "Autre"}])),
        "la différence manque",
    ),
    (
        "closing_gates_are_a_chain",
        "error",
        with_(profession(targets=[{"step": "essai-etape", "closing": ["essai-lycee"]}])),
        "ne se suivent pas",
    ),
    ("general_knowledge_is_to_be_read", "debt", with_(profession(general_knowledge=["tasks"])), "sans source : tâches"),
    ("step_has_its_names", "error", with_(step(summary="")), "ce champ manque"),
    ("duration_is_upright", "error", with_(step(half_years_min=4, half_years_max=2)), "plus courte"),
    ("validity_is_upright", "error", with_(step(valid_from=2027, valid_until=2026)), "avant la première"),
    ("validity_is_upright", "error", with_(step(standing="announced")), "ce que l’on en sait"),
    ("phase_has_a_number", "error", with_(step("essai-phase", part_of="essai-etape")), "un rang"),
    ("link_leads_somewhere", "error", with_(step(links=[{}])), "nulle part"),
    (
        "link_leads_somewhere",
        "error",
        with_(step("essai-b", links=[{"to": "essai-etape", "certainty": "low"}])),
        "suite fragile",
    ),
    ("deadline_is_complete", "error", with_(step(deadlines=[{"label": "Dossier"}])), "la date manque"),
    (
        "deadline_is_complete",
        "error",
        with_(step(deadlines=[{"label": "Dossier", "day": "2026-03-31"}])),
        "une date a une source",
    ),
    (
        "deadline_is_complete",
        "error",
        with_(
            step(
                deadlines=[
                    {"label": "Dossier", "day": "2026-03-31", "day_end": "2026-03-01", "sources": ["essai-source"]}
                ]
            )
        ),
        "avant celle du début",
    ),
    ("general_texts_are_to_be_read", "debt", with_(step(general_knowledge=True)), "n’a pas de source"),
    ("step_says_how_one_enters", "debt", with_(step(entries=[])), "comment on y entre"),
    ("source_can_be_found", "error", with_(source(nature=None)), "ce champ manque"),
    ("source_can_be_found", "debt", with_(source(address="")), "pas d’adresse"),
    ("workplace_has_its_names", "error", with_(workplace(locative="")), "ce champ manque"),
    ("domain_has_its_badge", "error", with_(domain(letter="")), "ce champ manque"),
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
    ("letters_are_unique", "error", with_(domain(), domain("essai-d2")), "la lettre Z"),
    ("testimonial_says_who_and_what", "error", with_(reported(likes="")), "ce champ manque"),
    ("direct_words_have_a_consent", "error", with_(direct(consent_until=None)), "un consentement daté"),
    (
        "direct_words_have_a_consent",
        "error",
        with_(direct(consent_on="2025-01-01", consent_until="2026-01-01")),
        "est terminé",
    ),
    ("reported_words_have_an_origin", "error", with_(reported(origin="")), "d’où ils viennent"),
    (
        "reported_words_have_an_origin",
        "error",
        with_(reported(consent_on="2026-01-01")),
        "va avec un témoignage direct",
    ),
    ("testimonial_says_the_hard_side", "error", with_(direct(hard="", hard_missing="Pas demandé.")), "n’est pas dit"),
    ("testimonial_says_the_hard_side", "error", with_(reported(hard="")), "n’est pas dit"),
    ("term_is_explained", "error", with_(term(definition="")), "ce champ manque"),
    ("page_has_its_text", "error", with_(page(body="")), "ce champ manque"),
    ("page_hides_no_route", "error", with_(page(slug="metiers")), "déjà une adresse du site"),
    ("page_hides_no_route", "error", with_(page(slug="administration")), "déjà une adresse du site"),
    ("page_hides_no_route", "error", with_(page(slug="lignes")), "déjà une adresse du site"),
    ("skill_has_its_name", "error", [skill(definition="")], "ce champ manque"),
    ("scale_has_its_figures", "error", [scale(figures=[])], "ce champ manque"),
    ("figure_has_a_passport", "error", [source(), scale(figures=[figure(population="")])], "il manque la population"),
    ("skills_are_of_the_vocabulary", "debt", with_(profession(skills=[{"note": "essayer"}])), "vocabulaire"),
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
