"""The few marks that long texts may have, as safe HTML: paragraphs, lists, emphasis, links."""

import re

import nh3
from markdown_it import MarkdownIt

from careers.text import french

_MARKS = ["paragraph", "text", "emphasis", "list", "link", "newline"]
_PARSER = MarkdownIt("zero", {"html": False}).enable(_MARKS)
_PAGE_PARSER = MarkdownIt("zero", {"html": False}).enable([*_MARKS, "heading"])
_TAGS = {"p", "em", "strong", "ul", "ol", "li", "a", "br"}
_TEXT = re.compile(r"(<[^>]*>)")


def to_html(text: str) -> str:
    """HTML of a limited Markdown text, typeset in French. Anything else that it holds is shown as text."""
    return _typeset(_PARSER.render(text), _TAGS)


def page_to_html(text: str) -> str:
    """The same with headings of level 2 and 3, for editorial pages; level 1 is the page's own title."""
    return _typeset(_PAGE_PARSER.render(text), _TAGS | {"h2", "h3"})


def _typeset(html: str, tags: set[str]) -> str:
    html = nh3.clean(html, tags=tags, attributes={"a": {"href"}}, url_schemes={"http", "https"}, link_rel="noreferrer")
    return "".join(piece if piece.startswith("<") else french(piece) for piece in _TEXT.split(html))
