from careers import models
from careers.documents.vocabulary import Section


def test_lines_and_codes_survive_the_database(db):
    models.Profession.objects.create(
        id="essai-p", slug="p", tasks=("a b", "c"), general_knowledge=(Section.TASKS, Section.FACES)
    )
    row = models.Profession.objects.get(pk="essai-p")
    assert row.tasks == ("a b", "c")
    assert row.general_knowledge == (Section.FACES, Section.TASKS)


def test_lines_are_edited_one_a_line():
    field = models.Profession._meta.get_field("tasks")
    assert field.to_python(" a \r\n\r\nb\n") == ("a", "b")
    assert field.value_from_object(models.Profession(tasks=("a", "b"))) == "a\nb"
