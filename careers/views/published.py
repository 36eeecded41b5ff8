"""Looking a published page up by its address."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import NamedTuple

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from careers.catalogue.catalogue import Catalogue, Moved, current
from careers.views.parameters import keep_declared_only

# Where a remembered view leaves word for the page memory, in the request's environment: never in a header.
ANSWERED_FROM = "careers.answered_from"
# Signs of an address: two lines at the foot of a sheet.
LONGEST_ON_PAPER = 250


class AnsweredFrom(NamedTuple):
    """What a page was made from. `generation` is None when it did not look at the catalogue."""

    generation: tuple[str, int] | None
    day: date


def catalogue_of(request: HttpRequest) -> Catalogue:
    """The catalogue that this request is answered from: asked once, kept for the frame of the page."""
    if not hasattr(request, "catalogue"):
        request.catalogue = current()
    return request.catalogue


def frame(request: HttpRequest) -> dict:
    """Context processor: what the frame of every public page shows.

    The canonical address never has parameters, and comes from the settings: what the request says is not trusted.
    A sheet of paper carries the whole address: without its parameters, a comparison or a start would not be found again.
    """
    catalogue = getattr(request, "catalogue", None)
    if catalogue is None:
        return {}
    return {
        "footer_pages": catalogue.pages,
        "glossing": catalogue.glossing,
        "canonical": f"{settings.SITE_ADDRESS}{request.path}",
        "whole_address": f"{settings.SITE_ADDRESS}{_fit_for_paper(request)}",
    }


def _fit_for_paper(request: HttpRequest) -> str:
    """With its parameters, where they fit at the foot of a sheet."""
    whole = request.get_full_path()
    return whole if len(whole) <= LONGEST_ON_PAPER else request.path


def remembered(*parameters: str) -> Callable:
    """A page that anyone may read again: a function of catalogue, path, declared parameters and day.

    The view is handed no other parameter of the address than these.
    """

    def decorate(view: Callable) -> Callable:
        @require_safe
        @wraps(view)
        def looked_at(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            keep_declared_only(request, parameters)
            day = timezone.localdate()
            response = view(request, *args, **kwargs)
            response.headers.setdefault("Cache-Control", "no-cache")
            # A page made across midnight may mix two days: it is shown, not remembered.
            if day == timezone.localdate():
                request.META[ANSWERED_FROM] = AnsweredFrom(_generation_of(request), day)
            return response

        looked_at.parameters = parameters
        return looked_at

    return decorate


def _generation_of(request: HttpRequest) -> tuple[str, int] | None:
    """That of the catalogue which the view has read: not the one of before, nor of now."""
    return request.catalogue.generation if hasattr(request, "catalogue") else None


def published(kind: str, *parameters: str) -> Callable:
    """Hand the view (request, catalogue, card) in place of (request, slug); the page is remembered.

    An old slug redirects for ever to the present one; an unknown one is a 404 that keeps the searched word.
    """

    def decorate(view: Callable) -> Callable:
        @remembered(*parameters)
        @wraps(view)
        def looked_up(request: HttpRequest, slug: str) -> HttpResponse:
            catalogue = catalogue_of(request)
            found = catalogue.find(kind, slug)
            if found is None:
                raise Http404(slug)
            if isinstance(found, Moved):
                return HttpResponsePermanentRedirect(reverse(view.__name__, args=[found.slug]))
            return view(request, catalogue, found)

        looked_up.kind = kind
        return looked_up

    return decorate
