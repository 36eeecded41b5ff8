"""Where each live document is read: one table for links, feed and map of the site."""

from django.urls import reverse

from careers.catalogue.cards import Card

# Kind → the pages of a document of that kind; the first one is its own.
PAGES = {
    "profession": ("profession_show", "profession_path"),
    "step": ("step_show",),
    "workplace": ("workplace_show",),
    "domain": ("domain_show",),
    "scale": ("scale_show",),
    "page": ("page_show",),
}
# Documents without a page of their own are read in a list, at their anchor where it has one.
LISTS = {"testimonial": "testimonial_list", "term": "term_list", "source": "source_list", "skill": "skill_list"}


def address_of(card: Card) -> str | None:
    """The path of the document's page, or of the list that shows it; None for what no page shows."""
    if card.kind in PAGES:
        return reverse(PAGES[card.kind][0], args=[card.slug])
    if card.kind == "testimonial":
        return reverse(LISTS[card.kind])
    return f"{reverse(LISTS[card.kind])}#{card.slug}" if card.kind in LISTS else None


def paths_of(card: Card) -> list[str]:
    """Every page of its own that the document has."""
    return [reverse(name, args=[card.slug]) for name in PAGES.get(card.kind, ())]
