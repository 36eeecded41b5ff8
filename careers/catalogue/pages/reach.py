"""« Que devenir depuis… ? »: the professions within reach of where the reader stands, line by line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from careers.catalogue.cards import DomainCard, ProfessionCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.here import Problem, place_said, shown
from careers.catalogue.pages.place import ChoiceGroup, Place, choice_groups
from careers.paths.calendar import label, school_year_of
from careers.paths.reach import Reached

LIMITS = (1, 2, 3, 5, 8, 10, 12)
LONGEST = 40


@dataclass(frozen=True)
class ReachRow:
    """A profession; half years left by the shortest way, and years of work that its links ask for."""

    profession: ProfessionCard
    half_years_min: int
    half_years_max: int
    experience_years: int


@dataclass(frozen=True)
class ReachGroup:
    """The professions of a line, the shortest first; `domain` is None for those whose line is not live."""

    domain: DomainCard | None
    rows: tuple[ReachRow, ...]
    half_years_min: int
    half_years_max: int


@dataclass(frozen=True)
class LimitChoice:
    years: int
    is_chosen: bool


@dataclass(frozen=True)
class ReachPage:
    """`total` professions are within reach of `place`, `count` of them in at most `limit` years (None: no limit).

    `nearest` is the shortest one, for when the limit leaves none.
    """

    place: Place | None
    token: str
    year_label: str
    groups: tuple[ReachGroup, ...]
    total: int
    count: int
    limit: int | None
    limits: tuple[LimitChoice, ...]
    nearest: ReachRow | None
    problems: tuple[Problem, ...]
    choices: tuple[ChoiceGroup, ...]


def reach_page(catalogue: Catalogue, tokens: Iterable[str], limits: Iterable[str], today: date) -> ReachPage:
    """`tokens` and `limits` are all values of `depuis` and `annees`."""
    present, choices = school_year_of(today), choice_groups(catalogue)
    place, problems = place_said(catalogue, tokens, choices)
    place = place.in_year(present if place.takes_time else present + 1) if place else None
    limit, doubts = limit_said(limits)
    everything = _reached(catalogue, place)
    groups = reach_groups(catalogue, {one: way for one, way in everything.items() if _is_within(way, limit)})
    return ReachPage(
        place=place,
        token=place.token if place else "",
        year_label=label(place.school_year) if place else "",
        groups=groups,
        total=len(everything),
        count=sum(len(group.rows) for group in groups),
        limit=limit,
        limits=_limits(everything, limit),
        nearest=_nearest(catalogue, everything),
        problems=(*problems, *doubts),
        choices=choices,
    )


def reach_groups(catalogue: Catalogue, found: Mapping[str, Reached]) -> tuple[ReachGroup, ...]:
    """The line that is reached soonest comes first."""
    by_line: dict[DomainCard | None, list[ReachRow]] = {}
    for row in _rows(catalogue, found):
        by_line.setdefault(row.profession.domain, []).append(row)
    groups = [_group(domain, tuple(rows)) for domain, rows in by_line.items()]
    return tuple(sorted(groups, key=lambda one: (one.half_years_min, one.domain.letter if one.domain else "~")))


def _rows(catalogue: Catalogue, found: Mapping[str, Reached]) -> list[ReachRow]:
    cards = ((catalogue.card(one), way) for one, way in found.items())
    rows = [ReachRow(card, way.half_years_min, way.half_years_max, way.experience_years) for card, way in cards if card]
    return sorted(rows, key=lambda row: (row.half_years_min, row.half_years_max, row.profession.title))


def _group(domain: DomainCard | None, rows: tuple[ReachRow, ...]) -> ReachGroup:
    return ReachGroup(domain, rows, rows[0].half_years_min, max(row.half_years_max for row in rows))


def _reached(catalogue: Catalogue, place: Place | None) -> Mapping[str, Reached]:
    """What the place reaches; a job does not reach itself."""
    if place is None:
        return {}
    found = catalogue.reach_from(*place.steps, school_year=place.school_year, is_done=place.is_done)
    return {one: way for one, way in found.items() if one != place.profession_id}


def _is_within(way: Reached, limit: int | None) -> bool:
    return limit is None or way.half_years_min <= 2 * limit


def limit_said(limits: Iterable[str]) -> tuple[int | None, tuple[Problem, ...]]:
    said = tuple(dict.fromkeys(text for value in limits if (text := value.strip())))
    if not said:
        return None, ()
    if len(said) > 1:
        return None, (Problem("L’adresse donne plusieurs durées : nous montrons tout.", "Choisis-en une seule."),)
    if not (said[0].isascii() and said[0].isdigit() and len(said[0]) < 4 and 0 < int(said[0]) <= LONGEST):
        sentence = f"« {shown(said[0])} » n’est pas un nombre d’années entre 1 et {LONGEST} : nous montrons tout."
        return None, (Problem(sentence, "Choisis une durée dans la liste."),)
    return int(said[0]), ()


def _limits(found: Mapping[str, Reached], limit: int | None) -> tuple[LimitChoice, ...]:
    """The limits that tell something: those between the shortest way and the longest one, and the one asked for."""
    lengths = [way.half_years_min for way in found.values()] or [0]
    told = {years for years in LIMITS if min(lengths) <= 2 * years < max(lengths)} | ({limit} if limit else set())
    return tuple(LimitChoice(years, years == limit) for years in sorted(told))


def _nearest(catalogue: Catalogue, found: Mapping[str, Reached]) -> ReachRow | None:
    return next(iter(_rows(catalogue, found)), None)
