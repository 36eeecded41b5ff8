"""Testimonials as pages show them, on a given day."""

from dataclasses import dataclass
from datetime import date

from careers.catalogue.cards import ProfessionCard, WorkplaceCard
from careers.catalogue.catalogue import Catalogue
from careers.documents.schema.testimonial import Testimonial
from careers.documents.vocabulary import Telling


@dataclass(frozen=True)
class TestimonialView:
    testimonial: Testimonial
    profession: ProfessionCard | None
    workplace: WorkplaceCard | None
    is_reported: bool


@dataclass(frozen=True)
class TestimonialListPage:
    testimonials: tuple[TestimonialView, ...]


def testimonial_views(
    catalogue: Catalogue, today: date, profession_id: str | None = None
) -> tuple[TestimonialView, ...]:
    """Those that may be shown today: of one profession, or all of them. Consents that ended are left out by the date."""
    shown = (card.document for card in catalogue.testimonials if card.is_shown(today))
    return tuple(
        TestimonialView(
            testimonial=one,
            profession=catalogue.card(one.profession),
            workplace=catalogue.card(one.workplace),
            is_reported=one.telling == Telling.REPORTED,
        )
        for one in shown
        if profession_id in (None, one.profession)
    )


def testimonial_list_page(catalogue: Catalogue, today: date) -> TestimonialListPage:
    return TestimonialListPage(testimonial_views(catalogue, today))
