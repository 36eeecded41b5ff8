"""The one format: content file, published document, stored version and export are the same document."""

from careers.documents.schema.base import Document, Part, Reference
from careers.documents.schema.domain import Domain
from careers.documents.schema.page import Page
from careers.documents.schema.profession import Profession
from careers.documents.schema.scale import Scale
from careers.documents.schema.shape import FieldShape, references, shape
from careers.documents.schema.skill import Skill
from careers.documents.schema.source import Source
from careers.documents.schema.step import Step
from careers.documents.schema.term import Term
from careers.documents.schema.testimonial import Testimonial
from careers.documents.schema.workplace import Workplace

# One line for each kind of root; the key is the document's `kind`.
DOCUMENTS: dict[str, type[Document]] = {
    cls.model_fields["kind"].default: cls
    for cls in (Profession, Step, Workplace, Source, Domain, Testimonial, Term, Page, Skill, Scale)
}

__all__ = ["DOCUMENTS", "Document", "FieldShape", "Part", "Reference", "references", "shape"]
