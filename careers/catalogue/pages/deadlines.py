"""Dates of a step as a page shows them. The next session is never deduced from the last one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from careers.catalogue.cards import SourceCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.figures import sources_of
from careers.documents.schema.step import Deadline


@dataclass(frozen=True)
class DeadlineView:
    deadline: Deadline
    is_past: bool
    sources: tuple[SourceCard, ...]


@dataclass(frozen=True)
class Session:
    """The dates of one step for who would enter in `wanted`.

    `is_out`: those of that very school year have been read, and `dated` are they. Otherwise `dated` are those of the
    last session read, for entry in `last` (None: no date was read). `yearly` are the rules that return each year.
    """

    wanted: int
    is_out: bool
    last: int | None
    dated: tuple[DeadlineView, ...]
    yearly: tuple[DeadlineView, ...]


def deadline_views(catalogue: Catalogue, deadlines: Iterable[Deadline], today: date) -> tuple[DeadlineView, ...]:
    return tuple(_view(catalogue, one, today) for one in deadlines)


def session(catalogue: Catalogue, deadlines: Iterable[Deadline], wanted: int, today: date) -> Session:
    deadlines = tuple(deadlines)
    dated = [one for one in deadlines if one.day]
    years = [one.school_year for one in dated if one.school_year]
    last = wanted if wanted in years else max(years, default=None)
    chosen = [one for one in dated if one.school_year == last] if last else dated
    yearly = [one for one in deadlines if one.every_year and not one.day]
    return Session(
        wanted=wanted,
        is_out=last == wanted,
        last=last,
        dated=deadline_views(catalogue, chosen, today),
        yearly=deadline_views(catalogue, yearly, today),
    )


def _view(catalogue: Catalogue, deadline: Deadline, today: date) -> DeadlineView:
    last = deadline.day_end or deadline.day
    return DeadlineView(deadline, last is not None and last < today, sources_of(catalogue, deadline.sources))
