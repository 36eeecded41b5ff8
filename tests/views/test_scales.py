from careers.documents.apply import apply
from careers.publishing import publish
from tests.samples import scale, world

BY = {"comment": "essai", "author": "test"}


def test_scale_list(public):
    apply(*world(), scale())
    publish(*world(), scale(), **BY)
    assert "Une grille" in public.get("/grilles/").content.decode()


def test_scale_show(public):
    publish(*world(scales=["essai-grille"]), scale(), **BY)
    page = public.get("/grilles/essai-grille/").content.decode()
    assert "tout le monde" in page and "Essayeuse ou essayeur" in page


def test_a_profession_shows_the_figures_of_its_scales(public):
    publish(*world(scales=["essai-grille"]), scale(), **BY)
    page = public.get("/metiers/essai-metier/").content.decode()
    assert "Une grille" in page and "tout le monde" in page
