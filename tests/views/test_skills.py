from careers.publishing import publish
from tests.samples import skill, world

BY = {"comment": "essai", "author": "test"}


def test_skill_list(public):
    publish(*world(skills=[{"skill": "essai-qualite", "note": "toujours"}]), skill(), **BY)
    page = public.get("/qualites/").content.decode()
    section = page.split('id="essai-qualite"')[1].split("</section>")[0]
    assert "Essayer encore" in section and "Essayeuse ou essayeur" in section


def test_skill_list_leaves_out_what_comes_late(public):
    others = [skill(f"essai-qualite-{n}") for n in range(3)]
    ranked = [{"skill": one.id} for one in others] + [{"skill": "essai-qualite"}]
    publish(*world(skills=ranked), skill(), *others, **BY)
    section = public.get("/qualites/").content.decode().split('id="essai-qualite"')[1].split("</section>")[0]
    assert "Essayeuse" not in section
