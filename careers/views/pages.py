"""Editorial pages."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from careers.catalogue.cards import PageCard
from careers.catalogue.catalogue import Catalogue
from careers.documents.schema.page import Page
from careers.views.published import published


@published("page")
def page_show(request: HttpRequest, catalogue: Catalogue, card: PageCard) -> HttpResponse:
    return render_page(request, catalogue, catalogue.document(card.id))


def render_page(request: HttpRequest, catalogue: Catalogue, document: Page, **extra) -> HttpResponse:
    """The page of any version of the document: the public one, or the draft that an editor previews."""
    context = {"document": document, "publisher": settings.SITE_PUBLISHER}
    return render(request, "careers/page_show.html", context | extra)
