"""Data for machines inside a page."""

import json

from markupsafe import Markup

# Signs that could end the element or begin another one.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def json_ld(*, data: dict) -> Markup:
    """A block of linked data; one value a line, so that no mark of a template can be mistaken in it."""
    text = json.dumps(data, ensure_ascii=False, indent=0).translate(ESCAPES)
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704 - escaped above
