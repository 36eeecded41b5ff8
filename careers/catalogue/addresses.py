"""Where each live document is read: for links, feed and map of the site."""

from django.urls import reverse

from careers.catalogue.cards import Card


def address_of(card: Card) -> str | None:
    """The path of the document's page, or of the list that shows it; None for what no page shows."""
    if card.pages:
        return reverse(card.pages[0], args=[card.slug])
    if not card.list_page:
        return None
    return f"{reverse(card.list_page)}#{card.slug}" if card.is_anchored else reverse(card.list_page)


def paths_of(card: Card) -> list[str]:
    """Every page of its own that the document has."""
    return [reverse(name, args=[card.slug]) for name in card.pages]
