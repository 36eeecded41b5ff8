"""The public pages' templates, compiled by Jinja: what they may call, and how strict they are.

A name that nobody handed over is an error, not an empty place.
"""

from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

import jinja2
from django.templatetags.static import static
from django.urls import reverse

from careers.components import blocks, choosing, french, lines, maps, paths
from careers.components.machine import json_ld
from careers.components.registry import COMPONENTS

# What the frame of a page shows where the page says nothing else: those of errors know no catalogue.
FRAME = {"footer_pages": (), "glossing": None, "canonical": "", "whole_address": "", "is_preview": False}
# Read for what they register.
LIBRARIES = (blocks, choosing, lines, maps, paths)


class Environment(jinja2.Environment):
    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """One plain dict, copied for each component drawn: Jinja's own chain of two costs ten times as much to copy."""
        return {**self.globals, **(d or {})}


def environment(**options) -> Environment:
    """For Django's backend, which brings loader and escaping in `options`."""
    made = Environment(**options | {"undefined": jinja2.StrictUndefined, "keep_trailing_newline": True})
    made.filters.update(french.FILTERS)
    made.globals.update(FRAME, url=url, static=static, json_ld=json_ld, **COMPONENTS)
    return made


@lru_cache(maxsize=8192)
def url(name: str, *arguments: str | int) -> str:
    """Ninety of them on a path; an address is a function of its name and its words."""
    return reverse(name, args=arguments)
