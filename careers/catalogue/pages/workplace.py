"""Workplaces: the list, and the page of one with the lives that it holds."""

from dataclasses import dataclass

from careers.catalogue.cards import ProfessionCard, SettingCard, WorkplaceCard
from careers.catalogue.catalogue import Catalogue
from careers.documents.schema.workplace import Workplace
from careers.documents.vocabulary import WorkplaceFamily


@dataclass(frozen=True)
class WorkplaceGroup:
    family: WorkplaceFamily
    workplaces: tuple[WorkplaceCard, ...]


@dataclass(frozen=True)
class LifeThere:
    """A profession in this place."""

    profession: ProfessionCard
    setting: SettingCard


@dataclass(frozen=True)
class WorkplacePage:
    document: Workplace
    lives: tuple[LifeThere, ...]


def workplace_groups(catalogue: Catalogue) -> tuple[WorkplaceGroup, ...]:
    groups = (
        (family, tuple(card for card in catalogue.workplaces if card.family == family)) for family in WorkplaceFamily
    )
    return tuple(WorkplaceGroup(family, cards) for family, cards in groups if cards)


def workplace_page(catalogue: Catalogue, document: Workplace) -> WorkplacePage:
    lives = (
        LifeThere(card, setting)
        for card in catalogue.professions
        for setting in card.settings
        if setting.workplace_id == document.id
    )
    return WorkplacePage(document, tuple(lives))
