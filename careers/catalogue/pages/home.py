"""The pages that list: home, professions, steps."""

from collections.abc import Iterable
from dataclasses import dataclass

from careers.catalogue.cards import DomainCard, ProfessionCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.place import Choice, school_choices
from careers.documents.schema.step import Step
from careers.documents.vocabulary import StepFamily
from careers.text import fold, words

EXAMPLES = 3
LONGEST_QUERY = 80


@dataclass(frozen=True)
class DomainGroup:
    """A line and the professions on it; `domain` is None for professions whose line is not live."""

    domain: DomainCard | None
    professions: tuple[ProfessionCard, ...]


@dataclass(frozen=True)
class FamilyGroup:
    family: StepFamily
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class StepListPage:
    """`query` is what was searched, as it is shown; `families` are all that have a step."""

    groups: tuple[FamilyGroup, ...]
    families: tuple[StepFamily, ...]
    query: str
    count: int


@dataclass(frozen=True)
class LineView:
    """A line on the front page: how many professions, some of them, and where they end (half years after the bac)."""

    domain: DomainCard
    count: int
    examples: tuple[ProfessionCard, ...]
    ends: tuple[int, ...]

    @property
    def shortest(self) -> int:
        return min(self.ends, default=0)

    @property
    def longest(self) -> int:
        return max(self.ends, default=0)


@dataclass(frozen=True)
class HomePage:
    """`starts` are the classes from which one may leave."""

    lines: tuple[LineView, ...]
    starts: tuple[Choice, ...]
    profession_count: int
    step_count: int
    source_count: int


def home_page(catalogue: Catalogue) -> HomePage:
    return HomePage(
        lines=tuple(_line(group) for group in domain_groups(catalogue.professions) if group.domain),
        starts=school_choices(catalogue),
        profession_count=len(catalogue.professions),
        step_count=len(catalogue.steps),
        source_count=len(catalogue.sources),
    )


def _line(group: DomainGroup) -> LineView:
    lengths = {card.half_years_min for card in group.professions if card.half_years_min is not None}
    # Names that fit on one line of a phone come first.
    examples = sorted(group.professions, key=lambda card: (len(card.title), card.title))[:EXAMPLES]
    return LineView(group.domain, len(group.professions), tuple(examples), tuple(sorted(lengths)))


def domain_groups(professions: Iterable[ProfessionCard]) -> tuple[DomainGroup, ...]:
    """In the order of the lines' letters, each line's professions by title."""
    groups: dict[DomainCard | None, list[ProfessionCard]] = {}
    for card in professions:
        groups.setdefault(card.domain, []).append(card)
    ordered = sorted(groups.items(), key=lambda item: (item[0] is None, item[0].letter if item[0] else ""))
    return tuple(DomainGroup(domain, tuple(cards)) for domain, cards in ordered)


def step_groups(catalogue: Catalogue) -> tuple[FamilyGroup, ...]:
    """Steps by family, each one after those that lead to it; phases stand on the page of the step that they belong to."""
    whole = [step for id in catalogue.network.order if not (step := catalogue.step_documents[id]).part_of]
    groups = ((family, tuple(step for step in whole if step.family == family)) for family in StepFamily)
    return tuple(FamilyGroup(family, steps) for family, steps in groups if steps)


def step_list_page(catalogue: Catalogue, queries: Iterable[str]) -> StepListPage:
    """The steps whose names hold every word that was searched, accents and case aside; all of them without a word."""
    query = " ".join(" ".join(queries).split())[:LONGEST_QUERY]
    groups, wanted = step_groups(catalogue), words(fold(query))
    found = [
        FamilyGroup(group.family, steps)
        for group in groups
        if (steps := tuple(step for step in group.steps if _holds(step, wanted)))
    ]
    families = tuple(group.family for group in groups)
    return StepListPage(tuple(found), families, query, sum(len(group.steps) for group in found))


def _holds(step: Step, wanted: list[str]) -> bool:
    names = fold(f"{step.name} {step.short_name} {step.diploma}")
    bare = names.replace(".", "")
    return all(word in names or word in bare for word in wanted)
