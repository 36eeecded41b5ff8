"""Sources: where every fact of the site was read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from careers.catalogue.pages.sources import source_list_page
from careers.views.published import catalogue_of, remembered


@remembered()
def source_list(request: HttpRequest) -> HttpResponse:
    return render(request, "careers/source_list.html", {"page": source_list_page(catalogue_of(request))})
