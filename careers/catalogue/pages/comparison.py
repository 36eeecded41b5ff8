"""Up to four professions side by side, in the order in which a pupil asks; a job can be struck out with a reason."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from urllib.parse import urlencode

from careers.catalogue.cards import ProfessionCard
from careers.catalogue.catalogue import Catalogue, Moved
from careers.catalogue.pages.comparison_rows import Compared, Row, rows_of
from careers.documents.vocabulary import Code

MOST = 4
HOW_MANY = {2: "deux", 3: "trois", 4: "quatre"}
# Past so many professions a list to choose from is of no use; pairs offered to begin with, jobs offered to add.
MOST_CHOICES, MOST_PAIRS, MOST_SUGGESTED = 150, 8, 6
PARAMETERS = ("m", "x")
# An address that is nothing but mistakes is answered with a few sentences, not with thousands.
MOST_NOTICES = 5


class Reason(Code):
    """Why a job is struck out: a closed list, so that an address says nothing else of anyone."""

    LENGTH = "duree", "études trop longues"
    NIGHTS = "nuits", "nuits et gardes"
    BLOOD = "sang", "le sang, les plaies"
    PATIENTS = "patients", "trop ou pas assez de patients"
    SCIENCE = "sciences", "trop de sciences"
    PLACE = "lieu", "le lieu de travail"
    PAY = "salaire", "la rémunération"
    ENVY = "envie", "pas envie"


@dataclass(frozen=True)
class Candidate:
    """A job of the comparison. `reason` is set when it is struck out; the addresses change the comparison by one thing."""

    card: ProfessionCard
    reason: Reason | None
    without: str
    restored: str


@dataclass(frozen=True)
class Mixed:
    """The sentence that tells two jobs of the comparison apart."""

    of: ProfessionCard
    name: str
    difference: str


@dataclass(frozen=True)
class ComparisonPage:
    candidates: tuple[Candidate, ...]
    rows: tuple[Row, ...]
    mixed: tuple[Mixed, ...]
    notices: tuple[str, ...]
    suggestions: tuple[tuple[ProfessionCard, str], ...]
    pairs: tuple[tuple[ProfessionCard, ProfessionCard], ...]
    choices: tuple[ProfessionCard, ...]
    query: str
    is_full: bool

    @property
    def how_many(self) -> str:
        return HOW_MANY.get(len(self.candidates), "des")


def comparison_page(catalogue: Catalogue, asked: Mapping[str, list[str]], today: date) -> ComparisonPage:
    notices: list[str] = []
    cards = _cards(catalogue, asked.get("m", ()), notices)
    struck = _struck(asked, cards)
    documents = catalogue.documents([card.id for card in cards])
    jobs = [Compared(card, card.slug in struck, documents[card.id], catalogue, today) for card in cards]
    return ComparisonPage(
        candidates=tuple(_candidates(cards, struck)),
        rows=tuple(rows_of(jobs)) if len(jobs) > 1 else (),
        mixed=tuple(_mixed(jobs)),
        notices=tuple(dict.fromkeys(notices))[:MOST_NOTICES],
        suggestions=tuple(_suggestions(catalogue, jobs, struck)) if len(cards) < MOST else (),
        pairs=_pairs(catalogue) if not cards else (),
        choices=catalogue.professions if len(cards) < MOST and len(catalogue.professions) <= MOST_CHOICES else (),
        query=query(cards, struck),
        is_full=len(cards) >= MOST,
    )


def query(cards: Iterable[ProfessionCard], struck: Mapping[str, Reason]) -> str:
    """Canonical: "m=a&m=b&x=a.duree"; empty without a job."""
    cards = list(cards)
    pairs = [("m", card.slug) for card in cards]
    return urlencode(pairs + [("x", f"{card.slug}.{struck[card.slug].value}") for card in cards if card.slug in struck])


def _cards(catalogue: Catalogue, slugs: Iterable[str], notices: list[str]) -> list[ProfessionCard]:
    """The jobs asked for, each once, four at most; former addresses lead to the present ones."""
    found: dict[str, ProfessionCard] = {}
    for slug in (one.strip() for value in slugs for one in value.split(",")):
        card = catalogue.find("profession", slug)
        card = catalogue.find("profession", card.slug) if isinstance(card, Moved) else card
        if card is None and slug:
            notices.append(f"« {slug[:40]} » n’est pas un métier du site : nous l’avons laissé de côté.")
        elif card is not None and len(found) >= MOST and card.id not in found:
            notices.append(f"On compare {MOST} métiers au plus : « {card.title} » attend. Retires-en un d’abord.")
        elif card is not None:
            found[card.id] = card
    return list(found.values())


def _struck(asked: Mapping[str, list[str]], cards: list[ProfessionCard]) -> dict[str, Reason]:
    """Slug → reason, from ``x=slug.reason`` as from the form's two fields."""
    slugs, known, struck = {card.slug for card in cards}, {reason.value: reason for reason in Reason}, {}
    for value in asked.get("x", ()):
        slug, _, reason = value.partition(".")
        if slug in slugs and reason in known:
            struck[slug] = known[reason]
    return struck


def _candidates(cards: list[ProfessionCard], struck: Mapping[str, Reason]) -> Iterator[Candidate]:
    for card in cards:
        others = [one for one in cards if one is not card]
        left = {slug: reason for slug, reason in struck.items() if slug != card.slug}
        yield Candidate(card, struck.get(card.slug), f"?{query(others, left)}", f"?{query(cards, left)}")


def _pairs(catalogue: Catalogue) -> tuple[tuple[ProfessionCard, ProfessionCard], ...]:
    """Professions that each name the other as what they are mixed up with: where to begin."""
    mixed = {card.id: card.traits.mixed_up_with for card in catalogue.professions}
    found = (
        (card, catalogue.card(other))
        for card in catalogue.professions
        for other in card.traits.mixed_up_with
        if card.id < other and card.id in mixed.get(other, ())
    )
    return tuple(islice(found, MOST_PAIRS))


def _mixed(jobs: list[Compared]) -> Iterator[Mixed]:
    """Each pair once: the sentence of the first one that has it."""
    told: set[frozenset[str]] = set()
    here = {job.card.id for job in jobs}
    for job in jobs:
        for one in job.document.confusions:
            pair = frozenset((job.card.id, one.profession or ""))
            if one.profession in here and pair not in told:
                told.add(pair)
                yield Mixed(job.card, one.name, one.difference)


def _suggestions(
    catalogue: Catalogue, jobs: list[Compared], struck: Mapping[str, Reason]
) -> Iterator[tuple[ProfessionCard, str]]:
    """Jobs that are mixed up with these, or near to them, from either side, with the address that adds them."""
    cards = [job.card for job in jobs]
    near = (catalogue.card(one) for one in dict.fromkeys(_near(catalogue, jobs)))
    found = (card for card in near if card and card.kind == "profession" and card not in cards)
    for card in islice(found, MOST_SUGGESTED):
        yield card, f"?{query([*cards, card], struck)}"


def _near(catalogue: Catalogue, jobs: list[Compared]) -> Iterator[str]:
    """Ids, those that a job itself names first, then those that name it."""
    for job in jobs:
        yield from (one.profession for one in (*job.document.confusions, *job.document.related) if one.profession)
    for job in jobs:
        citing = (catalogue.card(one) for one in catalogue.cited_by(job.card.id))
        naming = [card for card in citing if card and card.kind == "profession"]
        yield from (card.id for card in sorted(naming, key=lambda card: _closeness(card, job.card)))


def _closeness(card: ProfessionCard, other: ProfessionCard) -> tuple:
    """What is mixed up comes before what is only near; then the same line, and the name."""
    return other.id not in card.traits.mixed_up_with, card.domain_id != other.domain_id, card.title
