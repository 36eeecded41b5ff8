"""The glossary."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from careers.catalogue.pages.glossary import glossary_page
from careers.views.published import catalogue_of, remembered


@remembered()
def term_list(request: HttpRequest) -> HttpResponse:
    return render(request, "careers/term_list.html", {"page": glossary_page(catalogue_of(request))})
