"""Professions: the list, the page, the path."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from careers.catalogue.cards import ProfessionCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.path import path_page
from careers.catalogue.pages.profession import profession_page
from careers.catalogue.pages.profession_list import PARAMETERS, profession_list_page
from careers.catalogue.structured import of_path, of_profession
from careers.documents.schema.profession import Profession
from careers.views.published import catalogue_of, published, remembered


@remembered(*PARAMETERS)
def profession_list(request: HttpRequest) -> HttpResponse:
    page = profession_list_page(catalogue_of(request), dict(request.GET.lists()))
    return render(request, "careers/profession_list.html", {"page": page})


@published("profession")
def profession_show(request: HttpRequest, catalogue: Catalogue, card: ProfessionCard) -> HttpResponse:
    return render_profession(request, catalogue, catalogue.document(card.id))


@published("profession", "depuis", "rentree")
def profession_path(request: HttpRequest, catalogue: Catalogue, card: ProfessionCard) -> HttpResponse:
    return render_path(request, catalogue, catalogue.document(card.id))


def render_profession(request: HttpRequest, catalogue: Catalogue, document: Profession, **extra) -> HttpResponse:
    """The page of any version of the document: the public one, or the draft that an editor previews."""
    page = profession_page(catalogue, document, timezone.localdate())
    data = of_profession(page, settings.SITE_ADDRESS)
    return render(request, "careers/profession_show.html", {"page": page, "linked_data": data, **extra})


def render_path(request: HttpRequest, catalogue: Catalogue, document: Profession, **extra) -> HttpResponse:
    here = (request.GET.getlist("depuis"), request.GET.getlist("rentree"))
    page = path_page(catalogue, document, timezone.localdate(), *here)
    data = of_path(page, settings.SITE_ADDRESS)
    return render(request, "careers/profession_path.html", {"page": page, "linked_data": data, **extra})
