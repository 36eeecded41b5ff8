"""How French words are heard, roughly: one key for all the ways of writing a sound. Pure.

Its signs: « $ » for ch, « 1 » for in and un, « 2 » for an and en, « 3 » for on.
"""

import re
from functools import lru_cache

# (letters without which the rule has nothing to do, pattern, what is heard)
_SOUNDS = tuple(
    (trigger, re.compile(pattern), heard)
    for trigger, pattern, heard in (
        # what is not heard at the end
        ("", r"(?:er|ez|é|ée|és|ées|ers)$", "é"),
        ("", r"(?<=\w\w)(?:es|e|s|x)$", ""),
        # Greek
        ("œ", r"œu|œ", "e"),
        ("c", r"^ph?s?h?[iy]ch?(?=[oia])", "psik"),
        ("chirop", r"^chirop", "kirop"),
        ("ch", r"ch(?=[rnlt])", "k"),
        ("ph", r"ph", "f"),
        ("th", r"th", "t"),
        ("rh", r"rh", "r"),
        ("h", r"(?:sch|sh|ch)", "$"),
        ("fem", r"(?<=f)emme?|(?<=f)emm?$", "am"),
        # consonants
        ("c", r"c(?=[eiyéèêë])", "ss"),
        ("ç", r"ç", "ss"),
        ("c", r"ck|cqu|c", "k"),
        ("q", r"qu|q", "k"),
        ("g", r"gu(?=[eiyéèê])", "g~"),
        ("g", r"ge(?=[aou])|g(?=[eiyéèê])", "j"),
        ("g", r"g~|gu$", "g"),
        ("gn", r"gn", "n"),
        ("h", r"h", ""),
        ("w", r"w", "v"),
        ("x", r"x", "ks"),
        ("tion", r"t(?=ion)", "ss"),
        ("s", r"(?<=[aeiouyéèê])s(?=[aeiouyéèê])", "z"),
        # vowels
        ("y", r"y", "i"),
        ("au", r"eaux?|aux?", "o"),
        ("ô", r"ô", "o"),
        ("i", r"(?:ai|ei)(?![nm](?:[^aeiouéèênm]|$))", "e"),
        ("ien", r"ien(?![aeiouéèên])", "i1"),
        ("n", r"(?:ain|ein|in|un)(?![aeiouéèêënm])", "1"),
        ("m", r"(?:aim|im|um)(?=[bp])", "1"),
        ("n", r"[ae]n(?![aeiouéèêënm])", "2"),
        ("m", r"[ae]m(?=[bp])", "2"),
        ("on", r"on(?![aeiouéèêënm])", "3"),
        ("om", r"om(?=[bp])", "3"),
        ("", r"[éèêëè]", "e"),
        ("", r"(.)\1+", r"\1"),
        ("", r"(?<=\w\w)[tdpz]$", ""),
    )
)
_ACCENTS = str.maketrans("àâäîïûùüö", "aaaiiuuuo")


@lru_cache(maxsize=1 << 12)
def sound(word: str) -> str:
    """How the word is heard, roughly: « ofthalmo » and « ophtalmo » → "oftalmo". `word` in lower case."""
    heard = word.translate(_ACCENTS)
    for trigger, pattern, replacement in _SOUNDS:
        if trigger in heard:
            heard = pattern.sub(replacement, heard)
    return heard
