import pytest
from django.db import connection

from careers.catalogue.catalogue import current
from careers.documents.apply import apply
from careers.models.publication import Head, Live, LogIsAppendOnly, Publication
from careers.publishing import Refused, Stale, publish, withdraw
from tests.samples import changed, profession, source, step, world

BY = {"comment": "essai", "author": "test"}


@pytest.fixture
def live(db):
    apply(*world())
    return publish(*world(), **BY)


def test_one_change_for_several_documents(live):
    assert live.number == Head.objects.get().number
    assert set(Publication.objects.filter(change=live.number).values_list("subject", flat=True)) == {
        one.id for one in world()
    }
    assert current().find("profession", "essai-metier").title == "essayeuse ou essayeur"


def test_what_is_live_as_it_is_adds_no_entry(live):
    assert publish(*world(), **BY).number is None
    assert Head.objects.get().number == live.number


def test_refused_change_writes_nothing(live):
    count = Publication.objects.count()
    with pytest.raises(Refused) as error:
        publish(changed(step(), name="Autre"), changed(profession(), tagline=""), **BY)
    assert "l’accroche manque" in str(error.value)
    assert (Publication.objects.count(), Head.objects.get().number) == (count, live.number)


def test_documents_of_one_change_may_require_one_another(db):
    with pytest.raises(Refused):
        publish(profession(), **BY)
    assert publish(*world(), **BY).number


def test_withdrawal_of_what_is_required_names_who_requires_it(live):
    with pytest.raises(Refused, match="nécessaire à « essayeuse ou essayeur »"):
        withdraw("essai-domaine", **BY)


def test_withdrawn_page_is_gone_and_can_come_back(live):
    withdraw("essai-metier", **BY)
    assert current().find("profession", "essai-metier") is None
    assert not Live.objects.filter(pk="essai-metier").exists()
    publish(profession(), **BY)
    assert current().card("essai-metier")


def test_other_digest_than_the_compared_one_is_refused(live):
    draft = changed(profession(), tagline="Essaie encore.")
    with pytest.raises(Stale, match="a changé depuis"):
        publish(draft, compared=profession().digest(), **BY)
    assert publish(draft, compared=draft.digest(), **BY).published == ("essai-metier",)


def test_old_slug_redirects_for_ever_and_is_never_given_away(live):
    publish(changed(step(), slug="nouvelle-adresse"), **BY)
    assert current().find("step", "essai-etape").slug == "nouvelle-adresse"
    assert type(current().find("step", "essai-etape")).__name__ == "Moved"
    with pytest.raises(Refused, match="a servi à « essai-etape »"):
        publish(step("essai-voleuse", slug="essai-etape"), **BY)


def test_slug_can_be_taken_back_by_its_own_id(live):
    publish(changed(step(), slug="nouvelle-adresse"), **BY)
    publish(step(half_years_min=6, half_years_max=6), **BY)
    assert type(current().find("step", "nouvelle-adresse")).__name__ == "Moved"


def test_log_is_append_only_in_the_model(live):
    entry = Publication.objects.first()
    for attempt in (
        entry.save,
        entry.delete,
        Publication.objects.all().delete,
        lambda: Publication.objects.update(comment=""),
    ):
        with pytest.raises(LogIsAppendOnly):
            attempt()


def test_numbers_have_no_gap(live):
    for name in "abc":
        publish(source(f"essai-{name}"), **BY)
    numbers = sorted(set(Publication.objects.values_list("change", flat=True)))
    assert numbers == list(range(1, len(numbers) + 1))


def test_head_is_locked_while_a_change_is_written(db):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite locks the whole database: transactions begin IMMEDIATE")
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        publish(source("essai-a"), **BY)
    assert any("careers_head" in query["sql"] and "FOR UPDATE" in query["sql"] for query in captured)


def test_one_change_says_one_thing_of_each_id(live):
    for call in (
        lambda: publish(source("essai-a"), source("essai-a"), **BY),
        lambda: publish(profession(), withdraw=["essai-metier"], **BY),
    ):
        with pytest.raises(ValueError, match="deux fois"):
            call()
