"""French words as people search them: what they have in common when written otherwise. Pure.

The same at index and query time: gender is folded first, then the word is stemmed (Snowball needs its accents), and only
then are the accents folded.
"""

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

from careers.french_sound import sound
from careers.text import fold

MOST_SIGNS, MOST_WORDS = 200, 16  # of a query: the rest is not read
LONGEST_ACRONYM = 6
SAME_BEGINNING = 6  # letters that « infirmière » and « infirmier » share

_WORD = re.compile(
    r"(?P<elided>\b(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu)['’](?=\w))"
    r"|(?P<dotted>\b(?:[^\W\d_]\.)+[^\W\d_]+)"
    r"|(?P<plain>[^\W_]+)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:\b(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu)['’](?=\w))?(\b(?:[^\W\d_]\.)+[^\W\d_]+|[^\W_]+)", re.IGNORECASE
)


def set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that say nothing of what is searched. In capitals, DE and DES are diplomas.
STOP = set_of(
    "a afin ai alors as au aussi aux avec c ca car ce ceci cela celle celles celui ces cet cette ceux chaque comme d dans de des "
    "du elle elles en es est et etc etre eu il ils j je l la le les leur leurs lui m ma mais me mes moi mon n ne nos notre nous "
    "on ont ou par pas peu peut peuvent plus pour puis qu que qui quoi s sa se ses si son sont sous suis sur t ta te tes toi ton "
    "tous tout toute tres tu un une va vers voila vos votre vous y"
)
# Words that name studies rather than a job.
STUDIES = set_of(
    "bac baccalaureat bts but cap certificat deust diplome diplomes dut ecole institut licence master annee these"
)
# Words that weigh little: there are jobs behind every one of them.
SOFT = set_of(
    "faire fait fais font metier metiers job boulot profession travailler travaille bosser occuper occupe gens personne chez "
    "aimer aime veux avant apres entre lors peux specialiste femme homme dame monsieur"
)


class Word(NamedTuple):
    """One word of a text: as it is compared, as it was written, and where it stands."""

    form: str
    written: str
    start: int
    end: int

    @property
    def is_stop(self) -> bool:
        return is_stop(self.form, self.written)


@dataclass(frozen=True, slots=True)
class Keys:
    """What a word has in common with its other spellings: gender and number, stem, root of the family, sound."""

    neuter: str
    stem: str
    root: str
    sound: str


form_of = lru_cache(maxsize=1 << 14)(fold)


def is_stop(form: str, written: str) -> bool:
    """DE and DES in capitals are acronyms; everything else in the list says nothing."""
    return form in STOP and not (1 < len(written) <= 3 and written.isupper())


def words_of(text: str) -> Iterator[Word]:
    """Every word; elided articles are left out, « L.AS » is one word, hyphens separate."""
    for found in _WORD.finditer(text):
        if found.lastgroup != "elided":
            written = found.group().replace(".", "")
            yield Word(form_of(written), written, found.start(), found.end())


def content_words(text: str) -> list[Word]:
    """The words that say something; all of them when none does. A text all in capitals has no acronyms to keep."""
    found = list(words_of(text))
    shouted = text.isupper() and any(len(word.form) > 5 for word in found)
    kept = [word for word in found if not (word.is_stop or (shouted and word.form in STOP))]
    return kept or found


def initials(text: str) -> str:
    """« Institut de formation en soins infirmiers » → "ifsi"; after an acronym, of the other words: « BTS opticien-lunetier » → "ol"."""
    found = [word for word in _BARE.findall(text) if not is_stop(form_of(word), word)]
    # Both forms of a title count once.
    others = list({form_of(word)[:SAME_BEGINNING]: word for word in found if not word.isupper()})
    least = 2 if any(word.isupper() for word in found) else 3
    return "".join(form[0] for form in others) if least <= len(others) <= 6 else ""


def content_forms(text: str) -> dict[str, str]:
    """From each form of the words that say something to its spelling: `content_words` for the index, without places."""
    found = {form_of(written): written for written in (word.replace(".", "") for word in _BARE.findall(text))}
    kept = {form: written for form, written in found.items() if not is_stop(form, written)}
    return kept or found


@lru_cache(maxsize=1 << 12)
def keys(written: str) -> Keys:
    """The keys of one word, with its accents: « Infirmières » → neuter "infirmier", stem "infirm". Acronyms have no plural."""
    is_acronym = written.isupper() and len(written) <= LONGEST_ACRONYM
    bare = written.lower() if is_acronym else neuter(written.lower())
    stem = fold(_stem(bare))
    return Keys(fold(bare), stem, root(stem), sound(written.lower()))


# -- gender and number ---------------------------------------------------------------------------------------------

_PLURALS = (("eaux", "eau"), ("aux", "al"), ("s", ""), ("x", ""))
_FEMININES = (
    ("trice", "teur"),
    ("teuse", "teur"),
    ("euse", "eur"),
    ("ière", "ier"),
    ("iere", "ier"),
    ("ère", "er"),
    ("ere", "er"),
    ("ienne", "ien"),
    ("enne", "en"),
    ("eure", "eur"),
    ("elle", "el"),
    ("onne", "on"),
    ("ante", "ant"),
    ("ente", "ent"),
    ("ale", "al"),
    ("ive", "if"),
    ("ée", "é"),
    ("ee", "e"),
)
_IRREGULAR = {
    "doctoresse": "docteur",
    "yeux": "œil",
    "docteure": "docteur",
    "medecine": "médecine",
    "internes": "interne",
    "mesdames": "madame",
    "accoucheuse": "accoucheur",
}


def neuter(word: str) -> str:
    """The masculine singular, or what stands for it; `word` in lower case, with its accents."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    word = _replace_ending(word, _PLURALS, longer_than=3) if not word.endswith("ss") else word
    return _replace_ending(word, _FEMININES, longer_than=5)


def _replace_ending(word: str, endings, *, longer_than: int) -> str:
    if len(word) <= longer_than:
        return word
    for ending, other in endings:
        if word.endswith(ending):
            return word[: -len(ending)] + other
    return word


# -- stem ----------------------------------------------------------------------------------------------------------

_local = threading.local()  # the stemmer in C is not made for several threads at once


def _stem(word: str) -> str:
    if not hasattr(_local, "stemmer"):
        _local.stemmer = snowballstemmer.stemmer("french")
    return _local.stemmer.stemWord(word)


_FAMILIES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"log(?:u|ist|iqu|ien)$", "log"),
        (r"therapeut(?:iqu)?$", "therap"),
        (r"(?<=\w{4})(?:ien|air|ist|iqu|ic)$", ""),
        (r"(?<=\w{3})eur$", ""),
    )
)


def root(stem: str) -> str:
    """What « radiologue » and « radiologie », « dentiste » and « dentaire » share; `stem` without accents."""
    for pattern, replacement in _FAMILIES:
        shorter, count = pattern.subn(replacement, stem)
        if count:
            return shorter
    return stem


# -- everyday words ------------------------------------------------------------------------------------------------

# Words that people take one for the other, whatever the subject. What one job in particular is called stands in its document.
_SAME = (
    "docteur medecin toubib doc",
    "oeil yeux vue",
    "bebe nourrisson",
    "enfant gosse gamin",
    "vieux age senior vieillesse",
    "coeur cardiaque cardio",
    "cerveau tete",
    "ventre estomac digestion digestif intestin",
    "dent dentaire",
    "os squelette",
    "peau cutane",
    "poumon respiratoire respirer",
    "oreille audition auditif",
    "pied orteil",
    "animal animaux bete",
    "cancer tumeur",
    "hopital hospitalier",
    "ecole institut lycee",
    "accoucher accouchement naissance naitre",
    "bac baccalaureat",
    "medicament remede",
    "diriger directeur chef",
    "parler langage parole",
    "operer operation chirurgie",
    "docteur dr",
    "lunettes lunetier",
    "mort deces cadavre",
    "rein renal",
    "fou folie mental psychiatrique",
    "tester test essai essayer",
)


# Words that are near each other only.
_NEAR = ("medecin medical", "fou psychiatre", "dent dentiste", "hopital clinique", "infirmier soignant")


def _groups(lines: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """From each word to the others of its groups, all in their neuter form."""
    found: dict[str, set[str]] = {}
    for line in lines:
        group = [keys(word).neuter for word in line.split()]
        for word in group:
            found.setdefault(word, set()).update(other for other in group if other != word)
    return {word: tuple(sorted(others)) for word, others in found.items()}


EQUIVALENTS, NEIGHBOURS = _groups(_SAME), _groups(_NEAR)
