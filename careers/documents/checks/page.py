"""Rules on an editorial page."""

from django.urls import Resolver404, resolve

from careers.documents.checks.finding import ERROR, missing, rule


@rule("page")
def page_has_its_text(document, context):
    yield from missing(document, "name", "summary", "body")


@rule("page")
def page_hides_no_route(document, context):
    """A page stands at the top of the site: its slug must not be a word that the site uses already."""
    for path in (f"/{document.slug}/", f"/{document.slug}/x/"):
        try:
            found = resolve(path).url_name
        except Resolver404:
            continue
        if found != "page_show":
            yield ERROR, "slug", f"« /{document.slug}/ » est déjà une adresse du site.", "Choisissez une autre adresse."
            return
