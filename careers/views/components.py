"""The gallery of components, for who writes the code."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from careers.catalogue.pages.gallery import gallery_page
from careers.views.published import catalogue_of, remembered


@remembered()
def component_list(request: HttpRequest) -> HttpResponse:
    catalogue_of(request)
    return render(request, "careers/component_list.html", {"page": gallery_page()})
