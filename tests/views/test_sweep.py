"""Rule 11: every public address is swept, with drafts about; and every document is withdrawn in turn."""

import re

import pytest
from django.db import transaction
from django.urls import reverse

from careers.catalogue.addresses import paths_of
from careers.catalogue.catalogue import current
from careers.documents.apply import apply
from careers.documents.dump import dump_all
from careers.documents.schema import DOCUMENTS
from careers.publishing import Refused, erase, publish, withdraw
from careers.publishing.drafts import keep
from careers.views.site import LISTS, paths
from tests.samples import changed, make, profession, source, step, world

BY = {"comment": "essai", "author": "test"}
SECRET = "zzbrouillon"
# Of the project's own documents, one in so many is withdrawn: they are hundreds, and alike.
SAMPLED = 15


def addresses() -> list[str]:
    """Every public address: the map of the site, and what is left out of it on purpose."""
    return [*paths(current()), "/composants/", "/interets/resultat/", "/nouveautes.xml", "/sitemap.xml", "/robots.txt"]


def touched_by(id: str) -> list[str]:
    """The lists, and the pages of what cites this document: where its withdrawal can be seen."""
    catalogue = current()
    citing = [catalogue.card(one) for one in catalogue.cited_by(id)]
    return [*map(reverse, LISTS), *(path for card in citing if card for path in paths_of(card))]


def sweep(public, start: list[str] | None = None) -> str:
    """Fetch addresses (all of them by default), following each link of the site found on the way; the pages' text."""
    todo, seen, pages, follows = start or addresses(), set(), [], start is None
    while todo:
        if (path := todo.pop()) in seen:
            continue
        seen.add(path)
        response = public.get(path)
        assert response.status_code == 200, path
        pages.append(response.content.decode())
        if not follows:
            continue
        todo += [link for link in re.findall(r'<a [^>]*href="(/[^"#?]*)', pages[-1]) if not link.startswith("/static/")]
    return "\n".join(pages)


def test_no_draft_can_be_found_anywhere(public):
    """Every row is rewritten as a draft, and drafts of every kind are added: the site shows none of their words."""
    before = sweep(public)
    for kind in DOCUMENTS:
        for document in dump_all(kind):
            name = {"profession": "tagline", "step": "summary", "testimonial": "origin"}.get(kind, "name")
            (row,) = apply(changed(document, **{name: f"{SECRET} {document.id}"}))
            keep(row, SECRET)
        apply(make(kind, id=f"{SECRET}-{kind}", slug=f"{SECRET}-{kind}"))
    after = sweep(public)
    assert SECRET not in after and after == before
    for path in (
        f"/metiers/{SECRET}-profession/",
        f"/metiers/{SECRET}-profession/devenir/",
        f"/formations/{SECRET}-step/",
    ):
        assert public.get(path).status_code == 404


def small_world():
    """A world in which every kind is cited, in both ways."""
    documents = world(
        settings=[{"key": "a", "workplace": "essai-lieu"}],
        specialties=[{"name": "x", "step": "essai-lycee", "profession": "essai-proche"}],
        confusions=[{"name": "y", "profession": "essai-proche", "difference": "Une différence."}],
        related=[{"profession": "essai-proche", "why": "Parce que."}],
    )
    return [*documents, profession("essai-proche", targets=[{"step": "essai-etape"}])]


def test_withdrawing_anything_breaks_nothing(public):
    """Each document in turn: refused with the names of what needs it, or gone without a trace on the pages that cited it."""
    publish(*small_world(), **BY)
    refused, gone = [], []
    ours = [document.id for document in small_world()]
    others = sorted(set(current().cards) - set(ours))
    for id in dict.fromkeys([*ours, "des-radiologie", *others[::SAMPLED]]):
        pages = touched_by(id)
        with transaction.atomic():
            try:
                withdraw(id, **BY)
            except Refused as error:
                assert "nécessaire à" in str(error) or "plus aucun chemin" in str(error)
                refused.append(id)
            else:
                gone.append(id)
                sweep(public, pages)
            transaction.set_rollback(True)
    assert {"essai-metier", "essai-proche"} <= set(gone)
    assert {"essai-domaine", "essai-etape", "essai-lieu", "essai-source", "des-radiologie"} <= set(refused)


@pytest.mark.parametrize("id", ["essai-metier", "essai-proche"])
def test_erasing_breaks_nothing(public, id):
    apply(*small_world())
    publish(*small_world(), **BY)
    erase(id, author="test")
    assert id not in sweep(public)


def test_a_source_and_a_step_alone_can_go(public):
    publish(source("essai-seule"), **BY)
    publish(*world(), step("essai-isolee"), **BY)
    withdraw("essai-isolee", "essai-seule", **BY)
    assert "essai-isolee" not in sweep(public)
