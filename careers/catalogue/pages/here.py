"""What an address says of the reader: a place and a school year, or a sentence on what was not understood."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.place import DONE, Choice, ChoiceGroup, Place, place_of, step_place
from careers.catalogue.pages.short_names import steps_called
from careers.paths.calendar import label, parse
from careers.text import fold

# Past this many years from now, no rule nor date means anything any more.
YEARS_AHEAD = 10
YEARS_OFFERED = range(-3, 7)
SHOWN = 60  # signs of what was asked that a sentence repeats
FEW = 4


@dataclass(frozen=True)
class Suggestion:
    """A link that may be what was meant: the values of `depuis` and `rentree` (None: left out)."""

    name: str
    token: str
    school_year: int | None = None


@dataclass(frozen=True)
class Problem:
    """What was not understood, what to do, and the nearest choices. `elsewhere`: a known place that leads elsewhere."""

    sentence: str
    advice: str
    suggestions: tuple[Suggestion, ...] = ()
    elsewhere: Place | None = None


@dataclass(frozen=True)
class YearChoice:
    school_year: int
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class Here:
    """`place` is None when nothing was said, or nothing that can be used."""

    place: Place | None
    problems: tuple[Problem, ...]


def understood(
    catalogue: Catalogue, tokens: Iterable[str], years: Iterable[str], present: int, choices: tuple[ChoiceGroup, ...]
) -> Here:
    """`tokens` and `years` are all the values of the two parameters; `present` is the school year of today."""
    tokens, years = _said(tokens), _said(years)
    place, problems = place_said(catalogue, tokens, choices)
    if place is None:
        return Here(None, problems or _year_alone(years, choices))
    place = place.in_year(present if place.takes_time else present + 1)
    school_year, doubt = _year_said(place, years, present)
    return Here(place.in_year(school_year) if school_year else place, (*problems, *doubt))


def place_said(
    catalogue: Catalogue, tokens: Iterable[str], choices: tuple[ChoiceGroup, ...]
) -> tuple[Place | None, tuple[Problem, ...]]:
    tokens = _said(tokens)
    if not tokens:
        return None, ()
    if len(tokens) > 1:
        found = _suggested(place for one in tokens for place in _places(catalogue, one))
        advice = "Choisis :" if found else "Choisis dans la liste."
        return None, (Problem("L’adresse dit plusieurs fois d’où tu pars.", advice, found or school(choices)),)
    places = _places(catalogue, tokens[0])
    if len(places) == 1:
        return places[0], ()
    return None, (_not_decided(tokens[0], places, choices) if places else _unknown(tokens[0], choices),)


def _places(catalogue: Catalogue, token: str) -> tuple[Place, ...]:
    """The place at this address; otherwise those that go by this name."""
    if place := place_of(catalogue, token):
        return (place,)
    is_done = token.endswith(DONE)
    called = steps_called(catalogue, token.removesuffix(DONE))
    return tuple(step_place(catalogue, one, is_done=is_done) for one in called)


def _suggested(places: Iterable[Place]) -> tuple[Suggestion, ...]:
    return tuple(dict.fromkeys(Suggestion(place.name, place.token) for place in places))[:FEW]


def _said(values: Iterable[str]) -> tuple[str, ...]:
    """What was said, once each: a form that is left empty says nothing."""
    return tuple(dict.fromkeys(text for value in values if (text := value.strip())))


def _not_decided(token: str, places: tuple[Place, ...], choices: tuple[ChoiceGroup, ...]) -> Problem:
    """Those of the places from which a way leads here stand first; the others are never hidden as if they were not."""
    leading = {choice.token for group in choices for choice in group.choices}
    near = _suggested(sorted(places, key=lambda place: place.token not in leading))
    return Problem(f"« {shown(token)} » peut être plusieurs étapes.", "Laquelle est la tienne ?", near)


def _unknown(token: str, choices: tuple[ChoiceGroup, ...]) -> Problem:
    near = nearest(token, choices)
    sentence = f"« {shown(token)} » n’est ni une étape ni un métier que nous connaissons."
    return Problem(sentence, "Le plus proche :" if near else "Choisis plutôt :", near or school(choices))


def nearest(token: str, choices: tuple[ChoiceGroup, ...]) -> tuple[Suggestion, ...]:
    """The choices whose address or name is spelt nearly so."""
    names: dict[str, Choice] = {}
    for group in choices:
        for choice in group.choices:
            for name in (choice.name, choice.token, choice.token.partition(".")[2]):
                names.setdefault(fold(name), choice)
    asked = fold(token[:SHOWN]).strip()
    held = [name for name in names if len(asked) > 2 and asked in name]
    found = dict.fromkeys(names[one] for one in [*get_close_matches(asked, names, FEW), *held])
    return tuple(Suggestion(choice.name, choice.token) for choice in found)[:FEW]


def school(choices: tuple[ChoiceGroup, ...]) -> tuple[Suggestion, ...]:
    """The first group that there is: classes, where a class leads there."""
    return tuple(Suggestion(choice.name, choice.token) for group in choices[:1] for choice in group.choices[:FEW])


def shown(text: str) -> str:
    """What was asked, short, on one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= SHOWN else f"{flat[:SHOWN]}…"


def _year_said(place: Place, years: tuple[str, ...], present: int) -> tuple[int | None, tuple[Problem, ...]]:
    """The school year (None: keep the one that the place has by default), and what was not understood of it."""
    if not years:
        return None, ()
    if len(years) > 1:
        return None, (_other_years("L’adresse donne plusieurs rentrées.", place, present),)
    try:
        school_year = parse(years[0])
    except ValueError:
        sentence = f"« {shown(years[0])} » n’est pas une année scolaire."
        return None, (_other_years(sentence, place, present),)
    if school_year < present - place.first_year_ago:
        sentence = f"La rentrée {school_year} est passée depuis trop longtemps pour cette étape."
        return None, (_other_years(sentence, place, present),)
    if school_year > present + YEARS_AHEAD:
        sentence = f"La rentrée {school_year} est trop loin : personne n’en connaît les règles."
        return None, (_other_years(sentence, place, present),)
    return school_year, ()


def _year_alone(years: tuple[str, ...], choices: tuple[ChoiceGroup, ...]) -> tuple[Problem, ...]:
    """A school year says nothing without a place."""
    if not years:
        return ()
    try:
        school_year, sentence = parse(years[0]), "Une rentrée seule ne suffit pas au calcul."
    except ValueError:
        school_year, sentence = None, f"« {shown(years[0])} » n’est pas une année scolaire."
    near = tuple(Suggestion(one.name, one.token, school_year) for one in school(choices))
    return (Problem(sentence, "Dis aussi d’où tu pars :", near),)


def _other_years(sentence: str, place: Place, present: int) -> Problem:
    first = present if place.takes_time else present + 1
    years = tuple(Suggestion(label(one), place.token, one) for one in range(first, first + FEW))
    return Problem(f"{sentence} Le calcul est fait pour {label(first)}.", "Tu peux choisir :", years)


def year_choices(place: Place | None, present: int) -> tuple[YearChoice, ...]:
    """The school years that the form offers, the chosen one among them."""
    chosen = place.school_year if place else None
    years = sorted({present + one for one in YEARS_OFFERED} | ({chosen} if chosen else set()))
    notes = {present: " (cette année)", present + 1: " (la prochaine)"}
    return tuple(YearChoice(one, label(one) + notes.get(one, ""), one == chosen) for one in years)


def no_way(
    catalogue: Catalogue,
    place: Place,
    last_gates: frozenset[str],
    openers: Iterable[str],
    choices: tuple[ChoiceGroup, ...],
) -> Problem:
    """No route leads from the place to the profession that the steps `openers` open, and `last_gates` close."""
    if set(place.steps) & last_gates:
        documents = (catalogue.step_documents[one] for one in openers)
        near = tuple(Suggestion(one.title, one.slug) for one in documents)[:FEW]
        return Problem(f"« {place.name} » est une des dernières portes de ce métier.", "Pars plutôt de :", near)
    sentence = f"Depuis « {place.name} », nous ne connaissons aucun chemin vers ce métier."
    return Problem(sentence, "D’où l’on peut partir :", school(choices), elsewhere=place)


def not_that_year(place: Place, present: int, has_way: Callable[[int], bool]) -> Problem | None:
    """No route in that year, but in others: the nearest ones that `has_way` finds. None when there is none."""
    first = present - place.first_year_ago
    years = sorted(range(first, present + YEARS_AHEAD + 1), key=lambda year: (abs(year - place.school_year), year))
    found = [year for year in years if has_way(year)][:FEW]
    if not found:
        return None
    sentence = f"Depuis « {place.name} », aucun chemin connu ne part en {label(place.school_year)}."
    near = tuple(Suggestion(label(year), place.token, year) for year in sorted(found))
    return Problem(f"{sentence} Les règles ne sont pas les mêmes chaque année.", "Il y en a un pour :", near)
