"""Components that all kinds of pages share. A wrong or missing argument is an error, not an empty place."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings as site
from markupsafe import Markup

from careers.catalogue.cards import DomainCard
from careers.catalogue.pages.opening import Opening
from careers.components.registry import Context, component, draw, drawn_by
from careers.documents.schema import Document
from careers.documents.schema.domain import Domain
from careers.documents.schema.step import Step
from careers.documents.vocabulary import Standing, Unit
from careers.text import NBSP, french, number

# The scale that all mini tracks share, so that lengths compare at a glance: pixels a year, years wide.
YEAR, YEARS = 40, 13


@component
def line_name(*, domain: DomainCard | Domain) -> Context:
    return {"domain": domain}


@component
def contents(*, items: tuple[tuple[str, str], ...]) -> Context:
    return {"items": items}


@dataclass(frozen=True)
class Track:
    """Geometry of a mini track, in the units of its own picture."""

    width: int
    end: float
    stations: tuple[float, ...]


def mini_track(*, half_years: int, stations: tuple[int, ...]) -> Context:
    """A track of `half_years`, with a ring where each station begins."""
    places = tuple(10 + one * YEAR / 2 for one in stations)
    end = 10 + half_years * YEAR / 2
    return {"track": Track(max(YEARS * YEAR, int(end) + 20), end, places), "bar": end - 4}


@drawn_by(mini_track)
def drawn_track(*, half_years: int, stations: tuple[int, ...]) -> Markup:
    """The component, drawn once for each length: lists show dozens of few different ones."""
    return _drawn(half_years, stations)


@lru_cache(maxsize=1024)
def _drawn(half_years: int, stations: tuple[int, ...]) -> Markup:
    return draw("mini_track", mini_track(half_years=half_years, stations=stations))


@component
def entrance(*, title: str, address: str, opening: Opening | None) -> Context:
    """The way from a profession to its path: the strongest thing on its page."""
    return {"title": title, "address": address, "opening": opening}


@component
def settings_switch(*, settings: tuple) -> Context:
    return {"settings": settings, "has_choice": len(settings) > 1}


@component
def figure(*, view) -> Context:
    """A figure never travels without its passport."""
    return {"view": view, "figure": view.figure, "amount": amount_text(view.figure)}


@component
def figure_line(*, view) -> Context:
    return figure(view=view)


def amount_text(shown) -> str:
    """« 9 342 », « 37 % », « 55 608 à 112 417 € par an »: whole euros, as people read them."""
    is_money = shown.unit in (Unit.EUROS, Unit.EUROS_PER_YEAR, Unit.EUROS_PER_MONTH)
    ends = [end for end in (shown.amount, shown.amount_max) if end is not None]
    numbers = " à ".join(number(round(end) if is_money else end) for end in ends)
    unit = "" if shown.unit in (Unit.PEOPLE, Unit.PLACES, Unit.POSTS, None) else shown.unit.label
    return french(f"{numbers}{NBSP}{unit}") if unit else numbers


@component
def faces(*, pros: tuple[str, ...], cons: tuple[str, ...]) -> Context:
    return {"pros": pros, "cons": cons}


@component
def testimony(*, view) -> Context:
    return {"view": view}


@component
def faq(*, questions: tuple) -> Context:
    return {"questions": questions}


@component
def to_review(
    *, text: str = "Connaissances générales, à relire par un professionnel ou une professionnelle"
) -> Context:
    return {"text": text}


@component
def review_mark() -> Context:
    """Beside the heading of a section without source; the page says at its foot what it means."""
    return {}


@component
def source_list(*, sources: tuple) -> Context:
    return {"sources": sources}


@component
def trust(*, document: Document) -> Context:
    """What was read when, from what, and by whom it was read again: always there."""
    return {"document": document, "is_medium": document.certainty == "medium", "contact": site.SITE_CONTACT}


@component
def announcement(*, step: Step, is_short: bool = False) -> Context:
    """A rule that is not in force; short where the page tells it elsewhere."""
    return {"step": step, "is_short": is_short, "is_decided": step.standing == Standing.IN_FORCE}


@component
def deadline(*, view) -> Context:
    return {"view": view, "deadline": view.deadline}


@component
def connections(*, connections: tuple) -> Context:
    return {"connections": connections}


@component
def search_field(*, value: str, label: str) -> Context:
    """The large field of the home page and of the results."""
    return {"value": value, "label": label}
