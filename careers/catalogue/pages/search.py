"""The page of a search: what was found, in groups, and why; and where to go when nothing was."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careers.catalogue.answers import Found, find
from careers.catalogue.cards import DomainCard, SourceCard, StepCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.index import Field
from careers.catalogue.pages.figures import sources_of
from careers.catalogue.pages.hits import WHY, Hit, Marker, Piece, answer_hit, hit, plain_hit
from careers.catalogue.query import Match
from careers.distress import sounds_like_distress
from careers.documents.schema.term import Term
from careers.documents.vocabulary import StepFamily
from careers.privacy import countable
from careers.text import cut, french, plain

MOST_SHOWN, MOST_LOOKED_AT = 80, 200
GROUPS = {
    "profession": ("Métiers", 10),
    "step": ("Études", 6),
    "question": ("Questions", 5),
    "workplace": ("Lieux", 4),
    "domain": ("Lignes", 3),
    "term": ("Glossaire", 4),
    "page": ("Pages", 3),
}
MOST_NEIGHBOURS, MOST_STARTS = 5, 8
# The entry of the glossary that says whom to call: the desk writes it, like every other text.
HELP = "mot-3114"
NAME_WORDS = 2  # longer queries are sentences: no title is spelt like them


@dataclass(frozen=True)
class HitGroup:
    title: str
    hits: tuple[Hit, ...]
    more: int


@dataclass(frozen=True)
class Rescue:
    """Where to go from nothing: names spelt alike, one word alone, a line, a class."""

    neighbours: tuple[Hit, ...]
    words: tuple[str, ...]
    domains: tuple[DomainCard, ...]
    starts: tuple[StepCard, ...]


@dataclass(frozen=True)
class Help:
    """Whom to call."""

    term: Term
    sources: tuple[SourceCard, ...]


@dataclass(frozen=True)
class SearchPage:
    """`query` is what was typed, cut. `is_sure`: the first hit is what was asked; otherwise the groups are perhaps.

    `help` is there where what was typed sounds like somebody who is not well.
    """

    query: str
    help: Help | None
    groups: tuple[HitGroup, ...]
    count: int
    is_sure: bool
    is_slip: bool
    rescue: Rescue | None
    missed: str | None


def search_page(catalogue: Catalogue, text: str) -> SearchPage:
    """The page for any text that came with the address."""
    typed = plain(text)[:MOST_LOOKED_AT]
    found = find(catalogue.index, typed) if typed else Found((), ())
    groups = tuple(_groups(catalogue, found))
    is_distress = sounds_like_distress(typed)
    return SearchPage(
        query=cut(plain(text), MOST_SHOWN),
        help=_help(catalogue) if is_distress else None,
        groups=groups,
        count=sum(len(group.hits) + group.more for group in groups),
        is_sure=found.is_sure,
        is_slip=any(match.is_slip for match in found.matches[:1]),
        rescue=None if found.is_sure else _rescue(catalogue, typed, found),
        missed=None if found.is_sure or is_distress or not typed else countable(typed),
    )


def _help(catalogue: Catalogue) -> Help | None:
    """Nothing while the entry is not live."""
    card = catalogue.card(HELP)
    return Help(card.document, sources_of(catalogue, card.document.sources)) if card else None


def _groups(catalogue: Catalogue, found: Found) -> Iterator[HitGroup]:
    """In the order of their best hit; the answer to a sentence stands first among the questions."""
    marker = Marker(found.words)
    held: dict[str, list[Match]] = {"question": []} if found.answer else {}
    for match in found.matches:
        held.setdefault(_group_of(match), []).append(match)
    for kind, matches in held.items():
        title, most = GROUPS[kind]
        hits = [hit(catalogue, match, marker) for match in matches[:most]]
        if kind == "question" and found.answer:
            hits.insert(0, answer_hit(found.answer, marker))
        yield HitGroup(title, tuple(hits), max(0, len(matches) - most))


def _group_of(match: Match) -> str:
    if match.field == Field.QUESTION:
        return "question"
    return "page" if match.card.kind == "list" else match.card.kind


# -- the rescue ----------------------------------------------------------------------------------------------------


def _rescue(catalogue: Catalogue, typed: str, found: Found) -> Rescue:
    shown = {match.card.id for match in found.matches}
    is_name = 0 < len(found.words) <= NAME_WORDS
    ids = catalogue.index.spelt_like(typed, MOST_NEIGHBOURS) if is_name else []
    hits = tuple(plain_hit(catalogue.card(id)) for id in ids if id not in shown)
    return Rescue(hits, tuple(_words_alone(catalogue, found)), catalogue.domains, tuple(_starts(catalogue)))


def _words_alone(catalogue: Catalogue, found: Found) -> Iterator[str]:
    """The typed words that find something by themselves."""
    if len(found.words) < 2:
        return
    for one in found.words[:4]:
        if any(answer.quality > 0.9 for answer in one.answers) and find(catalogue.index, one.word.written).is_sure:
            yield one.word.written.lower()


def _starts(catalogue: Catalogue) -> Iterator[StepCard]:
    """The classes that one can start from, in their order."""
    at_school = (id for id in catalogue.network.order if catalogue.step_documents[id].family == StepFamily.SCHOOL)
    for id, _ in zip(at_school, range(MOST_STARTS), strict=False):
        yield catalogue.card(id)


# -- suggestions ---------------------------------------------------------------------------------------------------

KIND_NAMES = {
    "profession": "Métier",
    "step": "Études",
    "workplace": "Lieu",
    "domain": "Ligne",
    "term": "Glossaire",
    "page": "Page",
    "list": "Page",
}
MOST_SUGGESTIONS = 7


def suggestions(catalogue: Catalogue, text: str) -> list[dict[str, str]]:
    """What the field proposes while one types: label, kind, address, and why; only what is sure or nearly."""
    typed = plain(text)[:MOST_LOOKED_AT]
    found = find(catalogue.index, typed) if len(typed) > 1 else Found((), ())
    shown = [_suggested(answer_hit(found.answer, Marker(())), "Parcours")] if found.answer else []
    for match in found.matches[: MOST_SUGGESTIONS - len(shown)]:
        one = hit(catalogue, match, Marker(()))
        shown.append(_suggested(one, "Question" if match.field == Field.QUESTION else KIND_NAMES[match.card.kind]))
    return shown


def _suggested(hit: Hit, kind: str) -> dict[str, str]:
    why = f"« {_text(hit.why)} »" if hit.why and hit.why_label == WHY[Field.PATIENT] else hit.note
    return {"label": _text(hit.title), "kind": kind, "address": hit.address, "why": french(why)}


def _text(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)
