"""What one likes doing → professions, with the reasons for and against. Nothing is kept: the answers are in the address.

A question is about things that one does, never about what one is. It is matched against what documents say of each
profession: its activities first, then the letters of interests (RIASEC) with half the weight when they are uncertain.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from careers.catalogue.cards import ProfessionCard
from careers.documents.vocabulary import Activity as A
from careers.documents.vocabulary import Code, Demand

# Half points: an activity that one likes or dislikes, a letter that agrees.
# What one was not asked about, or did not choose, weighs a little: a job is more than the one thing that one likes.
LIKED, DISLIKED, OTHER, LETTER, UNSURE_LETTER = 8, -10, -1, 2, 1
# Studies of so many years are said among what one has to bear; so many demands are enough.
LONG, FEW_DEMANDS = 8, 3


class Answer(Code):
    YES = "oui", "oui"
    NO = "non", "non"


@dataclass(frozen=True)
class Question:
    """`number` names it in the address (q1…); `letter` is the interest that it is nearest to."""

    number: int
    text: str
    activities: frozenset[A]
    letter: str

    @property
    def name(self) -> str:
        return f"q{self.number}"

    @property
    def wish(self) -> str:
        """The question as something that one may wish for: « réparer, coudre… »"""
        return self.text.removesuffix(" ?")


def _questions(*rows: tuple[str, str, tuple[A, ...]]) -> tuple[Question, ...]:
    return tuple(Question(number, text, frozenset(held), letter) for number, (letter, text, held) in enumerate(rows, 1))


QUESTIONS = _questions(
    ("S", "Passer une heure à écouter quelqu’un raconter ce qui ne va pas ?", (A.LISTENING,)),
    ("S", "Aider une personne à se laver, à manger, à se lever ?", (A.COMFORTING,)),
    ("R", "Réparer, coudre, assembler de toutes petites pièces ?", (A.HANDS, A.OPERATING)),
    ("R", "Fabriquer un objet et le reprendre jusqu’à ce qu’il aille parfaitement ?", (A.MAKING,)),
    ("I", "Chercher pendant des jours pourquoi quelque chose ne marche pas ?", (A.INVESTIGATING, A.RESEARCH)),
    ("I", "Regarder une image ou une courbe et y repérer ce qui cloche ?", (A.IMAGES,)),
    ("R", "Régler une machine compliquée, suivre ses mesures ?", (A.MACHINES,)),
    ("I", "Mélanger, doser, observer au microscope ?", (A.LABORATORY,)),
    ("R", "Être sur place quand il y a un accident, et agir tout de suite ?", (A.EMERGENCIES,)),
    ("S", "Montrer un mouvement, faire répéter, corriger, encourager ?", (A.BODY, A.TEACHING)),
    ("S", "Jouer avec les mots, les sons, les souvenirs de quelqu’un ?", (A.SPEECH,)),
    ("S", "T’occuper de bébés ou d’enfants toute la journée ?", (A.CHILDREN,)),
    ("S", "Passer du temps avec des personnes très âgées ?", (A.ELDERLY,)),
    ("R", "Soigner des animaux, même grands, même méchants ?", (A.ANIMALS,)),
    ("E", "Conseiller quelqu’un, tenir une boutique, vendre ?", (A.ADVISING,)),
    ("E", "Organiser une équipe, un budget, un planning ?", (A.ORGANISING,)),
    ("C", "Accueillir, classer, écrire sans faute, tout retrouver ?", (A.OFFICE, A.LAW)),
    ("R", "Être sur la route, changer d’endroit plusieurs fois par jour ?", (A.DRIVING,)),
)
# What one may refuse: the value in the address, the words, what of a profession it is held against.
LIMITS: dict[str, tuple[str, Demand | None]] = {
    "sang": ("pas de sang ni de plaies", Demand.BLOOD),
    "mort": ("pas de fin de vie", Demand.DEATH),
    "nuits": ("pas de nuits", None),
    "porter": ("ne pas porter ni rester longtemps debout", Demand.LIFTING),
    "ecran": ("pas des heures devant un écran", Demand.SCREEN),
    "sciences": ("pas d’études très scientifiques", Demand.SCIENCE),
}
YEARS = {"1": 1, "3": 3, "5": 5, "9": 9}


@dataclass(frozen=True)
class Wishes:
    """What an address says: answers by question number, limits by value, years at most (None: any)."""

    answers: Mapping[int, Answer]
    limits: tuple[str, ...] = ()
    years: int | None = None

    @property
    def liked(self) -> tuple[Question, ...]:
        return tuple(one for one in QUESTIONS if self.answers.get(one.number) == Answer.YES)

    @property
    def disliked(self) -> tuple[Question, ...]:
        return tuple(one for one in QUESTIONS if self.answers.get(one.number) == Answer.NO)

    def with_limit(self, limit: str) -> "Wishes":
        """With one limit more, in the order of the page."""
        return replace(self, limits=tuple(one for one in LIMITS if one in (*self.limits, limit)))

    def without_limit(self, limit: str) -> "Wishes":
        return replace(self, limits=tuple(one for one in self.limits if one != limit))

    def at_most(self, years: int | None) -> "Wishes":
        return replace(self, years=years)


@dataclass(frozen=True)
class Match:
    """A profession with why it is proposed, and what speaks against it; both from its document."""

    card: ProfessionCard
    reasons: tuple[str, ...]
    against: tuple[str, ...]


def match(card: ProfessionCard, wishes: Wishes) -> Match:
    liked = {one for question in wishes.liked for one in question.activities} & card.traits.activities
    disliked = {one for question in wishes.disliked for one in question.activities} & card.traits.activities
    return Match(card, _ordered(liked), (*_ordered(disliked), *_burdens(card)))


def _burdens(card: ProfessionCard) -> list[str]:
    """What one has to bear, besides; long studies are one."""
    held = [demand.label for demand in Demand if demand in card.traits.demands]
    years = (card.half_years_min or 0) // 2
    return ([f"{years} ans d’études après le bac"] if years >= LONG else []) + held[:FEW_DEMANDS]


def _ordered(activities: Iterable[A]) -> tuple[str, ...]:
    held = set(activities)
    return tuple(one.label for one in A if one in held)
