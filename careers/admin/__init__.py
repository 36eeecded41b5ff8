"""The desk: stock Django admin, in French, one file for each aggregate."""

from careers.admin import inbox, places, profession, step, words

__all__ = ["inbox", "places", "profession", "step", "words"]
