"""The document of a testimonial: direct, with consent; or reported, with its origin. It says the hard side."""

from datetime import date
from typing import Annotated, ClassVar, Literal

from careers.documents.schema.base import Document, Id, Line, Prose, Reference, Year
from careers.documents.vocabulary import Telling


class Testimonial(Document):
    kind: Literal["testimonial"] = "testimonial"

    telling: Telling = Telling.REPORTED
    first_name: Line = ""
    role: Line = ""  # "radiologue"
    profession: Annotated[Id | None, Reference("profession", required=True)] = None
    workplace: Annotated[Id | None, Reference("workplace")] = None
    region: Line = ""
    since: Year | None = None
    collected_on: date | None = None
    origin: Line = ""  # of reported words: where they were read or heard
    consent_on: date | None = None
    consent_until: date | None = None  # after this day the page leaves it out by itself
    likes: Prose = ""  # what this person likes
    hard: Prose = ""  # what is hard
    hard_missing: Line = ""  # of reported words that say nothing hard: say so
    advice: Prose = ""

    labels: ClassVar[dict[str, str]] = {
        "telling": "nature",
        "first_name": "prénom",
        "role": "métier, tel que dit",
        "workplace": "lieu",
        "region": "région ou ville",
        "since": "depuis (année)",
        "collected_on": "recueilli le",
        "origin": "origine des propos",
        "consent_on": "consentement donné le",
        "consent_until": "consentement valable jusqu’au",
        "likes": "ce qui plaît",
        "hard": "le plus difficile",
        "hard_missing": "pourquoi le plus difficile manque",
        "advice": "conseil",
    }

    @property
    def title(self) -> str:
        return ", ".join(one for one in (self.first_name, self.role) if one) or self.id

    @property
    def is_private(self) -> bool:
        """Words given with a consent that can be withdrawn are not copied into files."""
        return self.telling == Telling.DIRECT
