"""The desk: stock Django admin, in French, one file for each kind of root."""

from careers.admin import inbox
from careers.documents.kinds import of_each_kind

DESKS = of_each_kind("careers.admin.{kind}", "{Kind}Admin")

__all__ = ["DESKS", "inbox"]
