"""What a document class is made of, read once from its annotations: dump, apply, diff and files are generic on it."""

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, Union, get_args, get_origin

from pydantic import BaseModel

from careers.documents.schema.base import Part, Reference

Form = Literal["scalar", "lines", "codes", "reference", "references", "parts"]


@dataclass(frozen=True)
class FieldShape:
    """One field: its form, and what it holds.

    `holds` is the Python type of one value (str, int, date, Decimal, bool, a `Code`, or a `Part` class);
    `is_optional` says that None stands for "empty".
    """

    name: str
    form: Form
    holds: type
    is_optional: bool = False
    reference: Reference | None = None


@cache
def shape(cls: type[BaseModel]) -> tuple[FieldShape, ...]:
    """The fields of a document or part class, in the schema's order, `kind` left out."""
    return tuple(_field(name, info) for name, info in cls.model_fields.items() if name != "kind")


def shapes(cls: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A document or part class, and the classes of the parts that it holds, at any depth."""
    yield cls
    for field in shape(cls):
        if field.form == "parts":
            yield from shapes(field.holds)


def _field(name: str, info) -> FieldShape:
    annotation, metadata = _unwrap(info.annotation, list(info.metadata))
    reference = next((m for m in metadata if isinstance(m, Reference)), None)
    is_optional = type(None) in get_args(annotation)
    if is_optional:
        annotation, more = _unwrap(next(a for a in get_args(annotation) if a is not type(None)), [])
        reference = reference or next((m for m in more if isinstance(m, Reference)), None)
    if get_origin(annotation) is tuple:
        holds, _ = _unwrap(get_args(annotation)[0], [])
        return FieldShape(name, _tuple_form(holds, reference), holds, False, reference)
    return FieldShape(name, "reference" if reference else "scalar", annotation, is_optional, reference)


def _tuple_form(holds: type, reference: Reference | None) -> Form:
    if reference:
        return "references"
    if issubclass(holds, Part):
        return "parts"
    return "lines" if holds is str else "codes"


def _unwrap(annotation, metadata: list) -> tuple:
    """The bare type under Annotated, with what was annotated on the way."""
    while hasattr(annotation, "__metadata__"):
        metadata.extend(annotation.__metadata__)
        annotation = annotation.__origin__
    if get_origin(annotation) is types.UnionType:
        annotation = Union[get_args(annotation)]  # noqa: UP007 - one spelling for get_origin
    return annotation, metadata


def references(value: BaseModel, prefix: str = "") -> Iterator[tuple[str, str, Reference]]:
    """Every (path, id, reference) below `value`, in the schema's order."""
    for field in shape(type(value)):
        held = getattr(value, field.name)
        path = f"{prefix}{field.name}"
        if field.form == "parts":
            for position, part in enumerate(held):
                yield from references(part, f"{path}[{position}].")
        elif field.form == "references":
            yield from ((path, one, field.reference) for one in held)
        elif field.form == "reference" and held:
            yield path, held, field.reference
