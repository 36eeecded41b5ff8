"""The rows of a comparison: what each says of each job, and how the jobs differ in it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from careers.catalogue.cards import ProfessionCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.figures import FigureView, figure_views
from careers.catalogue.traits import WayIn
from careers.documents.schema.profession import Profession
from careers.documents.vocabulary import Contact, Employment, Nights, Topic
from careers.text import duration

# Of a job: how many sentences of each face, and figures of each sort, are enough to compare.
FEW = 3
ALONE, EXTREMES = "ici seulement", ("les plus longues", "les plus courtes")
PAY_CAUTION = "À comparer avec prudence : les années, les primes et les personnes comptées ne sont pas les mêmes."


@dataclass(frozen=True)
class Line:
    """`head` says of which life or place; `note` how this differs from what the other jobs say."""

    text: str
    head: str = ""
    note: str = ""


@dataclass(frozen=True)
class Cell:
    """What a row says of one job: lines of text, or figures with their passport."""

    card: ProfessionCard
    is_struck: bool
    lines: tuple[Line, ...] = ()
    figures: tuple[FigureView, ...] = ()


@dataclass(frozen=True)
class Row:
    """`is_same`: every job says the same. `name` tells rows apart in the styles; `caution` is said under the label."""

    name: str
    label: str
    cells: tuple[Cell, ...]
    is_same: bool
    caution: str = ""


@dataclass(frozen=True)
class Compared:
    """One job with all that the rows read of it."""

    card: ProfessionCard
    is_struck: bool
    document: Profession
    catalogue: Catalogue
    today: date

    def figures(self, *topics: Topic) -> tuple[FigureView, ...]:
        """Fresh figures only: an old number side by side with a new one would mislead."""
        scales = (self.catalogue.card(one) for one in self.document.scales)
        held = [*self.document.figures, *(figure for one in scales if one for figure in one.document.figures)]
        views = figure_views(self.catalogue, (figure for figure in held if figure.topic in topics), self.today)
        return tuple(view for view in views if not view.is_old)[:FEW]


def rows_of(jobs: list[Compared]) -> Iterator[Row]:
    """The rows that have something to say; what does not tell the jobs apart comes last."""
    made = (make(jobs) for make in ROWS)
    rows = [row for row in made if any(cell.lines or cell.figures for cell in row.cells)]
    yield from sorted(rows, key=lambda row: row.is_same)


def _row(name: str, label: str, lines: Callable[[Compared], Iterable[str]]) -> Callable[[list[Compared]], Row]:
    """A row of short words: what one job alone says is said to be so."""

    def make(jobs: list[Compared]) -> Row:
        told = [tuple(lines(job)) for job in jobs]
        counts = Counter(text for texts in told for text in dict.fromkeys(texts))
        is_same = len(set(told)) == 1
        noted = (tuple(Line(text, note=ALONE if counts[text] == 1 else "") for text in texts) for texts in told)
        return Row(name, label, tuple(map(_cell, jobs, noted)), is_same)

    return make


def _told_row(name: str, label: str, lines: Callable[[Compared], Iterable[Line]]) -> Callable[[list[Compared]], Row]:
    """A row of sentences: each is one's own anyway."""

    def make(jobs: list[Compared]) -> Row:
        told = [tuple(lines(job)) for job in jobs]
        return Row(name, label, tuple(map(_cell, jobs, told)), len(set(told)) == 1)

    return make


def _figure_row(name: str, label: str, caution: str, *topics: Topic) -> Callable[[list[Compared]], Row]:
    def make(jobs: list[Compared]) -> Row:
        told = [job.figures(*topics) for job in jobs]
        cells = tuple(Cell(job.card, job.is_struck, figures=views) for job, views in zip(jobs, told, strict=True))
        return Row(name, label, cells, len({tuple(view.figure for view in views) for views in told}) == 1, caution)

    return make


def _length_row(jobs: list[Compared]) -> Row:
    """The longest and the shortest studies are said to be so, where one job alone has them."""
    lengths = [job.card.half_years_min for job in jobs]
    known = sorted(one for one in lengths if one is not None)
    extremes = zip(known[-1:] + known[:1], EXTREMES, strict=False) if len(set(known)) > 1 else ()
    notes = {one: words for one, words in extremes if known.count(one) == 1}
    told = [() if one is None else (Line(_length(one), note=notes.get(one, "")),) for one in lengths]
    return Row("duree", "Durée des études", tuple(map(_cell, jobs, told)), len(set(lengths)) == 1)


def _length(half_years: int) -> str:
    return f"{duration(half_years)} après le bac" if half_years else "sans études après le bac"


def _cell(job: Compared, lines: tuple[Line, ...]) -> Cell:
    return Cell(job.card, job.is_struck, lines)


def _ways(job: Compared) -> list[str]:
    return _labels(WayIn, job.catalogue.facets.ways(job.card))


def _labels(codes, held: Iterable) -> list[str]:
    held = set(held)
    return [code.label for code in codes if code in held]


def _places(job: Compared) -> list[str]:
    cards = (job.catalogue.card(setting.workplace) for setting in job.document.settings)
    return [card.title for card in dict.fromkeys(card for card in cards if card)]


def _rhythms(job: Compared) -> list[Line]:
    return [Line(one.rhythm, head=one.title) for one in job.document.settings if one.rhythm][:FEW]


def _few(sentences: Iterable[str]) -> list[Line]:
    return [Line(one) for one in list(sentences)[:FEW]]


ROWS: tuple[Callable[[list[Compared]], Row], ...] = (
    _length_row,
    _row("entree", "Comment on y entre", _ways),
    _told_row("rythme", "Le rythme", _rhythms),
    _row("lieux", "Où", _places),
    _row("nuits", "Nuits", lambda job: _labels(Nights, job.card.traits.nights)),
    _row("patients", "Les patients", lambda job: _labels(Contact, job.card.traits.contacts)),
    _row("statut", "Statut", lambda job: _labels(Employment, job.card.traits.employments)),
    _figure_row("paie", "Combien ça paie", PAY_CAUTION, Topic.PAY),
    _told_row("plait", "Ce qui plaît", lambda job: _few(job.document.pros)),
    _told_row("pese", "Ce qui pèse", lambda job: _few(job.document.cons)),
    _figure_row("effectif", "Combien exercent", "", Topic.HEADCOUNT, Topic.WOMEN, Topic.AGE),
)
