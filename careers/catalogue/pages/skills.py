"""The vocabulary of skills, each with the professions that put it first."""

from dataclasses import dataclass

from careers.catalogue.cards import ProfessionCard, SkillCard
from careers.catalogue.catalogue import Catalogue

# A skill counts for a profession when it is among its first ones.
FIRST = 3


@dataclass(frozen=True)
class SkillView:
    skill: SkillCard
    professions: tuple[ProfessionCard, ...]


@dataclass(frozen=True)
class SkillListPage:
    skills: tuple[SkillView, ...]


def skill_list_page(catalogue: Catalogue) -> SkillListPage:
    """The skills that most professions ask for come first."""
    views = [SkillView(skill, _asking(catalogue, skill.id)) for skill in catalogue.of("skill")]
    return SkillListPage(tuple(sorted(views, key=lambda view: -len(view.professions))))


def _asking(catalogue: Catalogue, skill_id: str) -> tuple[ProfessionCard, ...]:
    return tuple(card for card in catalogue.professions if skill_id in card.traits.skills[:FIRST])
