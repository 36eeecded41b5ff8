"""The document of a source: where a fact was read."""

from datetime import date
from typing import Literal

from careers.documents.schema.base import Address, Document, Line, Observed
from careers.documents.vocabulary import Nature


class Source(Document):
    kind: Literal["source"] = "source"

    name: Line = ""  # the title of the publication
    publisher: Line = ""
    address: Address = ""
    published: Observed = ""  # year, month or day of publication; empty: not dated
    nature: Nature | None = None
    licence: Line = ""
    read_on: date | None = None
    extent: Line = ""  # what was read: "extrait", "fichier complet"
    note: Line = ""

    @property
    def title(self) -> str:
        return self.name or self.id
