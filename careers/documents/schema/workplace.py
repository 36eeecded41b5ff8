"""The document of a workplace (lieu d’exercice)."""

from typing import ClassVar, Literal

from careers.documents.schema.base import Document, Line, Prose
from careers.documents.vocabulary import WorkplaceFamily


class Workplace(Document):
    kind: Literal["workplace"] = "workplace"

    name: Line = ""
    locative: Line = ""  # "à l’hôpital public"
    family: WorkplaceFamily | None = None
    summary: Line = ""
    description: Prose = ""
    people: Prose = ""  # who works there
    differences: Prose = ""  # how life differs there

    labels: ClassVar[dict[str, str]] = {
        "locative": "nom avec « à » ou « en »",
        "people": "qui y travaille",
        "differences": "ce qui change ici",
    }

    @property
    def title(self) -> str:
        return self.name or self.id
