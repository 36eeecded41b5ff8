"""French in templates: typography, numbers, durations, dates; and where a document is read."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from django.urls import reverse
from django.utils.text import capfirst
from markupsafe import Markup, escape

from careers import text
from careers.catalogue.addresses import address_of
from careers.catalogue.cards import Card
from careers.catalogue.glossing import Glossing
from careers.markdown import page_to_html, to_html

SHORT = 300

MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]


def french(value: object) -> str:
    """Fixed spaces and signs; what the template escapes stays escaped."""
    value = str(value)
    return _short(value) if len(value) <= SHORT else text.french(value)


@lru_cache(maxsize=8192)
def _short(value: str) -> str:
    """Names and labels come back on every page: a path holds five hundred of them."""
    return text.french(value)


def number(value: Decimal | int) -> str:
    return text.number(value)


def duration(half_years_min: int, half_years_max: int | None = None) -> str:
    return text.duration(half_years_min, half_years_max)


def difference(half_years: int) -> str:
    """« 1 an de plus », « 6 mois de moins », « même durée »."""
    if not half_years:
        return "même durée"
    return f"{text.duration(abs(half_years))} de {'plus' if half_years > 0 else 'moins'}"


def plural(count: int, forms: str) -> str:
    """``{{ n|plural:"métier,métiers" }}``"""
    one, many = forms.split(",")
    return text.plural(count, one, many)


@lru_cache(maxsize=4096)
def markdown(value: str) -> Markup:
    return Markup(to_html(value))  # noqa: S704 - sanitised there


@lru_cache(maxsize=64)
def page_markdown(value: str) -> Markup:
    return Markup(page_to_html(value))  # noqa: S704 - sanitised there


def day(value: date | None) -> str:
    """« 1er janvier 2025 »"""
    if value is None:
        return ""
    return f"{'1er' if value.day == 1 else value.day}{text.NBSP}{MONTHS[value.month - 1]} {value.year}"


def partial_date(value: str) -> str:
    """« 2025 », « janvier 2025 », « 1er janvier 2025 », « 2025-2026 » from the schema's form of a date."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return day(date.fromisoformat(value))
    if re.fullmatch(r"\d{4}-\d{2}", value):
        return f"{MONTHS[int(value[5:]) - 1]} {value[:4]}"
    return value


def marked(pieces) -> Markup:
    """The pieces of a text, what was searched in <mark>; each is escaped."""
    parts = (f"<mark>{escape(one.text)}</mark>" if one.is_found else escape(one.text) for one in pieces)
    return Markup("".join(parts))  # noqa: S704 - escaped one by one


def iso(value: date) -> str:
    return value.isoformat()


def address(card: Card) -> str:
    """Where a live document is read."""
    return address_of(card) or ""


def explained(page: Markup, glossing: Glossing | None) -> Markup:
    """A piece of a page with its acronyms linked to the glossary at their first place."""
    return Markup(glossing.link(str(page), reverse("term_list"))) if glossing else page  # noqa: S704 - escaped before


FILTERS = {
    filter.__name__: filter
    for filter in (
        address,
        capfirst,
        day,
        difference,
        duration,
        explained,
        french,
        iso,
        marked,
        markdown,
        number,
        page_markdown,
        partial_date,
        plural,
    )
}
