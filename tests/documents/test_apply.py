import pytest

from careers.documents.apply import Unappliable, apply
from careers.documents.dump import dump
from careers.models import Profession, Step
from tests.samples import changed, domain, make, profession, source, step, world


def problems(*documents):
    with pytest.raises(Unappliable) as error:
        apply(*documents)
    return {(one.field, one.message) for one in error.value.problems}


def test_documents_may_come_in_any_order(db):
    apply(*reversed(world()))
    assert Profession.objects.get(pk="essai-metier").targets.get().step_id == "essai-etape"


def test_reference_to_nothing_is_refused_before_anything_is_written(db):
    apply(source())
    found = problems(step(), step("essai-autre", links=[{"to": "essai-rien"}]))
    assert [field for field, message in found if "« essai-rien » ne désigne rien" in message] == ["links[0].to"]
    assert not Step.objects.filter(pk="essai-etape").exists()


def test_slug_of_another_is_refused(db):
    apply(source(), step())
    assert any(
        "est déjà celle de « essai-etape »" in message
        for _, message in problems(step("essai-autre", slug="essai-etape"))
    )


def test_two_documents_may_swap_their_slugs(db):
    one, two = make("workplace", id="essai-1", slug="a"), make("workplace", id="essai-2", slug="b")
    apply(one, two)
    rows = apply(changed(one, slug="b"), changed(two, slug="a"))
    assert [dump(row).slug for row in rows] == ["b", "a"]


def test_id_of_another_kind_is_refused(db):
    apply(source("essai-1"))
    assert any(
        "est déjà celui d’une fiche « source »" in message
        for _, message in problems(make("workplace", id="essai-1", slug="x"))
    )


def test_parts_may_swap_their_unique_names(db):
    settings = [{"key": "a", "title": "Un"}, {"key": "b", "title": "Deux"}]
    apply(*world(settings=settings))
    swapped = profession(settings=[{"key": "b", "title": "Un"}, {"key": "a", "title": "Deux"}])
    (row,) = apply(swapped)
    assert dump(row) == swapped


def test_state_is_kept_and_revision_rises(db):
    (row,) = apply(source())
    type(row).objects.filter(pk=row.pk).update(state="ready")
    (again,) = apply(changed(source(), name="Un autre nom"))
    assert (again.state, again.revision) == ("ready", row.revision + 1)


def test_letter_of_another_domain_is_refused_with_the_constraint_s_sentence(db):
    apply(domain())
    assert any("porte déjà cette lettre" in message for _, message in problems(domain("essai-d2")))
