"""What is searched: every kind, every name, and nothing that is not live."""

from dataclasses import FrozenInstanceError

import pytest

from careers.catalogue.catalogue import current
from careers.catalogue.index import Field, build
from careers.publishing import publish, withdraw
from tests.samples import page, term, workplace, world

BY = {"comment": "essai", "author": "test"}


def texts(index, id):
    return {
        (Field(index.fields[number]).name, text)
        for number, text in enumerate(index.texts)
        if index.cards[index.owners[number]].id == id
    }


def test_every_name_of_a_profession_is_indexed(db):
    names = {
        "synonyms": ["testeuse"],
        "familiar_names": ["l’essai"],
        "patient_words": ["la dame des essais"],
        "misspellings": ["essaieuse"],
        "specialties": [{"name": "essais de nuit", "description": "Quand tout dort."}],
        "tasks": ["recommencer"],
        "questions": [{"question": "Faut-il recommencer ?", "answer": "Oui."}],
    }
    publish(*world(**names), **BY)
    found = texts(current().index, "essai-metier")
    for entry in (
        ("TITLE", "essayeuse"),
        ("TITLE", "essayeur"),
        ("SYNONYM", "testeuse"),
        ("FAMILIAR", "l’essai"),
        ("PATIENT", "la dame des essais"),
        ("MISSPELLING", "essaieuse"),
        ("SPECIALTY", "essais de nuit"),
        ("PASSAGE", "Quand tout dort."),
        ("TASK", "recommencer"),
        ("QUESTION", "Faut-il recommencer ?"),
        ("SUMMARY", "Essaie des choses."),
        ("CONTEXT", "Essais"),
    ):
        assert entry in found


def test_a_step_is_found_by_the_glossary_too(db):
    publish(*world(), term(step="essai-etape", name="ESS", words="étape en essais"), **BY)
    assert ("NAME", "ESS") in texts(current().index, "essai-etape")


def test_every_kind_with_a_page_is_indexed(db):
    publish(*world(), term(), page(), workplace("essai-lieu-b"), **BY)
    kinds = {card.kind for card in current().index.cards}
    assert kinds == {"profession", "step", "workplace", "domain", "term", "page", "list"}


def test_what_is_withdrawn_is_no_longer_found(db):
    publish(*world(), **BY)
    assert texts(current().index, "essai-metier")
    withdraw("essai-metier", **BY)
    assert not texts(current().index, "essai-metier")


def test_index_of_a_generation_is_built_once_and_immutable(db):
    catalogue = current()
    assert catalogue.index is catalogue.index
    with pytest.raises(FrozenInstanceError):
        catalogue.index.texts = ()


def test_names_written_in_one_word_are_known(db):
    publish(*world(title_feminine="sage-essai", title_masculine="sage-essai"), **BY)
    assert "sageessai" in current().index.postings


def test_words_known_from_before_have_the_same_keys(db):
    catalogue = current()
    one = build(catalogue.cards, catalogue.step_documents)
    two = build(catalogue.cards, catalogue.step_documents)
    assert one.lexicon == two.lexicon and one.postings == two.postings
