"""Invented professions, as many as wanted, cheaply: cards only, no database. The same ones for the same number.

Their words are as frequent as in a language: a few everywhere, most of them seldom.
"""

import itertools
import random
import re

from careers.catalogue.cards import ProfessionCard, SearchWords

ENDS = (
    ("logue", "logue"),
    ("thérapeute", "thérapeute"),
    ("technicienne", "technicien"),
    ("manipulatrice", "manipulateur"),
    ("graphe", "graphe"),
    ("métreuse", "métreur"),
    ("plasticienne", "plasticien"),
    ("nomiste", "nomiste"),
)
SYLLABLES = re.findall(
    r"\w+",
    "ba bi cor cu dan der do fi fla gou gra i jon la lé li lo mar"
    " mé mi mon na né o pa per pi plan ra ro sa sé ti tra u va vi",
)
VOCABULARY = 5000


class Language:
    """Invented words, the first ones frequent, the last ones rare."""

    def __init__(self, seed: int):
        self.chance = random.Random(seed)
        self.words = ["".join(self.chance.choices(SYLLABLES, k=self.chance.randrange(2, 5))) for _ in range(VOCABULARY)]
        self.weights = list(itertools.accumulate(1 / (rank + 8) for rank in range(VOCABULARY)))

    def sentence(self, count: int) -> str:
        return " ".join(self.chance.choices(self.words, cum_weights=self.weights, k=count))

    def titles(self) -> tuple[str, str]:
        start = "".join(self.chance.choices(SYLLABLES, k=3))
        feminine, masculine = self.chance.choice(ENDS)
        of = f" en {self.sentence(1)}" if self.chance.random() < 0.5 else ""
        return start + feminine + of, start + masculine + of


def professions(number: int, seed: int = 7) -> list[ProfessionCard]:
    """`number` cards with some nine names, six tasks and five questions each."""
    language = Language(seed)
    return [_profession(language, position) for position in range(number)]


def _profession(language: Language, position: int) -> ProfessionCard:
    feminine, masculine = language.titles()
    title = f"{feminine} ou {masculine}" if feminine != masculine else feminine
    id, digest = f"essai-{position}", f"{position:064x}"
    head = (id, id, title, position, digest, feminine, masculine, f"{language.sentence(9)}.", "medecine", ())
    years = language.chance.randrange(2, 26)
    return ProfessionCard(*head, _words(language, masculine), half_years_min=years, station_half_years=(0, 2, 6))


def _words(language: Language, title: str) -> SearchWords:
    say = language.sentence
    return SearchWords(
        official_names=(f"{title} de {say(1)}",),
        synonyms=tuple(f"{title[:9]} {say(1)}" for _ in range(2)),
        familiar_names=(title[:6],),
        patient_words=tuple(f"celle qui sait {say(1)} les {say(1)}" for _ in range(2)),
        misspellings=(title.replace("o", "au", 1), title.replace("i", "y", 1)),
        specialties=tuple(say(2) for _ in range(2)),
        passages=tuple(say(12) for _ in range(2)),
        tasks=tuple(say(5) for _ in range(6)),
        questions=tuple(f"Faut-il {say(4)} ?" for _ in range(5)),
        has_figures=True,
    )
