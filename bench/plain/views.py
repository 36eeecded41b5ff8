"""The trivial view, and pages of professions read from rows."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from bench.plain.rows import Rows, from_memory
from careers.catalogue.pages.home import domain_groups
from careers.catalogue.pages.profession_list import profession_list_page
from careers.text import fold
from careers.views.professions import render_profession


def nothing(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Rien.")


def profession_show(request: HttpRequest, slug: str) -> HttpResponse:
    request.catalogue = rows = Rows()
    document = rows.profession(slug)
    if document is None:
        raise Http404(slug)
    return render_profession(request, rows, document)


def profession_list(request: HttpRequest) -> HttpResponse:
    """The professions come from rows; the filters and their counts from memory, for nothing."""
    request.catalogue = rows = Rows()
    cards = sorted(rows.professions, key=lambda card: fold(card.title))
    page = replace(profession_list_page(from_memory(), {}), groups=domain_groups(cards))
    return render(request, "careers/profession_list.html", {"page": page})
