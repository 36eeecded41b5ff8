"""Figures as a page shows them: with their sources resolved, and greyed by the date alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from careers.catalogue.cards import SourceCard
from careers.catalogue.catalogue import Catalogue
from careers.documents.schema.figure import Figure, Question
from careers.documents.vocabulary import Topic

# Past this many years a figure is history: it is shown struck, and said to be old.
OLD_AFTER_YEARS = 5
HEADINGS = {
    "Combien ça paie": {Topic.PAY},
    "Qui exerce ce métier": {Topic.HEADCOUNT, Topic.WOMEN, Topic.AGE, Topic.PRACTICE},
    "Les places et l’entrée": {Topic.PLACES, Topic.APPLICANTS, Topic.ADMISSION, Topic.COST},
    "Le recrutement": {Topic.HIRING},
    "Aussi": {Topic.OTHER},
}


@dataclass(frozen=True)
class FigureView:
    """A figure and what the day says of it: `is_old` (struck), `is_due` (its next check is past)."""

    figure: Figure
    sources: tuple[SourceCard, ...]
    is_old: bool
    is_due: bool


@dataclass(frozen=True)
class FigureGroup:
    """Figures that answer one question, in the order in which it is asked."""

    heading: str
    figures: tuple[FigureView, ...]


@dataclass(frozen=True)
class QuestionView:
    question: Question
    sources: tuple[SourceCard, ...]


def figure_views(catalogue: Catalogue, figures: Iterable[Figure], today: date) -> tuple[FigureView, ...]:
    """Current figures first, in the document's order; old ones last."""
    views = [figure_view(catalogue, figure, today) for figure in figures]
    return tuple(sorted(views, key=lambda view: view.is_old))


def figure_groups(views: Iterable[FigureView]) -> tuple[FigureGroup, ...]:
    """What it pays comes first, because it is asked first."""
    views = tuple(views)
    groups = (
        (heading, tuple(view for view in views if view.figure.topic in topics)) for heading, topics in HEADINGS.items()
    )
    return tuple(FigureGroup(heading, held) for heading, held in groups if held)


def figure_view(catalogue: Catalogue, figure: Figure, today: date) -> FigureView:
    return FigureView(
        figure=figure,
        sources=sources_of(catalogue, figure.sources),
        is_old=bool(figure.observed) and today.year - int(figure.observed[:4]) > OLD_AFTER_YEARS,
        is_due=figure.next_check is not None and figure.next_check < today,
    )


def question_views(catalogue: Catalogue, questions: Iterable[Question]) -> tuple[QuestionView, ...]:
    return tuple(QuestionView(question, sources_of(catalogue, question.sources)) for question in questions)


def sources_of(catalogue: Catalogue, ids: Iterable[str]) -> tuple[SourceCard, ...]:
    """The cards of the live ones, by name; required references make the others impossible on a published page."""
    cards = (catalogue.card(one) for one in dict.fromkeys(ids))
    return tuple(sorted((card for card in cards if card), key=lambda card: card.name.lower()))
