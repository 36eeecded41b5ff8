"""Professions side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from careers.catalogue.pages.comparison import PARAMETERS, comparison_page
from careers.views.published import catalogue_of, remembered


@remembered(*PARAMETERS)
def comparison_show(request: HttpRequest) -> HttpResponse:
    page = comparison_page(catalogue_of(request), dict(request.GET.lists()), timezone.localdate())
    return render(request, "careers/comparison_show.html", {"page": page})
