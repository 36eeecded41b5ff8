"""One result of a search: where it leads, what it is, and by which of its words it was found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.urls import reverse

from careers.asking import Wish
from careers.catalogue.answers import Answered
from careers.catalogue.cards import Card, DomainCard, ProfessionCard, StepCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.index import Field
from careers.catalogue.query import Asked, Match
from careers.french_search import words_of
from careers.text import duration, french

VIEWS = {
    "profession": "profession_show",
    "step": "step_show",
    "workplace": "workplace_show",
    "domain": "domain_show",
    "page": "page_show",
}
WHY = {
    Field.SPECIALTY: "parmi ses spécialités",
    Field.TASK: "parmi ses tâches",
    Field.QUESTION: "parmi ses questions",
    Field.CONTEXT: "trouvé par",
    Field.NAME: "trouvé par",
    Field.SYNONYM: "trouvé par",
    Field.FAMILIAR: "trouvé par",
    Field.PATIENT: "trouvé par",
}


@dataclass(frozen=True)
class Piece:
    """A part of a text; `is_found` when it is what was typed."""

    text: str
    is_found: bool = False


@dataclass(frozen=True)
class Hit:
    """One result. `why` tells by which text it was found, when that is not the title or the summary."""

    address: str
    title: tuple[Piece, ...]
    summary: tuple[Piece, ...] = ()
    why_label: str = ""
    why: tuple[Piece, ...] = ()
    note: str = ""
    domain: DomainCard | None = None
    half_years: int | None = None
    stations: tuple[int, ...] = ()


def answer_hit(answer: Answered, marker: "Marker") -> Hit:
    """The page, or its part, that answers a sentence."""
    card = answer.card
    if answer.wish == Wish.PAY:
        part = "#chiffres" if card.words.has_figures else ""
        text = f"Combien gagne-t-on ? {capital(card.title)} : les chiffres"
        return Hit(address_of(card) + part, marker.marked(text), domain=card.domain)
    note = f"{duration(card.half_years_min)} après le bac" if card.half_years_min else ""
    path = reverse("profession_path", args=[card.slug])
    return Hit(path, marker.marked(f"Comment devenir {card.title} ?"), note=note, domain=card.domain)


def hit(catalogue: Catalogue, match: Match, marker: "Marker") -> Hit:
    card, text = match.card, catalogue.index.texts[match.entry]
    if match.field == Field.QUESTION:
        return _question_hit(card, text, catalogue, marker)
    summary = summary_of(card)
    why_label = WHY.get(match.field, "") if text.lower() not in card.title.lower() else ""
    return Hit(
        address_of(card),
        marker.marked(capital(card.title)),
        marker.marked(summary) if match.field == Field.SUMMARY else unmarked(summary),
        why_label,
        marker.marked(text) if why_label else (),
        note_of(card),
        card.domain if isinstance(card, ProfessionCard) else None,
        card.half_years_min if isinstance(card, ProfessionCard) else None,
        card.station_half_years if isinstance(card, ProfessionCard) else (),
    )


def plain_hit(card: Card) -> Hit:
    return Hit(address_of(card), unmarked(capital(card.title)), unmarked(summary_of(card)), note=note_of(card))


def unmarked(text: str) -> tuple[Piece, ...]:
    return (Piece(french(text)),) if text else ()


def _question_hit(card: Card, text: str, catalogue: Catalogue, marker: "Marker") -> Hit:
    asked = questions_of(catalogue, card)
    part = f"#question-{asked.index(text) + 1}" if text in asked else "#questions"
    return Hit(address_of(card) + part, marker.marked(text), note=capital(card.title))


def questions_of(catalogue: Catalogue, card: Card) -> Sequence[str]:
    """In the order of the page."""
    if isinstance(card, ProfessionCard):
        return card.words.questions
    step = catalogue.step_documents.get(card.id)
    return [one.question for one in step.questions] if step else ()


def address_of(card: Card) -> str:
    return _address(card.kind, card.slug)


@lru_cache(maxsize=1 << 13)
def _address(kind: str, slug: str) -> str:
    if kind == "list":
        return reverse(slug)
    if kind == "term":
        return f"{reverse('term_list')}#{slug}"
    return reverse(VIEWS[kind], args=[slug])


def summary_of(card: Card) -> str:
    if card.kind == "term":
        return card.document.definition
    return getattr(card, "tagline", "") or getattr(card, "summary", "")


def note_of(card: Card) -> str:
    if isinstance(card, ProfessionCard) and card.half_years_min:
        return f"{duration(card.half_years_min)} après le bac"
    if isinstance(card, StepCard):
        length = duration(card.half_years_min, card.half_years_max) if card.half_years_max else "une porte, sans durée"
        return f"{capital(card.family.label)}, {length}" if card.family else capital(length)
    return ""


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class Marker:
    """Cuts texts where typed words stand in them."""

    def __init__(self, words: Sequence[Asked]):
        self.typed = {one.word.form: len(one.word.form) for one in words}
        self.whole = {answer.form for one in words for answer in one.answers}

    def marked(self, text: str) -> tuple[Piece, ...]:
        """With French typography, once for the whole text."""
        if not self.whole:
            return unmarked(text)
        return tuple(piece for piece in self._pieces(french(text)) if piece.text)

    def _pieces(self, text: str) -> Iterator[Piece]:
        end = 0
        for start, stop in self._spans(text):
            yield Piece(text[end:start])
            yield Piece(text[start:stop], True)
            end = stop
        yield Piece(text[end:])

    def _spans(self, text: str) -> list[list[int]]:
        """Where typed words stand; two with one sign between them are one span."""
        spans: list[list[int]] = []
        for word in words_of(text):
            if word.form not in self.whole:
                continue
            stop = word.start + self._length(word.form, word.end - word.start)
            if spans and word.start - spans[-1][1] == 1:
                spans[-1][1] = stop
            else:
                spans.append([word.start, stop])
        return spans

    def _length(self, form: str, length: int) -> int:
        """Only the beginning is marked when only the beginning was typed."""
        begun = [size for typed, size in self.typed.items() if form.startswith(typed)]
        return min(max(begun, default=length), length)
