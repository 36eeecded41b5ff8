"""What French words have in common, whoever writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careers.french_search import EQUIVALENTS, content_forms, content_words, initials, keys, words_of

GENDERS = [
    ("infirmière", "infirmier"),
    ("infirmiere", "infirmiers"),
    ("manipulatrice", "manipulateur"),
    ("chirurgiennes", "chirurgien"),
    ("masseuse", "masseur"),
    ("soignante", "soignant"),
    ("conseillère", "conseiller"),
    ("médicale", "médicaux"),
    ("industrielle", "industriel"),
    ("préparatrice", "préparateur"),
    ("attachée", "attaché"),
    ("doctoresse", "docteur"),
    ("yeux", "œil"),
]
SOUNDS = [
    ("ofthalmo", "ophtalmo"),
    ("vétérinère", "vétérinaire"),
    ("dantiste", "dentiste"),
    ("kyné", "kiné"),
    ("kardiologue", "cardiologue"),
    ("farmacien", "pharmacien"),
    ("ginécologue", "gynécologue"),
    ("odioprothésiste", "audioprothésiste"),
    ("andocrinologue", "endocrinologue"),
    ("rumatologue", "rhumatologue"),
    ("psycologue", "psychologue"),
    ("psichiatre", "psychiatre"),
    ("anestésiste", "anesthésiste"),
    ("urjentiste", "urgentiste"),
    ("ambulencier", "ambulancier"),
    ("infirmié", "infirmier"),
    ("kiropracteur", "chiropracteur"),
    ("kinézithérapeute", "kinésithérapeute"),
    ("légisste", "légiste"),
    ("soignente", "soignante"),
    ("fame", "femme"),
]


@pytest.mark.parametrize(("one", "other"), GENDERS)
def test_gender_and_number_are_folded(one, other):
    assert keys(one).neuter == keys(other).neuter


@pytest.mark.parametrize(("one", "other"), [("opérer", "opération"), ("soigner", "soignant"), ("operer", "opération")])
def test_stem_is_shared(one, other):
    assert keys(one).stem == keys(other).stem


@pytest.mark.parametrize(
    ("one", "other"), [("radiologue", "radiologie"), ("dentiste", "dentaire"), ("chirurgien", "chirurgie")]
)
def test_root_is_shared_by_a_job_and_its_science(one, other):
    assert keys(one).root == keys(other).root


@pytest.mark.parametrize(("one", "other"), SOUNDS)
def test_what_sounds_alike_has_one_key(one, other):
    assert keys(one).sound == keys(other).sound


@pytest.mark.parametrize(
    ("one", "other"), [("médecin", "dessin"), ("radiologue", "urologue"), ("pédiatre", "gériatre")]
)
def test_what_sounds_otherwise_has_not(one, other):
    assert keys(one).sound != keys(other).sound


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("L’infirmière d'urgence", ["infirmiere", "urgence"]),
        ("L.AS 1", ["las", "1"]),
        ("sage-femme", ["sage", "femme"]),
        ("l’œil qu’on soigne", ["oeil", "soigne"]),
        ("DE MEM", ["de", "mem"]),
        ("docteur des yeux", ["docteur", "yeux"]),
        ("DOCTEUR DES YEUX", ["docteur", "yeux"]),
        ("DES", ["des"]),
        ("des", ["des"]),
        ("", []),
        ("?!… --", []),
    ],
)
def test_words_that_say_something(text, forms):
    assert [word.form for word in content_words(text)] == forms


@given(st.text())
def test_any_text_is_read_the_same_twice_and_places_are_true(text):
    found = list(words_of(text))
    assert found == list(words_of(text))
    assert all(0 <= word.start < word.end <= len(text) for word in found)


@given(st.text(alphabet=st.characters(categories=["Ll", "Lu"]), min_size=1, max_size=20))
def test_any_word_has_keys(word):
    assert keys(word.lower()) == keys.__wrapped__(word.lower())


def test_index_and_query_read_alike():
    for text in ("Diplôme d’État d’infirmière ou infirmier", "L.AS 2", "celle qui s’occupe des bébés"):
        assert list(content_forms(text)) == list(dict.fromkeys(word.form for word in content_words(text)))


def test_initials_of_a_long_name():
    assert initials("Institut de formation en soins infirmiers") == "ifsi"
    assert initials("BTS opticien-lunetier") == "ol"
    assert initials("médecin du travail") == ""


def test_everyday_words_go_both_ways():
    assert "medecin" in EQUIVALENTS["docteur"] and "docteur" in EQUIVALENTS["medecin"]
