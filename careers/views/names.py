"""A to Z: every name of a profession or of a step."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from careers.catalogue.pages.names import name_list_page
from careers.views.published import catalogue_of, remembered


@remembered()
def name_list(request: HttpRequest) -> HttpResponse:
    return render(request, "careers/name_list.html", {"page": name_list_page(catalogue_of(request))})
