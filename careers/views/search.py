"""Search: the page of results, and what the field proposes while one types."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone

from careers.catalogue.pages.search import search_page, suggestions
from careers.models.inbox import note_missed
from careers.views.published import catalogue_of, remembered


@remembered("q")
def search_show(request: HttpRequest) -> HttpResponse:
    """Words that found nothing are counted when the page is made: one that is remembered is not counted again."""
    page = search_page(catalogue_of(request), request.GET.get("q", ""))
    if page.missed:
        note_missed(page.missed, timezone.localdate())
    return render(request, "careers/search_show.html", {"page": page})


@remembered("q")
def search_suggestions_feed(request: HttpRequest) -> HttpResponse:
    found = suggestions(catalogue_of(request), request.GET.get("q", ""))
    return JsonResponse({"suggestions": found}, json_dumps_params={"ensure_ascii": False, "separators": (",", ":")})
