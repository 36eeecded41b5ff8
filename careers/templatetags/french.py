"""French in templates: typography, numbers, durations, dates."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from django import template
from django.template.defaultfilters import stringfilter
from django.utils.html import escape
from django.utils.safestring import mark_safe

from careers import text
from careers.markdown import page_to_html, to_html

register = template.Library()
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


@register.filter
@stringfilter
def french(value: str) -> str:
    """Fixed spaces and signs; what the template escapes stays escaped."""
    return _short(value) if len(value) <= SHORT else text.french(value)


@lru_cache(maxsize=8192)
def _short(value: str) -> str:
    """Names and labels come back on every page: a path holds five hundred of them."""
    return text.french(value)


@register.filter
def number(value: Decimal | int) -> str:
    return text.number(value)


@register.filter
def duration(half_years_min: int, half_years_max: int | None = None) -> str:
    return text.duration(half_years_min, half_years_max)


@register.filter
def difference(half_years: int) -> str:
    """« 1 an de plus », « 6 mois de moins », « même durée »."""
    if not half_years:
        return "même durée"
    return f"{text.duration(abs(half_years))} de {'plus' if half_years > 0 else 'moins'}"


@register.filter
def plural(count: int, forms: str) -> str:
    """``{{ n|plural:"métier,métiers" }}``"""
    one, many = forms.split(",")
    return text.plural(count, one, many)


@register.filter
def markdown(value: str) -> str:
    return mark_safe(to_html(value))  # noqa: S308 - sanitised there


@register.filter
def page_markdown(value: str) -> str:
    return mark_safe(page_to_html(value))  # noqa: S308 - sanitised there


@register.filter
def day(value: date | None) -> str:
    """« 1er janvier 2025 »"""
    if value is None:
        return ""
    return f"{'1er' if value.day == 1 else value.day}{text.NBSP}{MONTHS[value.month - 1]} {value.year}"


@register.filter
def partial_date(value: str) -> str:
    """« 2025 », « janvier 2025 », « 1er janvier 2025 », « 2025-2026 » from the schema's form of a date."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return day(date.fromisoformat(value))
    if re.fullmatch(r"\d{4}-\d{2}", value):
        return f"{MONTHS[int(value[5:]) - 1]} {value[:4]}"
    return value


@register.filter
def listed(values) -> str:
    """« a, b et c »"""
    values = [str(value) for value in values]
    if len(values) < 2:
        return "".join(values)
    return f"{', '.join(values[:-1])} et {values[-1]}"


@register.filter
def marked(pieces) -> str:
    """The pieces of a text, what was searched in <mark>; each is escaped."""
    parts = (f"<mark>{escape(one.text)}</mark>" if one.is_found else escape(one.text) for one in pieces)
    return mark_safe("".join(parts))  # noqa: S308 - escaped one by one
