"""Rows → documents, on the schema's own description of its fields."""

import json

from django.db.models import Model, Prefetch, QuerySet

from careers.documents.schema import DOCUMENTS, Document, FieldShape, shape
from careers.models import roots
from careers.models.base import Root


def dump(row: Root) -> Document:
    """The document of a row, its parts included. An incomplete row gives an incomplete document."""
    cls = DOCUMENTS[row.kind]
    return cls.from_json(json.dumps({"kind": row.kind, **_values(row, cls)}, default=str))


def dump_all(kind: str) -> list[Document]:
    """Every row of a kind, by id, in a number of queries that does not grow with the rows."""
    return [dump(row) for row in with_parts(roots()[kind].objects.all(), DOCUMENTS[kind])]


def with_parts(rows: QuerySet, cls: type) -> QuerySet:
    """Fetch all that `dump` reads: many-to-many references, parts, and the parts' own references."""
    names = []
    for field in shape(cls):
        if field.form == "references":
            names.append(field.name)
        elif field.form == "parts":
            related = rows.model._meta.get_field(field.name).related_model
            names.append(Prefetch(field.name, with_parts(related._default_manager.all(), field.holds)))
    return rows.prefetch_related(*names)


def _values(row: Model, cls: type) -> dict:
    return {field.name: _value(row, field) for field in shape(cls)}


def _value(row: Model, field: FieldShape):
    match field.form:
        case "parts":
            return [_values(part, field.holds) for part in getattr(row, field.name).all()]
        case "references":
            return sorted(one.pk for one in getattr(row, field.name).all())
        case "reference":
            return getattr(row, f"{field.name}_id")
        case "lines" | "codes":
            return list(getattr(row, field.name))
    value = getattr(row, field.name)
    return None if field.is_optional and value == "" else value
