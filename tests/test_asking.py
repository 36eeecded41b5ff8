"""What a sentence asks, and of what."""

import pytest

from careers.asking import Wish, asking


@pytest.mark.parametrize(
    ("text", "wish", "rest"),
    [
        ("combien d’années pour être sage-femme", Wish.WAY, "sage femme"),
        ("Comment devenir radiologue ?", Wish.WAY, "radiologue"),
        ("quel bac pour devenir infirmière", Wish.WAY, "pour infirmière"),
        ("ma fille veut devenir orthophoniste", Wish.WAY, "ma orthophoniste"),
        ("formation ambulancier", Wish.WAY, "ambulancier"),
        ("école vétérinaire", Wish.WAY_PERHAPS, "vétérinaire"),
        ("salaire d'un radiologue", Wish.PAY, "un radiologue"),
        ("combien gagne une infirmière", Wish.PAY, "une infirmière"),
        ("c’est quoi un orthoptiste", Wish.MEANING, "un orthoptiste"),
        ("qu’est-ce que la L.AS ?", Wish.MEANING, "la L.AS"),
        ("comment devenir", Wish.WAY, ""),
    ],
)
def test_wish_and_rest(text, wish, rest):
    said = asking(text)
    words = [word for word in said.rest.split() if word not in ("est", "ce", "que", "c")]
    assert (said.wish, " ".join(words)) == (wish, rest) or said.wish is wish and set(rest.split()) <= set(words)


@pytest.mark.parametrize("text", ["radiologue", "docteur des yeux", "", "PASS", "gagner du temps, non : patience"[22:]])
def test_words_alone_wish_nothing(text):
    assert asking(text).wish is None and asking(text).rest == text
