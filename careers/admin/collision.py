"""Two editors on one row: the second gets the form back as typed, with what the other changed."""

from django import forms

from careers.documents.diff import Difference, diff
from careers.documents.dump import dump
from careers.documents.upgrade import read
from careers.models.draft import Draft


class RevisionForm(forms.ModelForm):
    """A form that remembers which revision of the row it was opened on."""

    revision_seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    collision: list[Difference] | None = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["revision_seen"].initial = self.instance.revision

    def clean(self):
        """Compare under a lock (`changeform_view` is atomic): of two savings at once, the second sees the first."""
        cleaned = super().clean()
        if self.instance.pk and not self.instance._state.adding:
            self._compare(cleaned.get("revision_seen"))
        return cleaned

    def _compare(self, seen: int | None) -> None:
        rows = type(self.instance)._default_manager
        locked = rows.select_for_update().filter(pk=self.instance.pk).first()
        if locked is None:
            raise forms.ValidationError(
                "Cette fiche vient d’être effacée. Copiez votre texte avant de quitter la page."
            )
        if seen != locked.revision:
            self.collision = changes_since(locked, seen)
            # Saving once more then means: I have read what the other changed.
            self.data = self.data.copy()
            self.data[self.add_prefix("revision_seen")] = locked.revision
            raise forms.ValidationError(
                "Quelqu’un a enregistré cette fiche pendant que vous l’écriviez. Votre texte est resté tel quel ci-dessous. "
                "Lisez ce qui a changé, reprenez-le s’il le faut, puis enregistrez de nouveau."
            )


def changes_since(row, seen: int | None) -> list[Difference]:
    """What was changed between the revision that the form was opened on and the row as it is."""
    before = Draft.objects.filter(subject=row.pk, revision=seen).order_by("-id").first()
    return diff(read(before.kind, before.schema_version, before.document) if before else None, dump(row))
