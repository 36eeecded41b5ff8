"""What is searched: every name of everything live, each with its weight, folded once for each generation. Immutable."""

import math
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from careers.catalogue.cards import Card, DomainCard, PageCard, ProfessionCard, StepCard, TermCard, WorkplaceCard
from careers.catalogue.lexicon import Lexicon, lexicon
from careers.documents.schema.step import Step
from careers.documents.vocabulary import Standing
from careers.french_search import SAME_BEGINNING, SOFT, content_forms, initials
from careers.text import fold

SEARCHED = ("profession", "step", "workplace", "domain", "term", "page")
LONGEST_JOINED, MOST_JOINED = 26, 3
ALIKE = 0.7  # how like two titles must be spelt, 1 being the same


@dataclass(frozen=True)
class ListCard(Card):
    """A list of the site; its slug is the name of its view."""

    kind = "list"
    names: tuple[str, ...]
    summary: str


LISTS = tuple(
    ListCard(f"list {view}", view, title, 0, "", names, summary)
    for view, title, names, summary in (
        (
            "profession_list",
            "Tous les métiers",
            ("métiers", "professions"),
            "Ligne par ligne, avec la durée des études.",
        ),
        (
            "step_list",
            "Toutes les études",
            ("études", "formations", "écoles"),
            "Chaque étape, de la troisième au dernier diplôme.",
        ),
        ("workplace_list", "Les lieux d’exercice", ("lieux", "lieux de travail"), "Où l’on travaille, et avec qui."),
        ("testimonial_list", "Témoignages", ("témoignages", "récits"), "Ce qui plaît, et ce qui pèse."),
        ("term_list", "Glossaire", ("sigles", "définitions", "acronymes"), "Les sigles et les mots des études."),
        ("source_list", "Nos sources", ("sources", "références"), "Où chaque fait a été lu."),
    )
)


class Field(IntEnum):
    """Where a text stands, the most telling first."""

    TITLE = 0
    NAME = 1
    SYNONYM = 2
    FAMILIAR = 3
    PATIENT = 4
    MISSPELLING = 5
    QUESTION = 6
    SPECIALTY = 7
    SUMMARY = 8
    TASK = 9
    PASSAGE = 10
    CONTEXT = 11


WEIGHTS = {
    Field.TITLE: 1.0,
    Field.NAME: 0.99,
    Field.SYNONYM: 0.985,
    Field.FAMILIAR: 0.975,
    Field.PATIENT: 0.96,
    Field.MISSPELLING: 0.95,
    Field.QUESTION: 0.86,
    Field.SPECIALTY: 0.72,
    Field.SUMMARY: 0.62,
    Field.TASK: 0.6,
    Field.PASSAGE: 0.55,
    Field.CONTEXT: 0.35,
}
Text = tuple[Field, str]


@dataclass(frozen=True)
class Index:
    """Entry *n* is the text `texts[n]`, of field `fields[n]`, with `sizes[n]` words that say something, of `cards[owners[n]]`;
    `of_card` leads back.

    Entries are in the order of their fields, so that a list of postings begins with what tells most.
    """

    cards: tuple[Card, ...]
    texts: tuple[str, ...]
    fields: bytes
    sizes: bytes
    owners: array
    of_card: tuple[array, ...]
    postings: Mapping[str, array]
    lexicon: Lexicon

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """id → title as it is compared, of what one may have meant: professions and steps."""
        return {card.id: fold(card.title) for card in self.cards if card.kind in ("profession", "step")}

    def spelt_like(self, text: str, most: int) -> list[str]:
        """The ids of the cards whose title is spelt most like a text, the nearest first; none when all are far."""
        near = process.extract(
            fold(text), self.titles, scorer=JaroWinkler.normalized_similarity, score_cutoff=ALIKE, limit=most
        )
        return [id for *_, id in near]

    def rarity(self, count: int) -> float:
        """How much a word says that stands in `count` entries."""
        return 1 + math.log((len(self.texts) + 1) / (count + 1))


def build(cards: Mapping[str, Card], steps: Mapping[str, Step]) -> Index:
    """The index of these cards; the documents of steps are at hand, so that their cards need not repeat them."""
    owners = (*(card for kind in SEARCHED for _, card in sorted(cards.items()) if card.kind == kind), *LISTS)
    terms = _terms_of_steps(owners)
    entries = [
        (field, number, text)
        for number, card in enumerate(owners)
        for field, text in _texts(card, cards, steps, terms)
        if text
    ]
    entries.sort(key=lambda entry: entry[:2])
    return _indexed(owners, entries)


def _indexed(owners: tuple[Card, ...], entries: list[tuple[Field, int, str]]) -> Index:
    postings: dict[str, array] = {}
    written: dict[str, str] = {}
    sizes = bytearray()
    of_card: list[array] = [array("I") for _ in owners]
    for number, (field, owner, text) in enumerate(entries):
        found = content_forms(text)
        sizes.append(min(len({form[:SAME_BEGINNING] for form in found if form not in SOFT}) or 1, 255))
        of_card[owner].append(number)
        found = {form: form for form in _short_forms(field, text, found)} | found
        for form in found:
            if form not in postings:
                postings[form] = array("I")
                written[form] = found[form]
            postings[form].append(number)
    return Index(
        owners,
        tuple(text for *_, text in entries),
        bytes(field for field, *_ in entries),
        bytes(sizes),
        array("I", (owner for _, owner, _ in entries)),
        tuple(of_card),
        postings,
        _lexicon(written),
    )


_last: Lexicon | None = None


def _lexicon(written: Mapping[str, str]) -> Lexicon:
    """Few words are new from one generation to the next: what was found out of the others is taken over."""
    global _last
    _last = lexicon(written, _last)
    return _last


def _short_forms(field: Field, text: str, forms: Mapping[str, str]) -> Iterator[str]:
    """« sagefemme », « las1 », « ifsi »: short names written in one word, and the initials of long ones."""
    if field > Field.PATIENT or len(forms) < 2:
        return
    joined = "".join(forms)
    if len(forms) <= MOST_JOINED and len(joined) <= LONGEST_JOINED:
        yield joined
    if field <= Field.SYNONYM and (letters := initials(text)):
        yield letters


# -- what each kind is found by ------------------------------------------------------------------------------------


def _terms_of_steps(owners: Iterable[Card]) -> dict[str, list[TermCard]]:
    """The glossary's entries about each step: it is found by them, before they are."""
    terms: dict[str, list[TermCard]] = {}
    for card in owners:
        if isinstance(card, TermCard) and card.document.step:
            terms.setdefault(card.document.step, []).append(card)
    return terms


def _texts(card: Card, cards: Mapping[str, Card], steps: Mapping[str, Step], terms) -> Iterable[Text]:
    match card:
        case ProfessionCard():
            return _of_profession(card, cards)
        case StepCard():
            return _of_step(card, steps.get(card.id), terms.get(card.id, ()))
        case WorkplaceCard():
            return ((Field.TITLE, card.name), (Field.NAME, card.locative), (Field.SUMMARY, card.summary))
        case DomainCard():
            return ((Field.TITLE, card.name),)
        case TermCard():
            term = card.document
            return ((Field.TITLE, term.name), (Field.NAME, term.words), (Field.CONTEXT, term.definition))
        case ListCard():
            return ((Field.TITLE, card.title), *((Field.NAME, name) for name in card.names))
        case PageCard():
            return ((Field.TITLE, card.title), (Field.SUMMARY, card.summary))
    return ()


def _of_profession(card: ProfessionCard, cards: Mapping[str, Card]) -> Iterator[Text]:
    words = card.words
    for title in dict.fromkeys((card.title_feminine, card.title_masculine, *card.title.split(" ou "))):
        yield Field.TITLE, title
    for field, texts in (
        (Field.NAME, words.official_names),
        (Field.SYNONYM, words.synonyms),
        (Field.FAMILIAR, words.familiar_names),
        (Field.PATIENT, words.patient_words),
        (Field.MISSPELLING, words.misspellings),
        (Field.SPECIALTY, words.specialties),
        (Field.TASK, words.tasks),
        (Field.PASSAGE, words.passages),
        (Field.QUESTION, words.questions),
    ):
        yield from ((field, text) for text in texts)
    yield Field.SUMMARY, card.tagline
    for id in dict.fromkeys((card.domain_id, *(setting.workplace_id for setting in card.settings))):
        if id in cards:
            yield Field.CONTEXT, cards[id].title


def _of_step(card: StepCard, document: Step | None, terms: Iterable[TermCard]) -> Iterator[Text]:
    yield Field.TITLE, card.title
    yield Field.NAME, card.name
    yield Field.SUMMARY, card.summary
    for term in terms:
        yield Field.NAME, term.document.name
        yield Field.SYNONYM, term.document.words
    if document is not None:
        yield Field.SYNONYM, document.diploma
        for text in (document.level, document.place, document.description, document.entry_note):
            yield Field.PASSAGE, text
        if document.standing == Standing.ANNOUNCED:
            yield Field.CONTEXT, f"réforme {document.valid_from or ''}"
        yield from ((Field.QUESTION, one.question) for one in document.questions)
