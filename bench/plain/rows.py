"""What a page asks of the catalogue, read from the rows at each request, with as few queries as prefetching allows.

The page's objects and templates are the site's own, so that both sides write the same bytes: what is compared is where
the content comes from. In favour of this side, nothing is validated, and the network of steps and the lengths of studies
come from memory, for nothing.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache, cached_property

from careers.catalogue.cards import CARDS, Card
from careers.catalogue.catalogue import Catalogue, current
from careers.catalogue.reading import Stored
from careers.documents.dump import with_parts
from careers.documents.schema import DOCUMENTS, Document, FieldShape, shape
from careers.documents.vocabulary import Code
from careers.models import Page, Profession, Testimonial, roots

# Of what is cited a page shows names and addresses; of these it shows all.
SHOWN_WHOLE = {"scale"}


@cache
def from_memory() -> Catalogue:
    return current()


class Rows:
    """The catalogue of one request."""

    def __init__(self):
        self.known: dict[str, Card] = {}

    def __getattr__(self, name: str):
        return getattr(from_memory(), name)

    def profession(self, slug: str) -> Document | None:
        """The document of a row, and the cards of everything that it cites."""
        row = with_parts(Profession.objects.filter(slug=slug), DOCUMENTS["profession"]).first()
        if row is None:
            return None
        document = self._document(row)
        cited = {(reference.kind, id) for _, id, reference in document.references()}
        voices = Testimonial.objects.filter(profession=row)
        self._testimonials = [self._document(one, is_whole=False) for one in voices]
        cited |= {("workplace", one.workplace) for one in self._testimonials if one.workplace} | {
            ("profession", row.pk)
        }
        for kind in {kind for kind, id in cited if id not in self.known}:
            self._fetch(kind, [id for of_kind, id in cited if of_kind == kind and id not in self.known])
        return document

    def card(self, id: str | None) -> Card | None:
        return self.known.get(id)

    @cached_property
    def testimonials(self) -> list[Card]:
        return [CARDS["testimonial"].of(one, NOWHERE) for one in self._testimonials]

    @cached_property
    def pages(self) -> list[Card]:
        found = [CARDS["page"].of(self._document(row, is_whole=False), NOWHERE) for row in Page.objects.all()]
        return sorted(found, key=lambda card: (card.menu_rank, card.title))

    @cached_property
    def professions(self) -> list[Card]:
        """With line and length, by title. The length is taken from memory."""
        rows = Profession.objects.select_related("domain")
        found = [self._placed(row) for row in rows]
        return sorted(found, key=lambda card: card.title)

    def _placed(self, row: Profession) -> Card:
        kept = from_memory().card(row.pk)
        card = CARDS["profession"].of(self._document(row, is_whole=False), nowhere(row))
        lengths = {"half_years_min": kept.half_years_min, "station_half_years": kept.station_half_years}
        domain = CARDS["domain"].of(self._document(row.domain, is_whole=False), nowhere(row.domain))
        return replace(card, domain=domain, **lengths)

    def _fetch(self, kind: str, ids: Iterable[str]) -> None:
        rows = roots()[kind].objects.filter(pk__in=ids)
        is_whole = kind in SHOWN_WHOLE
        for row in with_parts(rows, DOCUMENTS[kind]) if is_whole else rows:
            self._keep(row, is_whole=is_whole)

    def _keep(self, row, *, is_whole: bool = False) -> None:
        if row.pk not in self.known:
            self.known[row.pk] = CARDS[row.kind].of(self._document(row, is_whole=is_whole), nowhere(row))

    def _document(self, row, *, is_whole: bool = True) -> Document:
        return self._read(row, DOCUMENTS[row.kind], is_whole)

    def _read(self, row, cls: type, is_whole: bool):
        fields = {field.name: self._value(row, field, is_whole) for field in shape(cls)}
        return cls.model_construct(**fields)

    def _value(self, row, field: FieldShape, is_whole: bool):
        match field.form:
            case "parts":
                parts = getattr(row, field.name).all() if is_whole else ()
                return tuple(self._read(part, field.holds, is_whole) for part in parts)
            case "references":
                return tuple(self._cited(getattr(row, field.name).all())) if is_whole else ()
            case "reference":
                return getattr(row, f"{field.name}_id")
        return _scalar(getattr(row, field.name), field)

    def _cited(self, rows: Iterable) -> list[str]:
        """Ids, the rows kept: prefetching has brought them already."""
        for row in rows:
            if row.kind == "source":
                self._keep(row)
        return sorted(row.pk for row in rows)


def _scalar(value, field: FieldShape):
    if value in (None, "") and field.is_optional:
        return None
    return field.holds(value) if field.form == "scalar" and issubclass(field.holds, Code) else value


def nowhere(row) -> Stored:
    """A row has no entry in the log; its revision tells what it says from what it said."""
    return Stored(0, f"{row.pk} {row.revision}")


NOWHERE = Stored(0, "")
