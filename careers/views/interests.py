"""Interests: questions on what one likes doing, and what they lead to. Nothing is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from careers.catalogue.pages.interests import PARAMETERS, interest_list_page, interest_result_page
from careers.views.published import catalogue_of, remembered


@remembered(*PARAMETERS)
def interest_list(request: HttpRequest) -> HttpResponse:
    catalogue_of(request)
    return render(request, "careers/interest_list.html", {"page": interest_list_page(dict(request.GET.lists()))})


@remembered(*PARAMETERS)
def interest_result(request: HttpRequest) -> HttpResponse:
    page = interest_result_page(catalogue_of(request), dict(request.GET.lists()))
    return render(request, "careers/interest_result.html", {"page": page})
