"""An editorial page."""

from django.db import models

from careers.documents.labels import label
from careers.models.base import Root, prose, text


class Page(Root):
    kind = "page"

    name = text("Page", "name")
    summary = text("Page", "summary")
    body = prose("Page", "body", help_text="« ## » devant un titre, « - » devant un élément de liste.")
    names_publisher = models.BooleanField(label("Page", "names_publisher"), default=False)
    menu_rank = models.PositiveSmallIntegerField(label("Page", "menu_rank"), default=50)

    class Meta(Root.Meta):
        verbose_name = "page"
        verbose_name_plural = "pages"

    def __str__(self) -> str:
        return self.name or self.id
