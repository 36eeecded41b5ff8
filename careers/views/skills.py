"""Skills: what professions ask for, in one vocabulary."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from careers.catalogue.pages.skills import skill_list_page
from careers.views.published import catalogue_of, remembered


@remembered()
def skill_list(request: HttpRequest) -> HttpResponse:
    return render(request, "careers/skill_list.html", {"page": skill_list_page(catalogue_of(request))})
