"""Steps of training: the list, the page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from careers.catalogue.cards import StepCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.home import step_groups
from careers.catalogue.pages.plan import plan_page
from careers.catalogue.pages.step import step_page
from careers.documents.schema.step import Step
from careers.views.published import catalogue_of, published, remembered


@remembered()
def step_list(request: HttpRequest) -> HttpResponse:
    return render(request, "careers/step_list.html", {"groups": step_groups(catalogue_of(request))})


@remembered()
def step_plan(request: HttpRequest) -> HttpResponse:
    return render(request, "careers/step_plan.html", {"page": plan_page(catalogue_of(request))})


@published("step")
def step_show(request: HttpRequest, catalogue: Catalogue, card: StepCard) -> HttpResponse:
    return render_step(request, catalogue, catalogue.document(card.id))


def render_step(request: HttpRequest, catalogue: Catalogue, document: Step, **extra) -> HttpResponse:
    """The page of any version of the document: the public one, or the draft that an editor previews."""
    page = step_page(catalogue, document, timezone.localdate())
    return render(request, "careers/step_show.html", {"page": page, **extra})
