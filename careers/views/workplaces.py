"""Workplaces: the list, the page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from careers.catalogue.cards import WorkplaceCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.workplace import workplace_groups, workplace_page
from careers.documents.schema.workplace import Workplace
from careers.views.published import catalogue_of, published, remembered


@remembered()
def workplace_list(request: HttpRequest) -> HttpResponse:
    return render(request, "careers/workplace_list.html", {"groups": workplace_groups(catalogue_of(request))})


@published("workplace")
def workplace_show(request: HttpRequest, catalogue: Catalogue, card: WorkplaceCard) -> HttpResponse:
    return render_workplace(request, catalogue, catalogue.document(card.id))


def render_workplace(request: HttpRequest, catalogue: Catalogue, document: Workplace, **extra) -> HttpResponse:
    """The page of any version of the document: the public one, or the draft that an editor previews."""
    return render(request, "careers/workplace_show.html", {"page": workplace_page(catalogue, document), **extra})
