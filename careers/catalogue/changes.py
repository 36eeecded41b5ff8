"""What was published lately, as readers may know it: page and day. Comments and authors stay at the desk."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.db.models import Exists, OuterRef
from django.utils import timezone

from careers.catalogue.addresses import address_of
from careers.catalogue.cards import CARDS, Card
from careers.catalogue.catalogue import Catalogue
from careers.models.publication import Live, Publication

SHOWN = 60
ANNOUNCED = [kind for kind, card in CARDS.items() if card.announced]


@dataclass(frozen=True)
class PublishedChange:
    """A live document and the time of its present version; `is_new`: it had no version before."""

    card: Card
    published_at: datetime
    is_new: bool

    @property
    def kind(self) -> str:
        """What it is, in French."""
        return self.card.announced

    @property
    def address(self) -> str:
        return address_of(self.card) or ""


@dataclass(frozen=True)
class DayOfChanges:
    day: date
    changes: tuple[PublishedChange, ...]


def changes_by_day(catalogue: Catalogue) -> tuple[DayOfChanges, ...]:
    """The newest first; days as they are in Paris."""
    days = groupby(latest_changes(catalogue), key=lambda change: timezone.localdate(change.published_at))
    return tuple(DayOfChanges(day, tuple(changes)) for day, changes in days)


def latest_changes(catalogue: Catalogue, limit: int = SHOWN) -> tuple[PublishedChange, ...]:
    """The newest first. One query, whatever the number of documents."""
    newest = Live.objects.filter(kind__in=ANNOUNCED).order_by("-publication_id").values("publication_id")[:limit]
    earlier = Publication.objects.filter(subject=OuterRef("subject"), pk__lt=OuterRef("pk"))
    entries = Publication.objects.filter(pk__in=newest).annotate(is_new=~Exists(earlier)).order_by("-id")
    shown = (
        (catalogue.card(id), at, is_new) for id, at, is_new in entries.values_list("subject", "created_at", "is_new")
    )
    return tuple(PublishedChange(card, at, is_new) for card, at, is_new in shown if card)
