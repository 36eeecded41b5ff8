"""Up to four professions side by side, in the order in which a pupil asks; a job can be struck out with a reason."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from careers.catalogue.cards import ProfessionCard
from careers.catalogue.catalogue import Catalogue, Moved
from careers.catalogue.pages.figures import FigureView, figure_views
from careers.catalogue.ways import ways_in
from careers.documents.schema.profession import Profession
from careers.documents.vocabulary import Code, Contact, Employment, Nights, Topic
from careers.text import duration, fold

MOST = 4
# Of a job: how many sentences of each face, and figures of each sort, are enough to compare.
FEW = 3
PARAMETERS = ("m", "x")


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
class Line:
    """`is_alone`: no other job of the comparison says it."""

    text: str
    is_alone: bool = False


@dataclass(frozen=True)
class Cell:
    """What a row says of one job: lines of text, or figures with their passport."""

    card: ProfessionCard
    lines: tuple[Line, ...] = ()
    figures: tuple[FigureView, ...] = ()


@dataclass(frozen=True)
class Row:
    """`is_same`: every job says the same."""

    label: str
    cells: tuple[Cell, ...]
    is_same: bool


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
    choices: tuple[ProfessionCard, ...]
    reasons: tuple[Reason, ...]
    query: str
    is_full: bool


@dataclass(frozen=True)
class Compared:
    """One job with all that the rows read of it."""

    card: ProfessionCard
    document: Profession
    catalogue: Catalogue
    today: date

    def figures(self, *topics: Topic) -> tuple[FigureView, ...]:
        """Fresh figures only: an old number side by side with a new one would mislead."""
        scales = (self.catalogue.card(one) for one in self.document.scales)
        held = [*self.document.figures, *(figure for one in scales if one for figure in one.document.figures)]
        views = figure_views(self.catalogue, (figure for figure in held if figure.topic in topics), self.today)
        return tuple(view for view in views if not view.is_old)[:FEW]


def comparison_page(catalogue: Catalogue, asked: Mapping[str, list[str]], today: date) -> ComparisonPage:
    notices: list[str] = []
    cards = _cards(catalogue, asked.get("m", ()), notices)
    struck = _struck(asked, cards)
    documents = catalogue.documents([card.id for card in cards])
    jobs = [Compared(card, documents[card.id], catalogue, today) for card in cards]
    return ComparisonPage(
        candidates=tuple(_candidates(cards, struck)),
        rows=tuple(_rows(jobs)) if len(jobs) > 1 else (),
        mixed=tuple(_mixed(jobs)),
        notices=tuple(notices),
        suggestions=tuple(_suggestions(catalogue, jobs, struck)) if len(cards) < MOST else (),
        choices=tuple(
            sorted((one for one in catalogue.professions if one not in cards), key=lambda one: fold(one.title))
        ),
        reasons=tuple(Reason),
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


def _rows(jobs: list[Compared]) -> Iterator[Row]:
    rows = [_row(label, jobs, lines, marks=True) for label, lines in SHORT_ROWS.items()]
    rows.append(_figure_row("Combien ça paie", jobs, Topic.PAY))
    rows += [_row(label, jobs, lines) for label, lines in LONG_ROWS.items()]
    rows.append(_figure_row("Combien exercent", jobs, Topic.HEADCOUNT, Topic.WOMEN, Topic.AGE))
    rows = [row for row in rows if any(cell.lines or cell.figures for cell in row.cells)]
    # What does not tell them apart comes last.
    yield from sorted(rows, key=lambda row: row.is_same)


def _row(label: str, jobs: list[Compared], lines: Callable[[Compared], Iterable[str]], marks: bool = False) -> Row:
    """With `marks`, what one job alone says is marked: sentences are each one's own anyway."""
    told = [tuple(lines(job)) for job in jobs]
    counts = Counter(text for texts in told for text in dict.fromkeys(texts))
    cells = tuple(
        Cell(job.card, tuple(Line(text, marks and counts[text] == 1) for text in texts))
        for job, texts in zip(jobs, told, strict=True)
    )
    return Row(label, cells, len(set(told)) == 1)


def _figure_row(label: str, jobs: list[Compared], *topics: Topic) -> Row:
    cells = tuple(Cell(job.card, figures=job.figures(*topics)) for job in jobs)
    return Row(label, cells, len({tuple(view.figure for view in cell.figures) for cell in cells}) == 1)


def _length(job: Compared) -> Iterator[str]:
    if job.card.half_years_min is not None:
        years = job.card.half_years_min
        yield f"{duration(years)} après le bac" if years else "sans études après le bac"


def _ways(job: Compared) -> list[str]:
    found = ways_in(job.catalogue, job.catalogue.openings.get(job.card.id, ()))
    return [way.label for way in sorted(found, key=list(type(next(iter(found)))).index)] if found else []


def _labels(codes, held: Iterable) -> list[str]:
    held = set(held)
    return [code.label for code in codes if code in held]


def _places(job: Compared) -> list[str]:
    cards = (job.catalogue.card(setting.workplace) for setting in job.document.settings)
    return [card.title for card in dict.fromkeys(card for card in cards if card)]


SHORT_ROWS: dict[str, Callable[[Compared], Iterable[str]]] = {
    "Durée des études": _length,
    "Comment on y entre": _ways,
    "Où": _places,
    "Nuits": lambda job: _labels(Nights, job.card.traits.nights),
    "Les patients": lambda job: _labels(Contact, job.card.traits.contacts),
    "Statut": lambda job: _labels(Employment, job.card.traits.employments),
}
LONG_ROWS: dict[str, Callable[[Compared], Iterable[str]]] = {
    "Le rythme": lambda job: [f"{one.title} : {one.rhythm}" for one in job.document.settings if one.rhythm][:FEW],
    "Ce qui plaît": lambda job: job.document.pros[:FEW],
    "Ce qui pèse": lambda job: job.document.cons[:FEW],
}


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
    """Jobs that are mixed up with these, or near to them, with the address that adds them."""
    cards = [job.card for job in jobs]
    cited = (
        one.profession for job in jobs for one in (*job.document.confusions, *job.document.related) if one.profession
    )
    near = (catalogue.card(one) for one in dict.fromkeys(cited))
    for card in [one for one in near if one and one not in cards][:6]:
        yield card, f"?{query([*cards, card], struck)}"
