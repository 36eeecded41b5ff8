"""The document of a skill: one entry of the vocabulary that professions share."""

from typing import ClassVar, Literal

from careers.documents.schema.base import Document, Line, Prose


class Skill(Document):
    kind: Literal["skill"] = "skill"

    name: Line = ""  # as it follows « il faut »: "travailler en équipe"
    definition: Prose = ""  # what it means in everyday life, not as a trait

    labels: ClassVar[dict[str, str]] = {"name": "qualité", "definition": "définition"}

    @property
    def title(self) -> str:
        return self.name or self.id
