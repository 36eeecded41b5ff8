"""Every save of a row, for undo, collision, undelete: ninety days, invisible to the reading side."""

from django.db import models


class Draft(models.Model):
    subject = models.CharField("identifiant", max_length=80)
    kind = models.CharField("sorte", max_length=30)
    revision = models.PositiveIntegerField("révision")
    document = models.TextField("document")
    schema_version = models.PositiveSmallIntegerField("version du format", default=1)
    author = models.CharField("par", max_length=150)
    created_at = models.DateTimeField("le", auto_now_add=True)

    class Meta:
        verbose_name = "brouillon"
        verbose_name_plural = "brouillons"
        ordering = ("id",)
        indexes = (models.Index(fields=("subject", "revision"), name="draft_by_revision"),)
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.subject}, révision {self.revision}"
