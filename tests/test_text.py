import pytest
from hypothesis import given
from hypothesis import strategies as st

from careers import text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Pourquoi ?", "Pourquoi\u00a0?"),
        ("« radio »", "«\u00a0radio\u00a0»"),
        ("trois choses : a ; b", "trois choses\u00a0: a\u00a0; b"),
        ("36 % en 2 ans", "36\u00a0% en 2\u00a0ans"),
        ("9 342 radiologues", "9\u00a0342 radiologues"),
        ("l'hôpital...", "l’hôpital…"),
        ("bac + 3", "bac\u00a0+\u00a03"),
        ("voir https://example.org/a?b:c ;", "voir https://example.org/a?b:c\u00a0;"),
        ("à 14:30", "à 14:30"),
        ("435,18 € par mois", "435,18\u00a0€ par mois"),
    ],
)
def test_french_sets_fixed_spaces(written, shown):
    assert text.french(written) == shown


@given(st.text(alphabet=st.sampled_from("abé 09:;!?«»%€'’.\u00a0\u202fn°/h")))
def test_french_twice_changes_nothing(written):
    once = text.french(written)
    assert text.french(once) == once


@given(st.text(alphabet=st.sampled_from("abcén 019:;!?«»%€'’.\u00a0\u202f°+hmois")))
def test_no_rule_is_left_out_for_want_of_its_sign(written):
    expected = written
    for _, pattern, replacement in text._RULES:
        expected = pattern.sub(replacement, expected)
    assert text._typeset(written) == expected


@given(st.text())
def test_french_keeps_letters_and_digits(written):
    keep = [sign for sign in written if sign.isalnum()]
    assert [sign for sign in text.french(written) if sign.isalnum()] == keep


@pytest.mark.parametrize(
    ("value", "shown"),
    [(9342, "9\u00a0342"), (0, "0"), ("16.8", "16,8"), ("22.165", "22,17"), ("1000000", "1\u00a0000\u00a0000")],
)
def test_number(value, shown):
    assert text.number(value) == shown


@pytest.mark.parametrize(
    ("half_years", "shown"),
    [
        ((22,), "11\u00a0ans"),
        ((1,), "6\u00a0mois"),
        ((3,), "1\u00a0an et demi"),
        ((8, 12), "4 à 6\u00a0ans"),
        ((0,), "sans durée"),
    ],
)
def test_duration(half_years, shown):
    assert text.duration(*half_years) == shown


def test_plural_is_french():
    assert [text.plural(n, "an", "ans") for n in (0, 1, 1.5, 2)] == ["an", "an", "an", "ans"]


def test_fold_and_slugify():
    assert text.fold("Œil d’Élève") == "oeil d'eleve"
    assert text.slugify("Médecin de l’œil") == "medecin-de-l-oeil"


def test_elide():
    assert [text.elide("de", word) for word in ("radiologue", "infirmière", "Élève")] == [
        "de radiologue",
        "d’infirmière",
        "d’Élève",
    ]


def test_sentences():
    assert text.sentences("Un. Deux ? « Trois » !\n- Quatre") == ["Un.", "Deux ?", "« Trois » !", "Quatre"]


@pytest.mark.parametrize(
    ("title", "plate"),
    [
        ("infirmière anesthésiste ou infirmier anesthésiste", "Infirmière ou infirmier anesthésiste"),
        ("aide-soignante ou aide-soignant", "Aide-soignante ou aide-soignant"),
        ("chirurgienne orthopédiste ou chirurgien orthopédiste", "Chirurgienne ou chirurgien orthopédiste"),
        ("directrice ou directeur d’hôpital", "Directrice ou directeur d’hôpital"),
        ("radiologue", "Radiologue"),
        ("", ""),
    ],
)
def test_a_plate_says_once_what_both_forms_end_with(title, plate):
    assert text.on_a_plate(title) == plate
