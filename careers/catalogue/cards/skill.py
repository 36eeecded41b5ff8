"""The card of a skill."""

from dataclasses import dataclass
from typing import Self

from careers.catalogue.cards.card import Card, head
from careers.catalogue.reading import Stored
from careers.documents.schema.skill import Skill


@dataclass(frozen=True)
class SkillCard(Card):
    kind = "skill"
    list_page = "skill_list"

    definition: str

    @classmethod
    def of(cls, document: Skill, stored: Stored) -> Self:
        return cls(*head(document, stored), document.definition)
