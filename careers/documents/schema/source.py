"""The document of a source: where a fact was read."""

from datetime import date
from typing import ClassVar, Literal

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

    labels: ClassVar[dict[str, str]] = {
        "name": "titre",
        "publisher": "qui publie",
        "address": "adresse web",
        "published": "date de publication",
        "nature": "nature",
        "licence": "licence",
        "read_on": "lu le",
        "extent": "ce qui a été lu",
        "note": "remarque",
    }

    @property
    def title(self) -> str:
        return self.name or self.id
