"""The document of a glossary entry: an acronym or a word, explained."""

from typing import Annotated, ClassVar, Literal

from careers.documents.schema.base import Document, Id, Line, Prose, Reference


class Term(Document):
    kind: Literal["term"] = "term"

    name: Line = ""  # the acronym or the word
    words: Line = ""  # what the letters stand for
    definition: Prose = ""
    step: Annotated[Id | None, Reference("step")] = None

    labels: ClassVar[dict[str, str]] = {
        "name": "sigle ou mot",
        "words": "en toutes lettres",
        "definition": "définition",
    }

    @property
    def title(self) -> str:
        return self.name or self.id
