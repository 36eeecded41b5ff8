"""The trivial view, and pages of professions read from rows."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from bench.plain.rows import Rows
from careers.catalogue.pages.home import domain_groups
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
    request.catalogue = rows = Rows()
    context = {"groups": domain_groups(rows.professions), "count": len(rows.professions)}
    return render(request, "careers/profession_list.html", context)
