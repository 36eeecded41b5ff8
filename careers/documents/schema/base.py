"""What every document shares: normalised texts, references, the strict base classes.

Values are normalised on the way in, so that equal contents have equal bytes and one digest. A document may be
*incomplete* (a draft is one): completeness is the business of `documents.checks`, shape is the business of this package.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from careers.documents.vocabulary import Certainty, Section

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")
HTML = re.compile(r"<[a-zA-Z/!]")
IDENTIFIER = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def _clean(text: str) -> str:
    """NFC, French apostrophes and dots, plain spaces: fixed spaces are put in when a page is written."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if found := CONTROL.search(text):
        raise ValueError(f"le caractère invisible U+{ord(found.group()):04X} n’est pas admis : retirez-le")
    if HTML.search(text):
        raise ValueError("les balises HTML ne sont pas admises : écrivez du texte simple")
    text = re.sub(r"[\t\u00a0\u202f\u2009]", " ", text).replace("...", "…")
    return re.sub(r"(?<=\w)'(?=[\w«])", "’", text)


def _line(text: str) -> str:
    return " ".join(_clean(text).split())


def _prose(text: str) -> str:
    lines = [line.rstrip() for line in _clean(text).split("\n")]
    lines = [line if line.lstrip().startswith("- ") else " ".join(line.split()) for line in lines]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _lines(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(value for value in values if value)


def _decimal(value: Decimal) -> Decimal:
    """One way of writing a number: 12.50 and 12.5 are the same amount, 1E+3 is 1000."""
    if not value.is_finite():
        raise ValueError("ce n’est pas un nombre")
    value = value.normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _sorted_unique(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(values)))


@dataclass(frozen=True)
class Reference:
    """Marks a field that holds ids of another root.

    `required`: what it cites may not be withdrawn while this document is live. Otherwise the reference is *loose*:
    it is left out of the page while what it cites is not live.
    """

    kind: str
    required: bool = False


Line = Annotated[str, AfterValidator(_line), Field(max_length=300)]
Prose = Annotated[str, AfterValidator(_prose), Field(max_length=8000)]
Lines = Annotated[tuple[Line, ...], AfterValidator(_lines)]
Id = Annotated[str, StringConstraints(pattern=IDENTIFIER, max_length=80)]
Amount = Annotated[Decimal, AfterValidator(_decimal), Field(max_digits=14, decimal_places=4)]
Year = Annotated[int, Field(ge=1900, le=2100)]
Observed = Annotated[str, StringConstraints(pattern=r"^$|^\d{4}(-\d{4}|-\d{2}(-\d{2})?)?$")]
Address = Annotated[str, StringConstraints(pattern=r"^$|^https?://[^\s<>\"]+$", max_length=500)]
Sorted = AfterValidator(_sorted_unique)
SourceRefs = Annotated[tuple[Id, ...], Sorted, Reference("source", required=True)]


class Shape(BaseModel):
    """Strict and frozen: unknown keys and wrong types are refused.

    `labels` are the French names of the fields; those that many classes share are in `documents.labels`.
    """

    labels: ClassVar[dict[str, str]] = {}

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, ser_json_inf_nan="strings")


class Part(Shape):
    """A part of a root: it has no life of its own."""


class Document(Shape):
    """The published form of a root; also its file and its stored version."""

    version: ClassVar[int] = 1
    kind: str
    id: Id
    slug: Id
    written_on: date | None = None
    written_from: Line = ""
    reviewed_on: date | None = None
    reviewed_by: Line = ""  # a function ("une radiologue"), never a name
    certainty: Certainty = Certainty.HIGH
    sources: SourceRefs = ()

    @property
    def title(self) -> str:
        """The name under which lists and messages show this document."""
        return self.id

    @property
    def is_private(self) -> bool:
        """Is it kept out of content files, which others copy and keep?"""
        return False

    @property
    def sections_to_review(self) -> tuple[Section, ...]:
        return getattr(self, "general_knowledge", ())

    def to_json(self) -> str:
        """Canonical text: the fields in the schema's order, everything written out."""
        return self.model_dump_json()

    def digest(self) -> str:
        """SHA-256 of the canonical text, in hexadecimal."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        return cls.model_validate_json(text)

    def references(self) -> Iterator[tuple[str, str, Reference]]:
        """Every (field, id, reference) of this document, its parts included; fields read ``parts[2].source``."""
        from careers.documents.schema.shape import references

        return references(self)
