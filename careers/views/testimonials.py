"""Testimonials."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from careers.catalogue.pages.testimonials import testimonial_list_page
from careers.views.published import catalogue_of, remembered


@remembered()
def testimonial_list(request: HttpRequest) -> HttpResponse:
    page = testimonial_list_page(catalogue_of(request), timezone.localdate())
    return render(request, "careers/testimonial_list.html", {"page": page})
