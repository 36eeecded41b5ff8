"""Components of a path: its stops, its branches, where the reader stands, when."""

from dataclasses import dataclass

from careers.catalogue.pages.branches import Branch, WayGroup
from careers.catalogue.pages.deadlines import Session
from careers.catalogue.pages.figures import FigureView
from careers.catalogue.pages.here import Problem, YearChoice
from careers.catalogue.pages.journey import Journey
from careers.catalogue.pages.path import SpineStop
from careers.catalogue.pages.place import Choice, ChoiceGroup
from careers.catalogue.pages.reach import ReachGroup
from careers.catalogue.pages.stations import RuleView
from careers.components.registry import Context, component
from careers.documents.schema.step import Step
from careers.documents.vocabulary import Entry, Standing
from careers.text import number

# Past so many branches or professions, a list is folded.
MOST_BRANCHES, MOST_OPEN, MOST_FIGURES = 6, 100, 2


@component
def school_stop(*, stops: tuple[SpineStop, ...]) -> Context:
    return {"stops": stops, "branches": tuple(branch for stop in stops for branch in stop.branches)}


@component
def path_stop(*, stop: SpineStop) -> Context:
    """Counted in school years where the reader's place is known, else in years after the bac."""
    station = stop.station
    year = year_text(station.begins) if station.school_year is None else str(station.school_year)
    return {"stop": stop, "station": station, "step": station.step, "year": year}


@component
def path_end(*, title: str, slug: str, half_years: int, journey: Journey | None) -> Context:
    year = str(journey.arrival_first) if journey else year_text(half_years)
    return {"title": title, "slug": slug, "year": year}


@dataclass(frozen=True)
class BranchPart:
    branches: tuple[Branch, ...]
    is_folded: bool


@component
def branch_list(*, branches: tuple[Branch, ...]) -> Context:
    """What a pupil may choose is shown, the rest is folded: a phone is narrow."""
    ordinary = [branch for branch in branches if branch.group != "bridge"][:MOST_BRANCHES]
    others = [branch for branch in branches if branch not in ordinary]
    parts = (BranchPart(tuple(ordinary), False), BranchPart(tuple(others), True))
    return {"parts": tuple(part for part in parts if part.branches)}


@component
def way_list(*, groups: tuple[WayGroup, ...], since: str) -> Context:
    """`since`: from when on the totals count."""
    return {"groups": groups, "since": since, "most": MOST_BRANCHES}


@component
def place_select(*, choices: tuple[ChoiceGroup, ...], token: str, nothing: str) -> Context:
    """Where the reader stands; `nothing` is the choice that says nothing."""
    return {"choices": choices, "token": token, "nothing": nothing}


@component
def whence(*, choices: tuple[ChoiceGroup, ...], years: tuple[YearChoice, ...], token: str, address: str) -> Context:
    return {"choices": choices, "years": years, "token": token, "address": address}


@component
def problems(*, problems: tuple[Problem, ...], address: str) -> Context:
    """What was not understood in an address; the links lead to `address` with other values."""
    return {"problems": problems, "address": address}


@component
def journey(*, journey: Journey) -> Context:
    return {"journey": journey, "place": journey.place}


@component
def session(*, session: Session, wanted: str, step: Step) -> Context:
    """The dates of a session; one that is not out is never deduced from the last one."""
    return {"session": session, "wanted": wanted, "step": step, "is_folded": not session.is_out}


@component
def reach_list(*, groups: tuple[ReachGroup, ...], token: str) -> Context:
    """Line by line, folded; each profession leads to its path from the place called `token`."""
    total = sum(len(group.rows) for group in groups)
    return {"groups": groups, "token": token, "is_open": total <= MOST_OPEN}


@component
def start_list(*, starts: tuple[Choice, ...]) -> Context:
    return {"starts": starts}


def year_text(half_years: int | None) -> str:
    """« +6 », « +6,5 »: years after the bac."""
    if half_years is None:
        return ""
    return f"+{number(half_years // 2) if half_years % 2 == 0 else f'{half_years // 2},5'}" if half_years else "0"


@component
def step_brief(*, step: Step) -> Context:
    """Of a rule that is in force and is to stay, the note is no warning: it stands beside the rule."""
    is_settled = step.standing == Standing.IN_FORCE and not step.valid_until
    return {"step": step, "entries": entries_of(step), "note": step.standing_note if is_settled else ""}


@component
def step_terms(*, step: Step) -> Context:
    return {"step": step, "entries": entries_of(step)}


@component
def rule_line(*, rule: RuleView, is_gate: bool) -> Context:
    """The school years of a stop, and whether its rule is known for them."""
    return {"rule": rule, "is_gate": is_gate}


@component
def pay_list(*, views: tuple[FigureView, ...]) -> Context:
    return {"first": views[:MOST_FIGURES], "others": views[MOST_FIGURES:]}


def entries_of(step: Step) -> list[Entry]:
    """In the vocabulary's order: the document's own is that of the codes."""
    return [entry for entry in Entry if entry in step.entries]
