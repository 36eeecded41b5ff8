"""Cards: what the catalogue keeps in memory of each live document, one file for each kind."""

from careers.catalogue.cards.card import Card
from careers.catalogue.cards.domain import DomainCard
from careers.catalogue.cards.page import PageCard
from careers.catalogue.cards.profession import ProfessionCard, SearchWords, SettingCard
from careers.catalogue.cards.scale import ScaleCard
from careers.catalogue.cards.skill import SkillCard
from careers.catalogue.cards.source import SourceCard
from careers.catalogue.cards.step import StepCard
from careers.catalogue.cards.term import TermCard
from careers.catalogue.cards.workplace import WorkplaceCard
from careers.documents.kinds import of_each_kind

CARDS: dict[str, type[Card]] = of_each_kind("careers.catalogue.cards.{kind}", "{Kind}Card")

__all__ = [
    "CARDS",
    "Card",
    "DomainCard",
    "PageCard",
    "ProfessionCard",
    "ScaleCard",
    "SearchWords",
    "SettingCard",
    "SkillCard",
    "SourceCard",
    "StepCard",
    "TermCard",
    "WorkplaceCard",
]
