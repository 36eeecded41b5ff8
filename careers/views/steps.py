"""Steps of training: the list, the page, what they lead to."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from careers.catalogue.cards import StepCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.home import step_list_page
from careers.catalogue.pages.plan import plan_page
from careers.catalogue.pages.reach import reach_page
from careers.catalogue.pages.step import step_page
from careers.catalogue.structured import of_step
from careers.documents.schema.step import Step
from careers.views.published import catalogue_of, published, remembered


@remembered("q")
def step_list(request: HttpRequest) -> HttpResponse:
    page = step_list_page(catalogue_of(request), request.GET.getlist("q"))
    return render(request, "careers/step_list.html", {"page": page})


@remembered("depuis", "annees")
def step_reach(request: HttpRequest) -> HttpResponse:
    asked = (request.GET.getlist("depuis"), request.GET.getlist("annees"))
    page = reach_page(catalogue_of(request), *asked, timezone.localdate())
    return render(request, "careers/step_reach.html", {"page": page})


@remembered()
def step_plan(request: HttpRequest) -> HttpResponse:
    return render(request, "careers/step_plan.html", {"page": plan_page(catalogue_of(request))})


@published("step")
def step_show(request: HttpRequest, catalogue: Catalogue, card: StepCard) -> HttpResponse:
    return render_step(request, catalogue, catalogue.document(card.id))


def render_step(request: HttpRequest, catalogue: Catalogue, document: Step, **extra) -> HttpResponse:
    """The page of any version of the document: the public one, or the draft that an editor previews."""
    page = step_page(catalogue, document, timezone.localdate())
    data = of_step(page, settings.SITE_ADDRESS)
    return render(request, "careers/step_show.html", {"page": page, "linked_data": data, **extra})
