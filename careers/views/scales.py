"""Scales: figures that many professions share."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from careers.catalogue.cards import ScaleCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.scale import scale_list_page, scale_page
from careers.documents.schema.scale import Scale
from careers.views.published import catalogue_of, published, remembered


@remembered()
def scale_list(request: HttpRequest) -> HttpResponse:
    return render(request, "careers/scale_list.html", {"page": scale_list_page(catalogue_of(request))})


@published("scale")
def scale_show(request: HttpRequest, catalogue: Catalogue, card: ScaleCard) -> HttpResponse:
    return render_scale(request, catalogue, catalogue.document(card.id))


def render_scale(request: HttpRequest, catalogue: Catalogue, document: Scale, **extra) -> HttpResponse:
    """The page of any version of the document: the public one, or the draft that an editor previews."""
    page = scale_page(catalogue, document, timezone.localdate())
    return render(request, "careers/scale_show.html", {"page": page, **extra})
