"""The trivial view, and a page of a profession read from rows."""

from django.http import Http404, HttpRequest, HttpResponse

from bench.plain.rows import Rows
from careers.views.professions import render_profession


def nothing(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Rien.")


def profession_show(request: HttpRequest, slug: str) -> HttpResponse:
    request.catalogue = rows = Rows()
    document = rows.profession(slug)
    if document is None:
        raise Http404(slug)
    return render_profession(request, rows, document)
