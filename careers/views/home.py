"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from careers.catalogue.pages.home import home_page
from careers.views.published import catalogue_of, remembered


@remembered()
def home_show(request: HttpRequest) -> HttpResponse:
    return render(request, "careers/home_show.html", {"page": home_page(catalogue_of(request))})
