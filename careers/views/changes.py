"""What was published lately: a page, and a feed to subscribe to."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from careers.catalogue.changes import PublishedChange, changes_by_day, latest_changes
from careers.text import french
from careers.views.published import catalogue_of, remembered


@remembered()
def change_list(request: HttpRequest) -> HttpResponse:
    return render(request, "careers/change_list.html", {"days": changes_by_day(catalogue_of(request))})


@remembered()
def change_feed(request: HttpRequest) -> HttpResponse:
    feed = Atom1Feed(
        title="Itinéraires : ce qui vient d’être publié",
        link=f"{settings.SITE_ADDRESS}{reverse('change_list')}",
        description="",
        language="fr",
        feed_url=f"{settings.SITE_ADDRESS}{reverse('change_feed')}",
        author_name=settings.SITE_PUBLISHER or "Itinéraires",
    )
    for change in latest_changes(catalogue_of(request)):
        feed.add_item(**_item(change))
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _item(change: PublishedChange) -> dict:
    """The identity of an item holds its version: a page that changes is a new item."""
    address = f"{settings.SITE_ADDRESS}{change.address}"
    return {
        "title": french(f"{change.card.title} : {'nouvelle page' if change.is_new else 'page mise à jour'}"),
        "link": address,
        "description": "",
        "unique_id": f"{address}#{change.card.entry}",
        "updateddate": change.published_at,
    }
