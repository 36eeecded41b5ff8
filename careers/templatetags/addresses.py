"""``{{ card|address }}``: where a live document is read."""

from django import template

from careers.catalogue.addresses import address_of
from careers.catalogue.cards import Card

register = template.Library()


@register.filter
def address(card: Card) -> str:
    return address_of(card) or ""
