"""Acronyms linked to the glossary, where they first appear on a page."""

import html
import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from careers.documents.schema.term import Term

# Inside these a link would be wrong (a link in a link) or in the way (a heading, a control, a picture, code).
CLOSED = {"a", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "th", "nav", "legend"}
CLOSED |= {"summary", "button", "label", "option", "title", "text", "desc", "script", "style"}
CLOSED_TAG = re.compile(rf"<(/?)({'|'.join(sorted(CLOSED, key=len, reverse=True))})(?=[\s>])")


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
        """Any of the names, by their first signs: a page has thousands of capitals, and few begin a name.

        What stands before is looked at afterwards, for a pattern that begins with it tries every place of the page.
        """
        initials: dict[str, list[str]] = {}
        for name in sorted(self.places, key=len, reverse=True):
            initials.setdefault(name[0], []).append(re.escape(name[1:]))
        names = "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in initials.items())
        return re.compile(rf"(?:{names})(?![\w-])") if names else None

    def link(self, page: str, address: str) -> str:
        """The HTML with a link at the first place of each acronym in running text; `address` is the glossary's."""
        seen, pieces, end = set(), [], 0
        for found in self._in_running_text(page):
            if found[0] not in seen:
                seen.add(found[0])
                pieces += [page[end : found.start()], self._linked(found[0], address)]
                end = found.end()
        return "".join([*pieces, page[end:]]) if pieces else page

    def _in_running_text(self, page: str) -> Iterator[re.Match]:
        """Names that are whole words, outside of tags and of what is closed to links."""
        closed = None
        for found in self.pattern.finditer(page) if self.pattern else ():
            start = found.start()
            if start and (page[start - 1].isalnum() or page[start - 1] in "_.-"):
                continue
            if page.rfind("<", 0, start) > page.rfind(">", 0, start):
                continue
            closed = closed or _Closed(page)
            if start not in closed:
                yield found

    def _linked(self, name: str, address: str) -> str:
        slug, words = self.places[name]
        title = f' title="{html.escape(words)}"' if words else ""
        return f'<a class="term" href="{address}#{slug}"{title}>{name}</a>'


class _Closed:
    """The stretches of a page that are closed to links."""

    def __init__(self, page: str):
        self.starts, self.ends, inside = [], [], ""
        for found in CLOSED_TAG.finditer(page):
            is_end, name = found.groups()
            if not inside and not is_end:
                self.starts.append(found.start())
                inside = name
            elif is_end and name == inside:
                self.ends.append(found.start())
                inside = ""

    def __contains__(self, place: int) -> bool:
        before = bisect(self.starts, place) - 1
        return before >= 0 and (before >= len(self.ends) or place < self.ends[before])


def is_acronym(name: str) -> bool:
    """« IFSI », « L.AS », « Smur » is written as a word and left out: two capitals at least, no space."""
    return " " not in name and sum(sign.isupper() for sign in name) >= 2
