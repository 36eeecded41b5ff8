"""What every card has, and says of its kind."""

from dataclasses import dataclass
from typing import ClassVar, Self

from careers.catalogue.reading import Stored
from careers.documents.schema import Document
from careers.text import fold


@dataclass(frozen=True)
class Card:
    """What the catalogue keeps in memory of a live document.

    `entry` is the number of the log entry that holds the document; `digest` that of the document. Of its kind a card says
    the views of the `pages` that each document has, the first one its own; the view of the `list_page` that shows them
    all, where a document is found at its anchor or is not (`is_anchored`); and the French name under which what is
    published of it is `announced`, nothing when it is not.
    """

    kind: ClassVar[str]
    pages: ClassVar[tuple[str, ...]] = ()
    list_page: ClassVar[str] = ""
    is_anchored: ClassVar[bool] = True
    announced: ClassVar[str] = ""

    id: str
    slug: str
    title: str
    entry: int
    digest: str

    @classmethod
    def of(cls, document: Document, stored: Stored) -> Self:
        """The card of a document kept there; a kind whose card says more than a title writes its own."""
        return cls(*head(document, stored))

    @property
    def order(self) -> tuple:
        """Among the cards of its kind: as people look for a name, accents and case aside."""
        return fold(self.title), self.title


def head(document: Document, stored: Stored) -> tuple:
    """What every card begins with."""
    return document.id, document.slug, document.title, stored.number, stored.digest
