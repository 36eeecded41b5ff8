"""The desk: stock Django admin, in French, one file for each aggregate."""

from careers.admin import places, profession, step, words

__all__ = ["places", "profession", "step", "words"]
