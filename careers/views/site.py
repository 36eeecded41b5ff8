"""What machines read of the site: its map, and what they may visit."""

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from careers.catalogue.addresses import paths_of
from careers.catalogue.cards import CARDS
from careers.catalogue.catalogue import Catalogue
from careers.views.published import catalogue_of, remembered

# The pages that show no document of their own: those of the site, then the list of each kind that has one.
LISTS = (
    *("home_show", "name_list", "interest_list", "comparison_show", "step_reach", "step_plan", "change_list"),
    *(card.list_page for card in CARDS.values() if card.list_page),
)


@remembered()
def site_map(request: HttpRequest) -> HttpResponse:
    """Every public address, absolute, from the configured address of the site."""
    addresses = [f"{settings.SITE_ADDRESS}{path}" for path in paths(catalogue_of(request))]
    return render(request, "careers/site_map.xml", {"addresses": addresses}, content_type="application/xml")


@remembered()
def robots_file(request: HttpRequest) -> HttpResponse:
    # A search is for people: a robot's would be counted among the words that found nothing.
    searches = f"Disallow: {reverse('search_show')}"
    lines = ("User-agent: *", "Allow: /", searches, f"Sitemap: {settings.SITE_ADDRESS}{reverse('site_map')}", "")
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def paths(catalogue: Catalogue) -> Iterator[str]:
    """The paths of the lists, then of every live document that has a page, by id."""
    yield from map(reverse, LISTS)
    for _, card in sorted(catalogue.cards.items()):
        yield from paths_of(card)
