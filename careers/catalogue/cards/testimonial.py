"""The card of a testimonial."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from careers.catalogue.cards.card import Card, head
from careers.catalogue.reading import Stored
from careers.documents.schema.testimonial import Testimonial
from careers.documents.vocabulary import Telling


@dataclass(frozen=True)
class TestimonialCard(Card):
    """Short and few: the card holds the words, so that the pages of professions need not read them one by one."""

    kind = "testimonial"
    list_page = "testimonial_list"
    is_anchored = False
    announced = "témoignage"

    document: Testimonial

    @classmethod
    def of(cls, document: Testimonial, stored: Stored) -> Self:
        return cls(*head(document, stored), document)

    def is_shown(self, today: date) -> bool:
        """Direct words are shown while the consent lasts."""
        until = self.document.consent_until
        return self.document.telling == Telling.REPORTED or (until is not None and today <= until)
