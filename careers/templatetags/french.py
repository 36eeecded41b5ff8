"""``{% load french %}``: French in the desk's own templates, which are Django's."""

from django import template

from careers.components.french import plural

register = template.Library()
register.filter(plural)
