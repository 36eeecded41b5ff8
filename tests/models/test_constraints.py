"""Rule 6: each constraint of the database has a refused example and a French sentence."""

from functools import partial

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from careers import models
from careers.models.domain import Domain
from careers.models.figure import Figure
from careers.models.profession import Setting
from careers.models.step import Deadline, StepLink

DAYS = {"day": "2026-03-31", "day_end": "2026-03-01"}


def a_step(id="essai-s", **fields):
    return models.Step(id=id, slug=id, **fields)


def saved(row):
    row.save()
    return row


def profession():
    return saved(models.Profession(id="essai-p", slug="essai-p"))


def same_setting():
    root = profession()
    Setting.objects.create(root=root, key="a")
    return Setting(root=root, key="a")


def same_link():
    one, two = saved(a_step()), saved(a_step("essai-t"))
    StepLink.objects.create(root=one, to=two)
    return StepLink(root=one, to=two)


def same_slug(model):
    model.objects.create(id="essai-x", slug="pris")
    return model(id="essai-y", slug="pris")


def with_letter():
    Domain.objects.create(id="essai-x", slug="x", letter="Z")
    return Domain(id="essai-y", slug="y", letter="Z")


def figure_of(model, **fields):
    owner = model._meta.get_field("root").related_model
    return model(root=saved(owner(id="essai-g", slug="essai-g")), label="x", **fields)


FIGURES = {model._meta.model_name: partial(figure_of, model) for model in Figure.__subclasses__()}


def same_word():
    models.MissedWord.objects.create(day="2026-01-01", word="mot")
    return models.MissedWord(day="2026-01-01", word="mot")


CASES = {
    **{f"{name}_slug_is_unique": (lambda model=model: same_slug(model)) for name, model in models.roots().items()},
    **{
        f"{name}_review_has_date_and_function": (
            lambda model=model: model(id="essai-x", slug="x", reviewed_by="une essayeuse")
        )
        for name, model in models.roots().items()
    },
    "domain_letter_is_unique": with_letter,
    "step_duration_is_upright": lambda: a_step(half_years_min=4, half_years_max=2),
    "step_validity_is_upright": lambda: a_step(valid_from=2027, valid_until=2026),
    "step_is_not_part_of_itself": lambda: a_step(part_of_id="essai-s", phase_number=1),
    "step_phase_has_its_whole": lambda: a_step(phase_number=1),
    "setting_key_is_unique": same_setting,
    "link_is_unique": same_link,
    "consent_ends_after_it_begins": lambda: models.Testimonial(
        id="essai-x", slug="x", consent_on="2026-01-02", consent_until="2026-01-01"
    ),
    "missed_word_has_one_row_a_day": same_word,
    "deadline_ends_after_it_begins": lambda: Deadline(root=saved(a_step()), label="x", **DAYS),
    **{f"{name}_range_is_upright": (lambda make=make: make(amount=3, amount_max=2)) for name, make in FIGURES.items()},
    **{
        f"{name}_next_check_comes_after": (lambda make=make: make(checked_on="2026-01-02", next_check="2026-01-01"))
        for name, make in FIGURES.items()
    },
}


def constraints():
    ours = apps.get_app_config("careers").get_models()
    return {constraint.name: constraint for model in ours for constraint in model._meta.constraints}


def test_every_constraint_has_its_example():
    assert set(CASES) == set(constraints())


@pytest.mark.parametrize("name", CASES)
def test_constraint_refuses_with_its_sentence(db, name):
    row = CASES[name]()
    for field in row._meta.fields:
        setattr(
            row,
            field.attname,
            field.to_python(getattr(row, field.attname)) if field.remote_field is None else getattr(row, field.attname),
        )
    with pytest.raises(ValidationError) as error:
        row.validate_constraints()
    assert constraints()[name].violation_error_message in error.value.messages
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


@pytest.mark.parametrize("name", CASES)
def test_sentence_is_french_and_says_what_to_do(name):
    sentence = constraints()[name].violation_error_message
    assert sentence.endswith(".") and "Constraint" not in sentence and len(sentence) > 40
