"""A scale: figures that many professions share."""

from careers.models.base import Root, owner, prose, text
from careers.models.figure import Figure


class Scale(Root):
    kind = "scale"

    name = text("Scale", "name")
    summary = text("Scale", "summary", help_text="Qui elle concerne, en une phrase.")
    description = prose("Scale", "description", help_text="Comment elle marche, et ce qu’elle ne compte pas.")

    class Meta(Root.Meta):
        verbose_name = "grille"
        verbose_name_plural = "grilles"

    def __str__(self) -> str:
        return self.name or self.id


class ScaleFigure(Figure):
    root = owner("careers.Scale", "figures")
