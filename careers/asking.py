"""What a typed sentence asks: the way to a job, its pay, what it is, or nothing but words. Pure."""

import re
from dataclasses import dataclass
from enum import Enum

from careers.french_search import content_words, words_of


class Wish(Enum):
    """`WAY_PERHAPS`: one word that may be a name too, as in « école vétérinaire »."""

    WAY = "way"
    WAY_PERHAPS = "way perhaps"
    PAY = "pay"
    MEANING = "meaning"


@dataclass(frozen=True)
class Asking:
    """A wish, if there is one, and the words that say of what. `rest` is empty when the wish is all there is."""

    wish: Wish | None
    rest: str


_WAY = re.compile(
    r"\bdevenir\b|\bdevien\w*|\bcombien d.?(?:annee|etude|temps)|\bcombien de temps\b|\bcombien dure|\bapres le bac\b|\bbac combien\b"
    r"|\bquelles? (?:bac|etudes?|formations?|ecoles?|diplomes?|specialites?|parcours|cursus)\b|\bquels? (?:bac|diplomes?|parcours|cursus)\b"
    r"|\b(?:etudes?|formations?|ecoles?|diplomes?|parcours) (?:pour|afin)\b|\bpour (?:etre|faire|travailler)\b|\bduree des? etudes?\b"
    r"|\bcomment (?:etre|faire pour)\b|\b(?:veu[xt]|voudrais?|aimerais?|souhaite\w*) (?:etre|devenir|faire|travailler)\b"
)
_WAY_SHORT = re.compile(r"\b(?:etudes?|formations?|cursus)\b")
_WAY_PERHAPS = re.compile(r"\b(?:ecoles?|parcours|concours)\b")
_PAY = re.compile(
    r"\b(?:salaires?|remunerations?|remunere\w*|revenus?|gagne\w*|paye?\w?|paies?|touche|grilles? (?:indiciaires?|salariales?))\b"
)
_MEANING = re.compile(
    r"\bc est quoi\b|\bcest quoi\b|\bqu est ce (?:que|qu)?\b|\bque (?:fait|signifie|veut dire)\b|\ba quoi sert\b|\ben quoi consiste\b"
    r"|\bmetiers? (?:de|d)\b|\bdefinition\b|\brole (?:de|d)\b|\bfiche metier\b|\bveut dire quoi\b"
)
_SAID_BY_WISH = {
    Wish.WAY: (
        "comment combien annee annees an ans temps etude etudes formation formations ecole ecoles diplome diplomes parcours cursus "
        "concours bac apres quel quelle quels quelles specialite specialites lycee faut devenir devient deviens devenu faire fait fais "
        "travailler travaille veux veut voudrais voudrait aimerais aimerait souhaite souhaiterais fille fils enfant moment duree dure "
        "durent longtemps pendant comme choisir besoin niveau etes"
    ),
    Wish.PAY: (
        "salaire salaires combien gagne gagnent gagner paye payes payee payees paie paies paient payer remuneration remunerations remunere "
        "remuneree revenu revenus touche mois mensuel net brut debut carriere moyen quel grille indiciaire salariale bien"
    ),
    Wish.MEANING: (
        "quoi cest fait fais signifie sert consiste metier metiers definition role fiche dire veut exactement concretement quel veulent"
    ),
}
_SAID = {wish: frozenset(words.split()) for wish, words in _SAID_BY_WISH.items()}
_SAID[Wish.WAY_PERHAPS] = _SAID[Wish.WAY]


def asking(text: str) -> Asking:
    """« combien d’années pour être sage-femme » → the way, « sage-femme »."""
    found = list(words_of(text))
    flat = " ".join(_flat(text))
    wish = next((one for one, pattern in _WISHES if pattern.search(flat)), None)
    if wish is None:
        return Asking(None, text)
    kept = [word for word in found if word.form not in _SAID[wish]]
    return Asking(wish, " ".join(text[word.start : word.end] for word in kept))


_INTERROGATIVE = re.compile(
    r"\b(?:est ce|qu est|peut on|peut (?:il|elle)|faut il|puis je|dois je|doit on|y a t il|a t on|pourquoi|comment|quand|combien|quels?"
    r"|quelles?|ou)\b|^(?:est|a|ont|sont|faut|peut|doit)\b"
)
LONG = 5  # so many words that say something are a sentence


def is_question(text: str) -> bool:
    """Does it ask something, or say a whole sentence?"""
    if "?" in text or _INTERROGATIVE.search(" ".join(_flat(text))):
        return True
    return len(content_words(text)) >= LONG


def _flat(text: str) -> list[str]:
    """Every word, elided articles too, so that « qu’est-ce que » can be read."""
    return [word.form for word in words_of(text.replace("’", " ").replace("'", " "))]


_WISHES = (
    (Wish.PAY, _PAY),
    (Wish.WAY, _WAY),
    (Wish.MEANING, _MEANING),
    (Wish.WAY, _WAY_SHORT),
    (Wish.WAY_PERHAPS, _WAY_PERHAPS),
)
