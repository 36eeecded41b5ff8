"""The front page."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from careers.catalogue.pages.home import home_page
from careers.catalogue.structured import of_site
from careers.views.published import catalogue_of, remembered


@remembered()
def home_show(request: HttpRequest) -> HttpResponse:
    data = of_site(settings.SITE_ADDRESS)
    return render(request, "careers/home_show.html", {"page": home_page(catalogue_of(request)), "linked_data": data})
