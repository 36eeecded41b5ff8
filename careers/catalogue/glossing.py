"""Acronyms linked to the glossary, where they first appear on a page."""

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from careers.documents.schema.term import Term

TAG = re.compile(r"(<[^>]*>)")
# Inside these a link would be wrong (a link in a link) or in the way (a heading, a control, a picture, code).
CLOSED = {"a", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "th", "nav", "legend"}
CLOSED |= {"summary", "button", "label", "option", "title", "text", "desc", "script", "style"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(frozen=True)
class Glossing:
    """The acronyms of the glossary with the place where each is explained: "IFSI" → ("mot-ifsi", "institut de …")."""

    places: Mapping[str, tuple[str, str]]

    @classmethod
    def of(cls, terms: Iterable[Term]) -> "Glossing":
        """Only acronyms: ordinary words would be underlined everywhere."""
        named = {term.name: (term.slug, term.words) for term in terms if is_acronym(term.name)}
        return cls(MappingProxyType(named))

    @cached_property
    def pattern(self) -> re.Pattern | None:
        names = sorted(map(re.escape, self.places), key=len, reverse=True)
        return re.compile(rf"(?<![\w.-])(?:{'|'.join(names)})(?![\w-])") if names else None

    def link(self, page: str, address: str) -> str:
        """The HTML with a link at the first place of each acronym in running text; `address` is the glossary's."""
        if self.pattern is None:
            return page
        seen, open_tags, pieces = set(), [], []
        for piece in TAG.split(page):
            if piece.startswith("<"):
                _follow(piece, open_tags)
            elif piece and not any(tag in CLOSED for tag in open_tags):
                piece = self.pattern.sub(lambda found: self._linked(found[0], address, seen), piece)
            pieces.append(piece)
        return "".join(pieces)

    def _linked(self, name: str, address: str, seen: set[str]) -> str:
        if name in seen:
            return name
        seen.add(name)
        slug, words = self.places[name]
        title = f' title="{html.escape(words)}"' if words else ""
        return f'<a class="term" href="{address}#{slug}"{title}>{name}</a>'


def is_acronym(name: str) -> bool:
    """« IFSI », « L.AS », « Smur » is written as a word and left out: two capitals at least, no space."""
    return " " not in name and sum(sign.isupper() for sign in name) >= 2


def _follow(tag: str, open_tags: list[str]) -> None:
    name = re.match(r"</?([a-zA-Z0-9]*)", tag)[1].lower()
    if tag.startswith("</"):
        while open_tags and open_tags.pop() != name:
            pass
    elif name and name not in VOID and not tag.endswith("/>"):
        open_tags.append(name)
