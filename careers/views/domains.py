"""Domains: a line of the map."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from careers.catalogue.cards import DomainCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.domain import domain_page
from careers.catalogue.structured import of_domain
from careers.documents.schema.domain import Domain
from careers.views.published import published


@published("domain")
def domain_show(request: HttpRequest, catalogue: Catalogue, card: DomainCard) -> HttpResponse:
    return render_domain(request, catalogue, catalogue.document(card.id))


def render_domain(request: HttpRequest, catalogue: Catalogue, document: Domain, **extra) -> HttpResponse:
    """The page of any version of the document: the public one, or the draft that an editor previews."""
    page = domain_page(catalogue, document)
    data = of_domain(page, settings.SITE_ADDRESS)
    return render(request, "careers/domain_show.html", {"page": page, "linked_data": data, **extra})
