"""The pages that list: home, professions, steps, sources."""

from collections.abc import Iterable
from dataclasses import dataclass

from careers.catalogue.cards import Card, DomainCard, ProfessionCard, SourceCard
from careers.catalogue.catalogue import Catalogue
from careers.documents.schema.step import Step
from careers.documents.vocabulary import StepFamily
from careers.text import fold

EXAMPLES = 3


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
class SourceView:
    source: SourceCard
    cited_by: tuple[Card, ...]


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
    lines: tuple[LineView, ...]
    profession_count: int
    step_count: int
    source_count: int


@dataclass(frozen=True)
class SourceListPage:
    sources: tuple[SourceView, ...]


def home_page(catalogue: Catalogue) -> HomePage:
    return HomePage(
        lines=tuple(_line(group) for group in domain_groups(catalogue.professions) if group.domain),
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


def source_list_page(catalogue: Catalogue) -> SourceListPage:
    """Every live source with the pages that rest on it."""
    ordered = sorted(catalogue.sources, key=lambda card: (card.publisher.lower() or "~", card.name.lower()))
    return SourceListPage(tuple(SourceView(card, _citing(catalogue, card.id)) for card in ordered))


def _citing(catalogue: Catalogue, source_id: str) -> tuple[Card, ...]:
    cards = (catalogue.card(one) for one in catalogue.cited_by(source_id))
    return tuple(sorted((card for card in cards if card), key=lambda card: (card.kind, fold(card.title))))
