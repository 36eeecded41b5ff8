"""The document of an editorial page: about, legal notice, privacy, accessibility, for teachers."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from careers.documents.schema.base import Document, Line, Prose


class Page(Document):
    kind: Literal["page"] = "page"

    name: Line = ""
    summary: Line = ""
    body: Prose = ""  # limited Markdown, with headings
    names_publisher: bool = False  # shows who publishes, from the settings
    menu_rank: Annotated[int, Field(ge=0, le=99)] = 50

    labels: ClassVar[dict[str, str]] = {
        "name": "titre",
        "body": "texte",
        "names_publisher": "dit qui publie le site",
        "menu_rank": "rang dans le pied de page",
    }

    @property
    def title(self) -> str:
        return self.name or self.id
