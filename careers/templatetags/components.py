"""Every component of the public pages, with its arguments. A wrong or missing argument is an error, not an empty place."""

from dataclasses import dataclass
from functools import lru_cache

from django import template
from django.conf import settings as site
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from careers.catalogue.cards import DomainCard
from careers.catalogue.pages.branches import Branch, WayGroup
from careers.catalogue.pages.deadlines import Session
from careers.catalogue.pages.figures import FigureView
from careers.catalogue.pages.here import Problem, YearChoice
from careers.catalogue.pages.journey import Journey
from careers.catalogue.pages.opening import Opening
from careers.catalogue.pages.path import SpineStop
from careers.catalogue.pages.place import Choice, ChoiceGroup
from careers.catalogue.pages.reach import ReachGroup
from careers.catalogue.pages.stations import RuleView
from careers.documents.schema import Document
from careers.documents.schema.domain import Domain
from careers.documents.schema.step import Step
from careers.documents.vocabulary import Entry, Standing, Unit
from careers.text import NBSP, french, number

register = template.Library()

# The scale that all mini tracks share, so that lengths compare at a glance: pixels a year, years wide.
YEAR, YEARS = 40, 13
# Past so many branches or professions, a list is folded.
MOST_BRANCHES, MOST_OPEN, MOST_FIGURES = 6, 100, 2


def component_of(library: template.Library):
    """Register components in a library: a function's keyword arguments are its contract, what it returns the context."""
    return lambda name: library.inclusion_tag(f"components/{name}.html")


component = component_of(register)


@component("line_name")
def line_name(*, domain: DomainCard | Domain) -> dict:
    return {"domain": domain}


@component("contents")
def contents(*, items: tuple[tuple[str, str], ...]) -> dict:
    return {"items": items}


@dataclass(frozen=True)
class Track:
    """Geometry of a mini track, in the units of its own picture."""

    width: int
    end: float
    stations: tuple[float, ...]


def mini_track(*, half_years: int, stations: tuple[int, ...]) -> dict:
    """A track of `half_years`, with a ring where each station begins."""
    places = tuple(10 + one * YEAR / 2 for one in stations)
    end = 10 + half_years * YEAR / 2
    return {"track": Track(max(YEARS * YEAR, int(end) + 20), end, places), "bar": end - 4}


@register.simple_tag(name="mini_track")
def drawn_track(*, half_years: int, stations: tuple[int, ...]) -> SafeString:
    """The component, drawn once for each length: lists show dozens of few different ones."""
    return _drawn(half_years, stations)


@lru_cache(maxsize=1024)
def _drawn(half_years: int, stations: tuple[int, ...]) -> SafeString:
    return render_to_string("components/mini_track.html", mini_track(half_years=half_years, stations=stations))


@component("entrance")
def entrance(*, title: str, address: str, opening: Opening | None) -> dict:
    """The way from a profession to its path: the strongest thing on its page."""
    return {"title": title, "address": address, "opening": opening}


@component("settings_switch")
def settings_switch(*, settings: tuple) -> dict:
    return {"settings": settings, "has_choice": len(settings) > 1}


@component("figure")
def figure(*, view) -> dict:
    """A figure never travels without its passport."""
    return {"view": view, "figure": view.figure, "amount": amount_text(view.figure)}


@component("figure_line")
def figure_line(*, view) -> dict:
    return figure(view=view)


def amount_text(shown) -> str:
    """« 9 342 », « 37 % », « 55 608 à 112 417 € par an »: whole euros, as people read them."""
    is_money = shown.unit in (Unit.EUROS, Unit.EUROS_PER_YEAR, Unit.EUROS_PER_MONTH)
    ends = [end for end in (shown.amount, shown.amount_max) if end is not None]
    numbers = " à ".join(number(round(end) if is_money else end) for end in ends)
    unit = "" if shown.unit in (Unit.PEOPLE, Unit.PLACES, Unit.POSTS, None) else shown.unit.label
    return french(f"{numbers}{NBSP}{unit}") if unit else numbers


@component("faces")
def faces(*, pros: tuple[str, ...], cons: tuple[str, ...]) -> dict:
    return {"pros": pros, "cons": cons}


@component("testimony")
def testimony(*, view) -> dict:
    return {"view": view}


@component("faq")
def faq(*, questions: tuple) -> dict:
    return {"questions": questions}


@component("to_review")
def to_review(*, text: str = "Connaissances générales, à relire par un professionnel ou une professionnelle") -> dict:
    return {"text": text}


@component("review_mark")
def review_mark() -> dict:
    """Beside the heading of a section without source; the page says at its foot what it means."""
    return {}


@component("source_list")
def source_list(*, sources: tuple) -> dict:
    return {"sources": sources}


@component("trust")
def trust(*, document: Document) -> dict:
    """What was read when, from what, and by whom it was read again: always there."""
    return {"document": document, "is_medium": document.certainty == "medium", "contact": site.SITE_CONTACT}


@component("announcement")
def announcement(*, step: Step, is_short: bool = False) -> dict:
    """A rule that is not in force; short where the page tells it elsewhere."""
    return {"step": step, "is_short": is_short, "is_decided": step.standing == Standing.IN_FORCE}


@component("school_stop")
def school_stop(*, stops: tuple[SpineStop, ...]) -> dict:
    return {"stops": stops, "branches": tuple(branch for stop in stops for branch in stop.branches)}


@component("path_stop")
def path_stop(*, stop: SpineStop) -> dict:
    """Counted in school years where the reader's place is known, else in years after the bac."""
    station = stop.station
    year = year_text(station.begins) if station.school_year is None else str(station.school_year)
    return {"stop": stop, "station": station, "step": station.step, "year": year}


@component("path_end")
def path_end(*, title: str, slug: str, half_years: int, journey: Journey | None) -> dict:
    year = str(journey.arrival_first) if journey else year_text(half_years)
    return {"title": title, "slug": slug, "year": year}


@dataclass(frozen=True)
class BranchPart:
    branches: tuple[Branch, ...]
    is_folded: bool


@component("branch_list")
def branch_list(*, branches: tuple[Branch, ...]) -> dict:
    """What a pupil may choose is shown, the rest is folded: a phone is narrow."""
    ordinary = [branch for branch in branches if branch.group != "bridge"][:MOST_BRANCHES]
    others = [branch for branch in branches if branch not in ordinary]
    parts = (BranchPart(tuple(ordinary), False), BranchPart(tuple(others), True))
    return {"parts": tuple(part for part in parts if part.branches)}


@component("way_list")
def way_list(*, groups: tuple[WayGroup, ...], since: str) -> dict:
    """`since`: from when on the totals count."""
    return {"groups": groups, "since": since, "most": MOST_BRANCHES}


@component("place_select")
def place_select(*, choices: tuple[ChoiceGroup, ...], token: str, nothing: str) -> dict:
    """Where the reader stands; `nothing` is the choice that says nothing."""
    return {"choices": choices, "token": token, "nothing": nothing}


@component("whence")
def whence(*, choices: tuple[ChoiceGroup, ...], years: tuple[YearChoice, ...], token: str, address: str) -> dict:
    return {"choices": choices, "years": years, "token": token, "address": address}


@component("problems")
def problems(*, problems: tuple[Problem, ...], address: str) -> dict:
    """What was not understood in an address; the links lead to `address` with other values."""
    return {"problems": problems, "address": address}


@component("journey")
def journey(*, journey: Journey) -> dict:
    return {"journey": journey, "place": journey.place}


@component("session")
def session(*, session: Session, wanted: str, step: Step) -> dict:
    """The dates of a session; one that is not out is never deduced from the last one."""
    return {"session": session, "wanted": wanted, "step": step, "is_folded": not session.is_out}


@component("reach_list")
def reach_list(*, groups: tuple[ReachGroup, ...], token: str) -> dict:
    """Line by line, folded; each profession leads to its path from the place called `token`."""
    total = sum(len(group.rows) for group in groups)
    return {"groups": groups, "token": token, "is_open": total <= MOST_OPEN}


@component("start_list")
def start_list(*, starts: tuple[Choice, ...]) -> dict:
    return {"starts": starts}


def year_text(half_years: int | None) -> str:
    """« +6 », « +6,5 »: years after the bac."""
    if half_years is None:
        return ""
    return f"+{number(half_years // 2) if half_years % 2 == 0 else f'{half_years // 2},5'}" if half_years else "0"


@component("step_brief")
def step_brief(*, step: Step) -> dict:
    return {"step": step, "entries": entries_of(step)}


@component("step_terms")
def step_terms(*, step: Step) -> dict:
    return {"step": step, "entries": entries_of(step)}


@component("rule_line")
def rule_line(*, rule: RuleView, is_gate: bool) -> dict:
    """The school years of a stop, and whether its rule is known for them."""
    return {"rule": rule, "is_gate": is_gate}


@component("pay_list")
def pay_list(*, views: tuple[FigureView, ...]) -> dict:
    return {"first": views[:MOST_FIGURES], "others": views[MOST_FIGURES:]}


def entries_of(step: Step) -> list[Entry]:
    """In the vocabulary's order: the document's own is that of the codes."""
    return [entry for entry in Entry if entry in step.entries]


@component("deadline")
def deadline(*, view) -> dict:
    return {"view": view, "deadline": view.deadline}


@component("connections")
def connections(*, connections: tuple) -> dict:
    return {"connections": connections}


@component("search_field")
def search_field(*, value: str, label: str) -> dict:
    """The large field of the home page and of the results."""
    return {"value": value, "label": label}
