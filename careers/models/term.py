"""A glossary entry."""

from careers.models.base import Root, loose_reference, prose, text


class Term(Root):
    kind = "term"

    name = text("Term", "name")
    words = text("Term", "words")
    definition = prose("Term", "definition")
    step = loose_reference("careers.Step", "Term", "step")

    class Meta(Root.Meta):
        verbose_name = "mot du glossaire"
        verbose_name_plural = "glossaire"

    def __str__(self) -> str:
        return self.name or self.id
