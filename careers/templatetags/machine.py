"""Data for machines inside a page."""

import json

from django import template
from django.utils.safestring import mark_safe

register = template.Library()
# Signs that could end the element or begin another one.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.simple_tag
def json_ld(*, data: dict) -> str:
    """A block of linked data; one value a line, so that no mark of a template can be mistaken in it."""
    text = json.dumps(data, ensure_ascii=False, indent=0).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 - escaped above
