"""The log: what was published, when, by whom. Written by `careers.publishing` only, read by the catalogue."""

from django.db import models

from careers.documents.vocabulary import Code


class Action(Code):
    PUBLISH = "publish", "publication"
    WITHDRAW = "withdraw", "retrait"
    ERASE = "erase", "effacement"


class LogIsAppendOnly(TypeError):
    """Someone tried to change an entry of the log through the model."""

    def __init__(self):
        super().__init__("Le journal des publications ne se modifie pas : publiez une nouvelle version.")


class AppendOnlyQuerySet(models.QuerySet):
    """Refuses what would change an entry; triggers hold the same on the database itself."""

    def update(self, **kwargs):
        raise LogIsAppendOnly

    def delete(self):
        raise LogIsAppendOnly

    def bulk_update(self, *args, **kwargs):
        raise LogIsAppendOnly


class Head(models.Model):
    """One row: the head of the log. `number` is the last change; `line` a random word that a restored backup renews."""

    line = models.CharField(max_length=32)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "tête du journal"

    def __str__(self) -> str:
        return f"{self.line}/{self.number}"


class Publication(models.Model):
    """One entry: a document published, withdrawn or erased. Several entries of one change share its number."""

    subject = models.CharField("identifiant", max_length=80, db_index=True)
    kind = models.CharField("sorte", max_length=30)
    slug = models.CharField("adresse", max_length=80)
    action = models.CharField("geste", max_length=10, choices=Action.choices())
    document = models.TextField("document", blank=True, default="")
    schema_version = models.PositiveSmallIntegerField("version du format", default=1)
    digest = models.CharField("empreinte", max_length=64, blank=True, default="")
    change = models.PositiveIntegerField("changement", db_index=True)
    comment = models.CharField("commentaire", max_length=300, blank=True, default="")
    author = models.CharField("par", max_length=150)
    origin = models.CharField("origine", max_length=30, default="admin")
    created_at = models.DateTimeField("le", auto_now_add=True)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        verbose_name = "publication"
        verbose_name_plural = "publications"
        ordering = ("id",)
        indexes = (models.Index(fields=("kind", "slug"), name="publication_by_slug"),)
        permissions = (("publish_publication", "Peut publier et retirer"),)
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.change} : {self.action} {self.subject}"

    def save(self, *args, **kwargs):
        if self.pk is not None:
            raise LogIsAppendOnly
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise LogIsAppendOnly


class Live(models.Model):
    """The pointer: which entry is live for each id."""

    subject = models.CharField(max_length=80, primary_key=True)
    kind = models.CharField(max_length=30)
    slug = models.CharField(max_length=80)
    publication_id = models.BigIntegerField(unique=True)
    change = models.PositiveIntegerField(db_index=True)

    class Meta:
        verbose_name = "version en ligne"
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.subject} → {self.publication_id}"
