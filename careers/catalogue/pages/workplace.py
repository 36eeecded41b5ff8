"""Workplaces: the list, and the page of one with the lives that it holds."""

from dataclasses import dataclass

from careers.catalogue.cards import DomainCard, ProfessionCard, SettingCard, WorkplaceCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.home import domain_groups
from careers.documents.schema.workplace import Workplace
from careers.documents.vocabulary import WorkplaceFamily

# Past so many professions their lines are folded.
MOST_OPEN = 12


@dataclass(frozen=True)
class WorkplaceGroup:
    family: WorkplaceFamily
    workplaces: tuple[WorkplaceCard, ...]


@dataclass(frozen=True)
class JobThere:
    """A profession in this place, with each of the lives that it leads here."""

    profession: ProfessionCard
    settings: tuple[SettingCard, ...]


@dataclass(frozen=True)
class LineThere:
    """The professions of a line in this place; `domain` is None for those whose line is not live."""

    domain: DomainCard | None
    jobs: tuple[JobThere, ...]


@dataclass(frozen=True)
class WorkplacePage:
    """`is_open`: few enough professions to show them all at once."""

    document: Workplace
    lines: tuple[LineThere, ...]
    is_open: bool


def workplace_groups(catalogue: Catalogue) -> tuple[WorkplaceGroup, ...]:
    groups = (
        (family, tuple(card for card in catalogue.workplaces if card.family == family)) for family in WorkplaceFamily
    )
    return tuple(WorkplaceGroup(family, cards) for family, cards in groups if cards)


def workplace_page(catalogue: Catalogue, document: Workplace) -> WorkplacePage:
    there = {card.id: found for card in catalogue.professions if (found := _settings(card, document.id))}
    groups = domain_groups(card for card in catalogue.professions if card.id in there)
    lines = tuple(
        LineThere(group.domain, tuple(JobThere(card, there[card.id]) for card in group.professions)) for group in groups
    )
    return WorkplacePage(document, lines, is_open=len(there) <= MOST_OPEN)


def _settings(card: ProfessionCard, workplace_id: str) -> tuple[SettingCard, ...]:
    return tuple(setting for setting in card.settings if setting.workplace_id == workplace_id)
