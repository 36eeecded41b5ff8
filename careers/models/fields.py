"""Fields that hold the schema's lists: sentences one per line, codes side by side."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from careers.documents.vocabulary import Code


class LinesField(models.TextField):
    """A tuple of lines, stored and edited one per line."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", tuple)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value, expression, connection):
        return self.to_python(value)

    def to_python(self, value) -> tuple[str, ...]:
        if value is None:
            return ()
        lines = value.splitlines() if isinstance(value, str) else value
        return tuple(stripped for line in lines if (stripped := line.strip()))

    def get_prep_value(self, value) -> str:
        return "\n".join(self.to_python(value))

    def value_from_object(self, obj) -> str:
        """What the form's text area shows."""
        return "\n".join(super().value_from_object(obj))

    def value_to_string(self, obj) -> str:
        return self.value_from_object(obj)


class CodesField(models.CharField):
    """A tuple of codes of one closed list, stored side by side with commas, edited as checkboxes."""

    def __init__(self, codes: type[Code] | None = None, *args, **kwargs):
        self.codes = codes
        kwargs.setdefault("max_length", 300)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", tuple)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, [self.codes, *args], kwargs

    def from_db_value(self, value, expression, connection):
        return self.to_python(value)

    def to_python(self, value) -> tuple[Code, ...]:
        parts = value.split(",") if isinstance(value, str) else (value or ())
        return tuple(sorted({self.codes(part) for part in parts if part}))

    def get_prep_value(self, value) -> str:
        return ",".join(self.to_python(value))

    def validate(self, value, model_instance):
        if not value and not self.blank:
            raise ValidationError(self.error_messages["blank"], code="blank")

    def formfield(self, **kwargs):
        kwargs = {"widget": forms.CheckboxSelectMultiple, **kwargs}
        return forms.MultipleChoiceField(
            choices=self.codes.choices(),
            required=not self.blank,
            label=self.verbose_name.capitalize(),
            help_text=self.help_text,
            widget=kwargs["widget"],
        )

    def value_from_object(self, obj) -> list[str]:
        return [code.value for code in super().value_from_object(obj)]


def choice(codes: type[Code], verbose_name: str, **kwargs) -> models.CharField:
    """A field for one code of a closed list; "" stands for none."""
    return models.CharField(verbose_name, max_length=30, choices=codes.choices(), **kwargs)


def optional_choice(codes: type[Code], verbose_name: str, **kwargs) -> models.CharField:
    return choice(codes, verbose_name, blank=True, default="", **kwargs)
