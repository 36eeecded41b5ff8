"""The common ancestor of a file and its row: the digest that both had when they last met."""

from django.db import models


class LoadedFile(models.Model):
    subject = models.CharField(max_length=80, primary_key=True)
    kind = models.CharField(max_length=30)
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = "fichier chargé"
        default_permissions = ()

    def __str__(self) -> str:
        return self.subject
