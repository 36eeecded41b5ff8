"""The desk: every page opens, saving loses nothing, publishing goes through comparison."""

import re

import pytest

from careers.admin.root import RootAdmin
from careers.catalogue.catalogue import current
from careers.documents.apply import apply
from careers.documents.dump import dump
from careers.models import Draft, Profession, roots
from careers.models.publication import Publication
from careers.publishing import publish
from tests.admin.forms import Form, filled, save
from tests.samples import changed, make, profession, scale, skill, world

BY = {"comment": "essai", "author": "test"}
BASE = "/administration/careers"


@pytest.fixture
def desk(client, publisher):
    client.force_login(publisher)
    return client


@pytest.fixture
def writing(client, editor):
    client.force_login(editor)
    return client


@pytest.fixture
def live(db):
    documents = [*world(), skill(), scale()]
    apply(*documents)
    publish(*documents, **BY)
    # Of a kind that nobody has written about yet, an empty row.
    apply(*(make(kind, id=f"essai-{kind}", slug=f"essai-{kind}") for kind in unwritten()))


def unwritten() -> list[str]:
    return [kind for kind, model in roots().items() if not model.objects.exists()]


@pytest.mark.parametrize("kind", roots())
def test_list_form_and_search_open(desk, live, kind):
    name = roots()[kind]._meta.model_name
    assert desk.get(f"{BASE}/{name}/?q=essai").status_code == 200
    assert desk.get(f"{BASE}/{name}/add/").status_code == 200
    row = roots()[kind].objects.first()
    for end in ("change/", "comparer/", "publications/", "retirer/", "history/"):
        assert desk.get(f"{BASE}/{name}/{row.pk}/{end}").status_code == 200, end


@pytest.mark.parametrize("kind", roots())
def test_every_chapter_opens_and_every_field_has_its_chapter(desk, live, kind):
    from django.contrib import admin

    model = roots()[kind]
    desk_of = admin.site._registry[model]
    shown = set()
    for chapter in desk_of.chapters:
        page = desk.get(f"{BASE}/{model._meta.model_name}/{model.objects.first().pk}/change/?chapitre={chapter.slug}")
        assert page.status_code == 200
        shown |= {name for _, options in chapter.fieldsets for name in options["fields"]}
        shown |= {one.model._meta.get_field("root").remote_field.related_name for one in chapter.inlines}
    from careers.documents.schema import DOCUMENTS, shape

    assert {field.name for field in shape(DOCUMENTS[kind])} - shown - {"sources" if kind == "source" else ""} - (
        {"written_on", "written_from", "reviewed_on", "reviewed_by", "certainty"} if kind == "source" else set()
    ) == set()
    assert isinstance(desk_of, RootAdmin)


@pytest.mark.parametrize("chapter", ["textes", "lieux", "chiffres", "parcours"])
def test_saving_a_full_profession_unchanged_changes_nothing(desk, chapter):
    row = Profession.objects.get(pk="radiologue")
    before = dump(row)
    path = f"{BASE}/profession/radiologue/change/?chapitre={chapter}"
    response = save(desk, path)
    assert response.status_code == 302, re.findall(r"errorlist[^>]*>.*?</ul>", response.content.decode())[:5]
    assert dump(Profession.objects.get(pk="radiologue")) == before


@pytest.mark.parametrize("chapter", ["etape", "liens", "chiffres", "sources"])
@pytest.mark.parametrize("id", ["pass", "des-radiologie", "bac-general"])
def test_saving_a_full_step_unchanged_changes_nothing(desk, chapter, id):
    from careers.models import Step

    before = dump(Step.objects.get(pk=id))
    assert save(desk, f"{BASE}/step/{id}/change/?chapitre={chapter}").status_code == 302
    assert dump(Step.objects.get(pk=id)) == before


def test_saving_changes_the_row_and_a_draft_not_the_site(writing, live):
    assert save(writing, f"{BASE}/profession/essai-metier/change/", tagline="Essaie encore.").status_code == 302
    row = Profession.objects.get(pk="essai-metier")
    assert row.tagline == "Essaie encore." and current().card("essai-metier").tagline == "Essaie des choses."
    draft = Draft.objects.filter(subject="essai-metier").last()
    assert (draft.revision, draft.author) == (row.revision, "redactrice") and "Essaie encore." in draft.document


def test_second_of_two_editors_gets_the_form_back_as_typed_with_what_changed(desk, live):
    path = f"{BASE}/profession/essai-metier/change/"
    save(desk, path, brief="Avant tout.")
    first, second = filled(desk, path, tagline="La première."), filled(desk, path, brief="La seconde écrit ici.")
    assert desk.post(path, first).status_code == 302
    response = desk.post(path, second)
    page = response.content.decode()
    assert response.status_code == 200
    assert "Quelqu’un a enregistré cette fiche" in page and "La seconde écrit ici." in page
    assert "accroche" in page and "La première." in page and "Essaie des choses." in page
    assert Profession.objects.get(pk="essai-metier").tagline == "La première."
    again = Form(page).values
    assert desk.post(path, {name: held for name, held in again.items() if "__prefix__" not in name}).status_code == 302
    assert Profession.objects.get(pk="essai-metier").brief == "La seconde écrit ici."


def test_two_editors_in_two_chapters_meet_too(desk, live):
    texts, figures = (f"{BASE}/profession/essai-metier/change/?chapitre={name}" for name in ("textes", "chiffres"))
    form = filled(desk, figures)
    save(desk, texts, tagline="Autre.")
    assert "Quelqu’un a enregistré" in desk.post(figures, form).content.decode()


def test_preview_is_the_public_page_made_of_the_draft(writing, live):
    save(writing, f"{BASE}/profession/essai-metier/change/", tagline="Pas encore publié.")
    page = writing.get(f"{BASE}/profession/essai-metier/apercu/").content.decode()
    assert "Pas encore publié." in page and "Cette page n’est pas publiée" in page
    assert writing.get(f"{BASE}/profession/essai-metier/apercu/devenir/").status_code == 200
    assert writing.get(f"{BASE}/step/essai-etape/apercu/").status_code == 200


def test_compare_then_publish(desk, live):
    save(desk, f"{BASE}/profession/essai-metier/change/", tagline="Essaie encore.")
    path = f"{BASE}/profession/essai-metier/comparer/"
    page = desk.get(path).content.decode()
    assert "Essaie des choses." in page and "Essaie encore." in page
    form = filled(desk, path, comment="Plus juste")
    assert desk.post(path, form).status_code == 302
    entry = Publication.objects.filter(subject="essai-metier").last()
    assert (entry.comment, entry.author) == ("Plus juste", "cheffe")
    assert current().card("essai-metier").tagline == "Essaie encore."


def test_what_changed_since_the_comparison_is_not_published(desk, live):
    save(desk, f"{BASE}/profession/essai-metier/change/", tagline="Comparé.")
    form = filled(desk, f"{BASE}/profession/essai-metier/comparer/", comment="x")
    save(desk, f"{BASE}/profession/essai-metier/change/", tagline="Changé depuis.")
    page = desk.post(f"{BASE}/profession/essai-metier/comparer/", form).content.decode()
    assert "a changé depuis que vous l’avez comparé" in page
    assert current().card("essai-metier").tagline == "Essaie des choses."


def test_errors_refuse_and_are_told_in_place(desk, live):
    save(desk, f"{BASE}/profession/essai-metier/change/", tagline="")
    assert "l’accroche manque" in desk.get(f"{BASE}/profession/essai-metier/change/").content.decode()
    path = f"{BASE}/profession/essai-metier/comparer/"
    page = desk.get(path).content.decode()
    assert "À corriger avant de publier" in page and "Publier cette version" not in page
    digest = dump(Profession.objects.get(pk="essai-metier")).digest()
    desk.post(path, {"comment": "x", "compared": digest})
    assert current().card("essai-metier").tagline == "Essaie des choses."


def test_restore_brings_a_version_back_into_the_form(desk, live):
    first = Publication.objects.filter(subject="essai-metier").last()
    apply(changed(profession(), tagline="Deuxième."))
    publish(changed(profession(), tagline="Deuxième."), **BY)
    assert desk.get(f"{BASE}/profession/essai-metier/retablir/{first.pk}/").status_code == 302
    assert Profession.objects.get(pk="essai-metier").tagline == "Deuxième."
    desk.post(f"{BASE}/profession/essai-metier/retablir/{first.pk}/")
    assert Profession.objects.get(pk="essai-metier").tagline == "Essaie des choses."
    assert current().card("essai-metier").tagline == "Deuxième."


def test_withdraw(desk, live):
    desk.post(f"{BASE}/profession/essai-metier/retirer/", {"comment": "x"})
    assert current().card("essai-metier") is None
    assert "n’est pas sur le site" in desk.get(f"{BASE}/profession/essai-metier/retirer/").content.decode()


def test_withdraw_of_what_is_required_says_why_not(desk, live):
    page = desk.post(f"{BASE}/domain/essai-domaine/retirer/", {"comment": "x"}, follow=True).content.decode()
    assert "nécessaire à « essayeuse ou essayeur »" in page
    assert current().card("essai-domaine")


@pytest.mark.parametrize(
    ("end", "data"), [("comparer/", {"comment": "x", "compared": ""}), ("retirer/", {"comment": "x"})]
)
def test_writing_is_not_publishing(writing, live, end, data):
    assert writing.post(f"{BASE}/profession/essai-metier/{end}", data).status_code == 403
    assert current().card("essai-metier")


def test_desk_is_closed_to_visitors(client, live):
    for end in ("change/", "apercu/", "comparer/", "publications/"):
        response = client.get(f"{BASE}/profession/essai-metier/{end}")
        assert response.status_code == 302 and "login" in response["Location"]


@pytest.mark.parametrize("end", ["apercu/", "comparer/", "publications/", "retablir/1/"])
def test_unknown_row_is_a_404(desk, end):
    assert desk.get(f"{BASE}/profession/essai-inconnue/{end}").status_code == 404


def test_id_is_given_once(desk, live):
    assert 'name="id"' not in desk.get(f"{BASE}/profession/essai-metier/change/").content.decode()


def test_bad_slug_is_refused_with_a_sentence(desk, live):
    page = save(desk, f"{BASE}/profession/essai-metier/change/", slug="Été à Paris").content.decode()
    assert "Écrivez en minuscules sans accent" in page


def test_full_size_profession_is_posted(desk):
    """Past Django's thousand fields a save would be lost."""
    many = [{"question": f"Question {n} ?", "answer": "Oui."} for n in range(260)]
    row = Profession.objects.get(pk="radiologue")
    apply(changed(dump(row), questions=many))
    path = f"{BASE}/profession/radiologue/change/?chapitre=chiffres"
    form = filled(desk, path)
    assert sum(len(held) if isinstance(held, list) else 1 for held in form.values()) > 1000
    assert desk.post(path, form).status_code == 302
    assert len(dump(Profession.objects.get(pk="radiologue")).questions) == 260


def test_kept_draft_can_be_taken_back(writing, live):
    path = f"{BASE}/profession/essai-metier/change/"
    save(writing, path, tagline="Un.")
    first = Draft.objects.filter(subject="essai-metier").last()
    save(writing, path, tagline="Deux.")
    assert "Brouillons gardés" in writing.get(f"{BASE}/profession/essai-metier/publications/").content.decode()
    writing.post(f"{BASE}/profession/essai-metier/reprendre/{first.pk}/")
    assert Profession.objects.get(pk="essai-metier").tagline == "Un."
    assert any("Deux." in draft.document for draft in Draft.objects.filter(subject="essai-metier"))


def test_version_that_cites_what_is_gone_says_so(desk, live):
    first = Publication.objects.filter(subject="essai-metier").last()
    apply(changed(profession(), targets=[]))
    roots()["step"].objects.get(pk="essai-lycee").links.all().delete()
    roots()["step"].objects.filter(pk="essai-etape").delete()
    page = desk.post(f"{BASE}/profession/essai-metier/retablir/{first.pk}/", follow=True).content.decode()
    assert "Cette version ne peut pas revenir" in page and "ne désigne rien" in page


def test_version_of_the_files_that_waits_is_shown_with_what_it_changes(desk, settings, tmp_path):
    from careers.loading.files import path_of, write_text

    settings.CONTENT_DIR = tmp_path
    row = Profession.objects.get(pk="radiologue")
    file = changed(dump(row), tagline="Le fichier dit autre chose.")
    path_of(tmp_path, file).parent.mkdir()
    path_of(tmp_path, file).write_text(write_text(file), encoding="utf-8")
    change = f"{BASE}/profession/radiologue/change/"
    assert "Une version des fichiers attend" not in desk.get(change).content.decode()
    save(desk, change, tagline="La rédaction aussi.")
    page = desk.get(change).content.decode()
    assert "Une version des fichiers attend" in page and "Le fichier dit autre chose." in page
