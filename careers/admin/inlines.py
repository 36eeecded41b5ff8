"""Inlines of parts, made from the relation that they hang on."""

from django.contrib import admin
from django.forms import CheckboxSelectMultiple

from careers.models.base import Root
from careers.models.fields import CodesField


class PartInline(admin.StackedInline):
    """Closed but for the first line; a new part is added on demand, so that an empty form never looks like work."""

    extra = 0
    show_change_link = False
    classes = ("collapse",)
    formfield_overrides = {CodesField: {"widget": CheckboxSelectMultiple}}


def inline(root: type[Root], relation: str) -> type[PartInline]:
    """The inline for `root.relation`; every reference to a root is an autocomplete."""
    part = root._meta.get_field(relation).related_model
    references = tuple(
        field.name
        for field in (*part._meta.fields, *part._meta.many_to_many)
        if field.is_relation and field.name != "root" and issubclass(field.related_model, Root)
    )
    namespace = {"model": part, "fk_name": "root", "autocomplete_fields": references}
    return type(f"{part.__name__}Inline", (PartInline,), namespace)
