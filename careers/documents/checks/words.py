"""Rules on glossary entries and editorial pages."""

from django.urls import Resolver404, resolve

from careers.documents.checks.finding import ERROR, rule


@rule("term")
def term_is_explained(document, context):
    for name in ("name", "definition"):
        if not getattr(document, name):
            yield ERROR, name, "ce champ manque.", "Remplissez-le avant de publier."


@rule("page")
def page_has_its_text(document, context):
    for name in ("name", "summary", "body"):
        if not getattr(document, name):
            yield ERROR, name, "ce champ manque.", "Remplissez-le avant de publier."


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
