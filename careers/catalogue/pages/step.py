"""The page of a step: what it is, where one comes from, what it leads to."""

from dataclasses import dataclass
from datetime import date

from careers.catalogue.cards import SourceCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.deadlines import DeadlineView, deadline_views
from careers.catalogue.pages.figures import FigureView, QuestionView, figure_views, question_views, sources_of
from careers.catalogue.pages.reach import ReachGroup, reach_groups
from careers.documents.schema.step import Step
from careers.documents.vocabulary import LinkKind, Standing
from careers.paths.calendar import school_year_of


@dataclass(frozen=True)
class Connection:
    """A link seen from one of its ends; `step` is the other end."""

    step: Step
    link_kind: LinkKind
    condition: str
    experience_years: int


@dataclass(frozen=True)
class StepPage:
    """`token` is how an address says that the reader stands here; a phase is said by its whole."""

    document: Step
    whole: Step | None
    phases: tuple[Step, ...]
    before: tuple[Connection, ...]
    after: tuple[Connection, ...]
    destinations: tuple[ReachGroup, ...]
    destination_count: int
    token: str
    deadlines: tuple[DeadlineView, ...]
    figures: tuple[FigureView, ...]
    questions: tuple[QuestionView, ...]
    sources: tuple[SourceCard, ...]
    today: date


def step_page(catalogue: Catalogue, document: Step, today: date) -> StepPage:
    """Everything that the document says, with its neighbours in the live network."""
    cited = sorted({one for _, one, reference in document.references() if reference.kind == "source"})
    destinations = _destinations(catalogue, document, school_year_of(today))
    whole = catalogue.step_documents.get(document.part_of)
    return StepPage(
        document=document,
        whole=whole,
        phases=catalogue.phases_of(document.id),
        before=_before(catalogue, document),
        after=_after(catalogue, document),
        destinations=destinations,
        destination_count=sum(len(group.rows) for group in destinations),
        token=whole.slug if whole else document.slug,
        deadlines=deadline_views(catalogue, document.deadlines, today),
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


def _destinations(catalogue: Catalogue, document: Step, present: int) -> tuple[ReachGroup, ...]:
    """The professions within reach for who enters the step now, or in the first or last year in which one can."""
    school_year = min(max(present, document.valid_from or 0), document.valid_until or 9999)
    is_to_come = document.standing == Standing.ANNOUNCED
    start = document.part_of or document.id
    return reach_groups(catalogue, catalogue.reach_from(start, school_year=school_year, with_announced=is_to_come))
