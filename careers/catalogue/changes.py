"""What was published lately, as readers may know it: page and day. Comments and authors stay at the desk."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef

from careers.catalogue.cards import Card
from careers.catalogue.catalogue import Catalogue
from careers.models.publication import Live, Publication

SHOWN = 60
KINDS = ("profession", "step", "workplace", "domain", "scale", "page", "testimonial")


@dataclass(frozen=True)
class PublishedChange:
    """A live document and the time of its present version; `is_new`: it had no version before."""

    card: Card
    published_at: datetime
    is_new: bool


def latest_changes(catalogue: Catalogue, limit: int = SHOWN) -> tuple[PublishedChange, ...]:
    """The newest first. One query, whatever the number of documents."""
    newest = Live.objects.filter(kind__in=KINDS).order_by("-publication_id").values("publication_id")[:limit]
    earlier = Publication.objects.filter(subject=OuterRef("subject"), pk__lt=OuterRef("pk"))
    entries = Publication.objects.filter(pk__in=newest).annotate(is_new=~Exists(earlier)).order_by("-id")
    shown = (
        (catalogue.card(id), at, is_new) for id, at, is_new in entries.values_list("subject", "created_at", "is_new")
    )
    return tuple(PublishedChange(card, at, is_new) for card, at, is_new in shown if card)
