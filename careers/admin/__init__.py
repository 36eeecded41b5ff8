"""The desk: stock Django admin, in French, one file for each aggregate."""

from careers.admin import places, profession, step

__all__ = ["places", "profession", "step"]
