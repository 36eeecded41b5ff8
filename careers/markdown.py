"""The few marks that long texts may have, as safe HTML: paragraphs, lists, emphasis, links."""

import re

import nh3
from markdown_it import MarkdownIt

from careers.text import french

_PARSER = MarkdownIt("zero", {"html": False}).enable(["paragraph", "text", "emphasis", "list", "link", "newline"])
_TAGS = {"p", "em", "strong", "ul", "ol", "li", "a", "br"}
_TEXT = re.compile(r"(<[^>]*>)")


def to_html(text: str) -> str:
    """HTML of a limited Markdown text, typeset in French. Anything else that it holds is shown as text."""
    html = nh3.clean(
        _PARSER.render(text),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https"},
        link_rel="noreferrer",
    )
    return "".join(piece if piece.startswith("<") else french(piece) for piece in _TEXT.split(html))
