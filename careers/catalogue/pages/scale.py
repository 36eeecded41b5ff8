"""Scales: the list, and the page of one with the professions that it concerns."""

from dataclasses import dataclass
from datetime import date

from careers.catalogue.cards import ProfessionCard, ScaleCard, SourceCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.figures import FigureView, figure_views, sources_of
from careers.documents.schema.scale import Scale


@dataclass(frozen=True)
class ScalePage:
    document: Scale
    figures: tuple[FigureView, ...]
    professions: tuple[ProfessionCard, ...]
    sources: tuple[SourceCard, ...]


@dataclass(frozen=True)
class ScaleListPage:
    scales: tuple[ScaleCard, ...]


def scale_list_page(catalogue: Catalogue) -> ScaleListPage:
    return ScaleListPage(catalogue.of("scale"))


def scale_page(catalogue: Catalogue, document: Scale, today: date) -> ScalePage:
    cited = sorted({one for _, one, reference in document.references() if reference.kind == "source"})
    citing = (catalogue.card(one) for one in sorted(catalogue.cited_by(document.id)))
    return ScalePage(
        document=document,
        figures=figure_views(catalogue, document.figures, today),
        professions=tuple(card for card in citing if card and card.kind == "profession"),
        sources=sources_of(catalogue, cited),
    )
