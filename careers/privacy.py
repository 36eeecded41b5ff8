"""What may be kept of what people type: words, never a person. Pure.

When in doubt a word is dropped: an editor misses one wish, nobody's name is kept.
"""

import re
import unicodedata
from pathlib import Path

from careers.french_search import STOP, set_of
from careers.text import fold

MOST_SIGNS, MOST_WORDS, LONGEST_WORD = 60, 6, 25

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SPEAKS_OF_SOMEONE = set_of(
    "m mr mme mlle monsieur madame mademoiselle messieurs mesdames dr pr appelle nomme prenom nom signe "
    "rue avenue boulevard bd impasse allee allees chemin cedex lotissement batiment appartement residence quai route hameau "
    "mail email gmail hotmail orange wanadoo yahoo outlook tel telephone portable numero www http https com fr"
)
# Given names that are frequent in France, whoever bears them; some are words too, and are dropped all the same.
_GIVEN_NAMES = frozenset((Path(__file__).parent / "given_names.txt").read_text(encoding="utf-8").split())


def countable(text: str) -> str | None:
    """The words in lower case if they may be kept and counted; None for what could be a person, an address or a number."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    tokens = text.split(" ")
    if not 3 <= len(text) <= MOST_SIGNS or len(tokens) > MOST_WORDS:
        return None
    if not all(_is_a_word(token) for token in tokens) or _looks_like_a_name(tokens):
        return None
    return text.lower()


def _is_a_word(token: str) -> bool:
    """Letters of our alphabet only, hyphens and apostrophes inside: no digit, no sign of an address."""
    if len(token) > LONGEST_WORD or not _TOKEN.fullmatch(token):
        return False
    return all(sign in "’'-" or unicodedata.name(sign, "").startswith("LATIN") for sign in token)


def _looks_like_a_name(tokens: list[str]) -> bool:
    """A given name, a title, a part of an address, or a capital: the search fields ask phones not to write any."""
    folded = [part for token in tokens for part in re.split(r"[’'-]", fold(token))]
    if any(part in _GIVEN_NAMES or part in _SPEAKS_OF_SOMEONE for part in folded):
        return True
    if all(token.isupper() for token in tokens):
        return len(tokens) > 1 and not any(part in STOP for part in folded)
    return any(not token[0].islower() for token in tokens)
