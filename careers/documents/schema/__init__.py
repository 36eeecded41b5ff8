"""The one format: content file, published document, stored version and export are the same document."""

from careers.documents.kinds import of_each_kind
from careers.documents.schema.base import Document, Part, Reference
from careers.documents.schema.shape import FieldShape, references, shape, shapes

DOCUMENTS: dict[str, type[Document]] = of_each_kind("careers.documents.schema.{kind}", "{Kind}")

__all__ = ["DOCUMENTS", "Document", "FieldShape", "Part", "Reference", "references", "shape", "shapes"]
