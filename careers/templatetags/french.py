"""``{% load french %}``: French typography in the desk's own templates, which are Django's."""

from django import template

from careers.components import french as filters

register = template.Library()
for name in ("day", "french", "plural"):
    register.filter(name, filters.FILTERS[name])
