"""The document of a domain: a line of the map."""

from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from careers.documents.schema.base import Document, Line, Prose
from careers.documents.vocabulary import LineFamily


class Domain(Document):
    kind: Literal["domain"] = "domain"

    letter: Annotated[str, StringConstraints(pattern=r"^[A-HJ-NP-Z]?$")] = ""  # I and O read as digits
    name: Line = ""
    family: LineFamily | None = None
    introduction: Prose = ""

    labels: ClassVar[dict[str, str]] = {"letter": "lettre", "introduction": "introduction"}

    @property
    def title(self) -> str:
        return self.name or self.id

    @property
    def line_class(self) -> str:
        """The CSS class that sets the colour of the line."""
        return f"line-{self.letter.lower()}"
