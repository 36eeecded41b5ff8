"""The page of a step: what it is, where one comes from, what it leads to."""

from dataclasses import dataclass
from datetime import date

from careers.catalogue.cards import ProfessionCard, SourceCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.figures import FigureView, QuestionView, figure_views, question_views, sources_of
from careers.documents.schema.step import Deadline, Step
from careers.documents.vocabulary import LinkKind


@dataclass(frozen=True)
class Connection:
    """A link seen from one of its ends; `step` is the other end."""

    step: Step
    link_kind: LinkKind
    condition: str
    experience_years: int


@dataclass(frozen=True)
class DeadlineView:
    deadline: Deadline
    is_past: bool
    sources: tuple[SourceCard, ...]


@dataclass(frozen=True)
class Destination:
    """A profession that can be reached; half years left, this step included, and years of work that links ask for."""

    profession: ProfessionCard
    half_years_min: int
    half_years_max: int
    experience_years: int


@dataclass(frozen=True)
class StepPage:
    document: Step
    whole: Step | None
    phases: tuple[Step, ...]
    before: tuple[Connection, ...]
    after: tuple[Connection, ...]
    destinations: tuple[Destination, ...]
    deadlines: tuple[DeadlineView, ...]
    figures: tuple[FigureView, ...]
    questions: tuple[QuestionView, ...]
    sources: tuple[SourceCard, ...]
    today: date


def step_page(catalogue: Catalogue, document: Step, today: date) -> StepPage:
    """Everything that the document says, with its neighbours in the live network."""
    cited = sorted({one for _, one, reference in document.references() if reference.kind == "source"})
    return StepPage(
        document=document,
        whole=catalogue.step_documents.get(document.part_of),
        phases=catalogue.phases_of(document.id),
        before=_before(catalogue, document),
        after=_after(catalogue, document),
        destinations=_destinations(catalogue, document),
        deadlines=tuple(_deadline(catalogue, one, today) for one in document.deadlines),
        figures=figure_views(catalogue, document.figures, today),
        questions=question_views(catalogue, document.questions),
        sources=sources_of(catalogue, cited),
        today=today,
    )


def _after(catalogue: Catalogue, document: Step) -> tuple[Connection, ...]:
    known = catalogue.step_documents
    return tuple(
        Connection(known[link.to], link.link_kind, link.condition, link.experience_years)
        for link in document.links
        if link.to in known
    )


def _before(catalogue: Catalogue, document: Step) -> tuple[Connection, ...]:
    return tuple(
        Connection(catalogue.step_documents[link.origin], LinkKind(link.kind), link.condition, link.experience_years)
        for link in (catalogue.network.before(document.id) if document.id in catalogue.network.steps else ())
    )


def _destinations(catalogue: Catalogue, document: Step) -> tuple[Destination, ...]:
    start = document.part_of or document.id
    found = catalogue.reach_from(start)
    rows = [
        Destination(catalogue.card(one), reached.half_years_min, reached.half_years_max, reached.experience_years)
        for one, reached in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (row.half_years_min, row.profession.title)))


def _deadline(catalogue: Catalogue, deadline: Deadline, today: date) -> DeadlineView:
    last = deadline.day_end or deadline.day
    return DeadlineView(deadline, last is not None and last < today, sources_of(catalogue, deadline.sources))
