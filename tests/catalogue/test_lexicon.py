"""Which known words answer a typed one, and in which order."""

import pytest

from careers.catalogue.lexicon import lexicon, slips_allowed
from careers.text import fold

WORDS = [
    "radiologue",
    "radiologie",
    "infirmière",
    "infirmier",
    "médecin",
    "vétérinaire",
    "ophtalmologue",
    "dentiste",
    "dentaire",
    "opérer",
    "cardiologue",
    "chirurgien",
]
KNOWN = lexicon({fold(word): word for word in WORDS})


def answers(typed, is_last=True):
    return [one.form for one in KNOWN.answers(fold(typed), typed, is_last=is_last)]


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("radiologue", "radiologue"),
        ("infirmiers", "infirmier"),
        ("radio", "radiologie"),
        ("docteur", "medecin"),
        ("opération", "operer"),
        ("vétérinère", "veterinaire"),
        ("ofthal", "ophtalmologue"),
        ("chirugien", "chirurgien"),
        ("cardiolgue", "cardiologue"),
    ],
)
def test_best_answer(typed, best):
    assert answers(typed)[0] == best


def test_order_is_same_then_beginning_then_kin():
    assert answers("dent") == ["dentiste", "dentaire"] or answers("dent") == ["dentaire", "dentiste"]
    qualities = [one.quality for one in KNOWN.answers("radiologue", "radiologue", is_last=True)]
    assert qualities == sorted(qualities, reverse=True) and qualities[0] == 1


def test_slips_only_when_nothing_else_answers():
    assert not any(one.is_slip for one in KNOWN.answers("dentiste", "dentiste", is_last=True))
    assert all(one.is_slip for one in KNOWN.answers("dantiste", "dantiste", is_last=True))


@pytest.mark.parametrize("typed", ["zzzzzz", "pizza", "2027", "ab", "é", ""])
def test_nothing_answers_nonsense(typed):
    assert answers(typed) == []


def test_short_words_and_numbers_allow_no_slip():
    assert [slips_allowed(word) for word in ("ide", "2026", "kine", "kines", "radiolo", "x")] == [0, 0, 0, 1, 2, 0]
