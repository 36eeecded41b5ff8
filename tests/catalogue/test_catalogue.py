from dataclasses import FrozenInstanceError

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careers.catalogue import catalogue as module
from careers.catalogue.catalogue import Moved, current
from careers.publishing import publish, renew_line, withdraw
from tests.samples import changed, profession, source, step, world

BY = {"comment": "essai", "author": "test"}


def rebuilt():
    """The catalogue as a fresh worker would build it."""
    return module._build(module.live_generation(), None)


def same(one, other):
    return (one.cards, dict(one.landscape.entries), dict(one.landscape.slugs), dict(one.step_documents)) == (
        other.cards,
        dict(other.landscape.entries),
        dict(other.landscape.slugs),
        dict(other.step_documents),
    )


def test_unchanged_generation_costs_one_query(db):
    current()
    with CaptureQueriesContext(connection) as captured:
        assert current() is current()
    assert len(captured) == 2  # one for each call


def test_document_costs_one_query_and_is_of_the_card_s_entry(db):
    catalogue = current()
    with CaptureQueriesContext(connection) as captured:
        document = catalogue.document("radiologue")
    assert len(captured) <= 1
    assert document.digest() == catalogue.card("radiologue").digest


def test_documents_are_kept_by_their_digest(db):
    """Asked again it is the same one; another text is another document."""
    publish(*world(), **BY)
    first = current().document("essai-metier")
    assert current().document("essai-metier") is first
    publish(changed(profession(), tagline="Autrement."), **BY)
    assert current().document("essai-metier").tagline == "Autrement."


def test_catalogue_is_immutable(db):
    catalogue = current()
    with pytest.raises(FrozenInstanceError):
        catalogue.generation = ("x", 1)
    with pytest.raises(TypeError):
        catalogue.cards["x"] = None
    with pytest.raises(FrozenInstanceError):
        catalogue.card("radiologue").slug = "x"


def test_old_snapshot_still_answers_after_a_withdrawal(db):
    publish(*world(), **BY)
    before = current()
    withdraw("essai-metier", **BY)
    assert before.document("essai-metier").title == "essayeuse ou essayeur"
    assert current().find("profession", "essai-metier") is None


def test_what_is_read_in_an_open_transaction_is_not_kept(db):
    kept = module._kept
    publish(source("essai-a"), **BY)
    assert current().card("essai-a")
    assert module._kept is kept


def test_another_line_takes_nothing_of_the_former_one(db):
    before = current()
    renew_line()
    assert current().generation[0] != before.generation[0]
    assert same(current(), rebuilt())


VERSIONS = st.lists(
    st.tuples(st.sampled_from(["a", "b", "c"]), st.sampled_from(["publish", "slug", "withdraw"]), st.integers(0, 3)),
    max_size=8,
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(moves=VERSIONS)
def test_folding_step_by_step_is_the_same_as_building_anew(db, moves):
    from django.db import transaction

    with transaction.atomic():
        publish(*world(), **BY)
        kept = current()
        for name, move, number in moves:
            id = f"essai-{name}"
            if move == "withdraw":
                withdraw(id, **BY)
            else:
                slug = f"{id}-{number}" if move == "slug" else id
                publish(
                    step(id, slug=slug, half_years_min=number, half_years_max=number, links=[{"to": "essai-etape"}]),
                    **BY,
                )
            kept = module._build(module.live_generation(), kept)
            assert same(kept, rebuilt())
        transaction.set_rollback(True)


def test_find_tells_moved_from_unknown(db):
    publish(*world(), **BY)
    publish(changed(profession(), slug="essayer"), **BY)
    assert current().find("profession", "essai-metier") == Moved("essayer")
    assert current().find("profession", "jamais-vu") is None
    assert current().find("step", "essayer") is None


def test_length_of_a_profession_follows_its_network(db):
    publish(*world(), **BY)
    assert current().card("essai-metier").half_years_min == 6
    publish(step(half_years_min=10, half_years_max=10), **BY)
    assert current().card("essai-metier").half_years_min == 10


def test_what_the_landscape_notes_is_what_documents_cite(db):
    for card in current().cards.values():
        document, entry = current().document(card.id), current().landscape.entry(card.id)
        cited = [(one, reference.required) for _, one, reference in document.references()]
        assert entry.required == {one for one, required in cited if required}
        assert entry.loose == {one for one, required in cited if not required}


def test_running_worker_reads_what_it_has_not_seen_in_one_query(db, django_assert_num_queries):
    before = current()
    publish(*world(), **BY)
    with django_assert_num_queries(1):
        after = module._build((before.generation[0], 99), before)
    assert after.card("essai-metier") and len(after.cards) == len(before.cards) + len(world())


def test_head_that_went_back_is_read_anew(db):
    """A restored backup whose line nobody renewed: nothing of what came after it is kept."""
    before = current()
    publish(*world(), **BY)
    ahead = current()
    assert module._build((ahead.generation[0], 0), ahead).pointers.live.keys() >= before.cards.keys()


def test_digest_of_the_log_is_that_of_the_document(db):
    catalogue = current()
    assert [id for id, card in catalogue.cards.items() if catalogue.document(id).digest() != card.digest] == []
