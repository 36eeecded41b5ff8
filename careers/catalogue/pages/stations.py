"""Stations: the steps of a route as a path page shows them, with their school years and what is known of their rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.figures import FigureView, figure_views
from careers.documents.schema.step import Step
from careers.documents.vocabulary import Topic
from careers.paths.calendar import label, span
from careers.paths.routes import Stop
from careers.paths.rules import coming

# The figures that decide belong in the list; pay has a section of its own, costs stand on the step's page.
LISTED_TOPICS, MOST_LISTED = {Topic.ADMISSION, Topic.PLACES}, 2


@dataclass(frozen=True)
class RuleView:
    """What is known of a step's rule for `school_years`: a code of `paths.rules`; it was read until `known_until`.

    `rivals` are the announced steps that would take its place by then; `last_entry` is its last school year, if it ends.
    """

    code: str
    school_years: str
    known_until: str
    rivals: tuple[Step, ...]
    last_entry: str


@dataclass(frozen=True)
class Station:
    """`begins` is in half years after the bac (None before it); `school_year` is that of entry, None without a start."""

    step: Step
    begins: int | None
    school_year: int | None
    school_years: str
    rule: RuleView | None
    condition: str
    experience_years: int
    is_announced: bool
    phases: tuple[Step, ...] = ()
    figures: tuple[FigureView, ...] = ()

    @property
    def is_gate(self) -> bool:
        return self.step.is_gate

    @property
    def years(self) -> int:
        """Whole years of length, at least what the drawing needs."""
        return -(-self.step.half_years_max // 2)


class Stations:
    """Makes stations from one catalogue, for one day; with school years when `is_dated`."""

    def __init__(self, catalogue: Catalogue, today: date, *, is_dated: bool):
        self.catalogue, self.today, self.is_dated = catalogue, today, is_dated
        self.documents: Mapping[str, Step] = catalogue.step_documents

    def short(self, stop: Stop, **more) -> Station:
        """Its name, years and rule: enough for a branch."""
        step, school_year = self.documents[stop.step_id], stop.school_year if self.is_dated else None
        return Station(
            step=step,
            begins=stop.begins_min,
            school_year=school_year,
            school_years="" if school_year is None else span(school_year, stop.school_year_max),
            rule=None if school_year is None else self._rule(step, stop),
            condition=stop.link.condition if stop.link else "",
            experience_years=stop.link.experience_years if stop.link else 0,
            is_announced=stop.rule == "announced",
            **more,
        )

    def full(self, stop: Stop) -> Station:
        """With the phases and the figures that decide."""
        return self.short(
            stop, phases=self.catalogue.phases_of(stop.step_id), figures=self._figures(self.documents[stop.step_id])
        )

    def _figures(self, step: Step) -> tuple[FigureView, ...]:
        # Of a series, the first figure: the newest one, as editors order them.
        listed = {figure.label: figure for figure in reversed(step.figures) if figure.topic in LISTED_TOPICS}
        views = figure_views(self.catalogue, reversed(listed.values()), self.today)
        return tuple(view for view in views if not view.is_old)[:MOST_LISTED]

    def _rule(self, step: Step, stop: Stop) -> RuleView:
        known = self.catalogue.network.steps[step.id].known_until
        rivals = coming(self.catalogue.network, self.catalogue.network.steps[step.id], stop.school_year_max)
        return RuleView(
            code=stop.rule,
            school_years=span(stop.school_year, stop.school_year_max),
            known_until=label(known) if known else "",
            rivals=tuple(self.documents[one] for one in rivals) if stop.rule == "changing" else (),
            last_entry=label(step.valid_until) if step.valid_until else "",
        )
