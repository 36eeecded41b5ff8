"""The page of a domain: a line, with its professions as termini on one scale of years."""

from dataclasses import dataclass

from careers.catalogue.cards import DomainCard, ProfessionCard
from careers.catalogue.catalogue import Catalogue
from careers.documents.schema.domain import Domain


@dataclass(frozen=True)
class DomainPage:
    document: Domain
    professions: tuple[ProfessionCard, ...]
    others: tuple[DomainCard, ...]


def domain_page(catalogue: Catalogue, document: Domain) -> DomainPage:
    others = tuple(card for card in catalogue.domains if card.id != document.id)
    return DomainPage(document, professions_on(catalogue, document.id), others)


def professions_on(catalogue: Catalogue, domain_id: str | None) -> tuple[ProfessionCard, ...]:
    """The professions on a line, the shortest studies first; those without a route last."""
    here = [card for card in catalogue.professions if card.domain_id == domain_id]
    return tuple(sorted(here, key=lambda card: (card.half_years_min is None, card.half_years_min or 0, card.title)))
