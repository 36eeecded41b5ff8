"""The document of a scale (grille): figures that many professions share, written once."""

from typing import ClassVar, Literal

from careers.documents.schema.base import Document, Line, Prose
from careers.documents.schema.figure import Figure


class Scale(Document):
    kind: Literal["scale"] = "scale"

    name: Line = ""
    summary: Line = ""  # whom it concerns
    description: Prose = ""  # how it works, what it leaves out
    figures: tuple[Figure, ...] = ()

    labels: ClassVar[dict[str, str]] = {"name": "nom de la grille"}

    @property
    def title(self) -> str:
        return self.name or self.id
