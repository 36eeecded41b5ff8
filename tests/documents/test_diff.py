from careers.documents.diff import diff
from careers.documents.labels import label
from careers.documents.schema import DOCUMENTS, shape
from tests.samples import changed, figure, profession


def told(old, new):
    return [(one.label, one.before, one.after, one.change) for one in diff(old, new)]


def test_equal_documents_differ_in_nothing():
    assert diff(profession(), profession()) == []


def test_scalar_change_is_told_with_its_french_name():
    assert told(profession(), profession(tagline="Autre.")) == [("accroche", "Essaie des choses.", "Autre.", "changed")]


def test_part_is_added_removed_and_changed_by_name():
    old = profession(figures=[figure(label="a"), figure(label="b")])
    new = profession(figures=[figure(label="b", amount=13), figure(label="c")])
    kinds = {(name, change) for name, _, _, change in told(old, new)}
    assert kinds == {("chiffres : a", "removed"), ("chiffres : c", "added"), ("chiffres : b, valeur", "changed")}


def test_moved_part_is_moved_not_rewritten():
    old = profession(settings=[{"key": "a"}, {"key": "b"}])
    new = profession(settings=[{"key": "b"}, {"key": "a"}])
    assert told(old, new) == [("lieux d’exercice, ordre", "a, b", "b, a", "moved")]


def test_long_text_shows_the_words_around_the_change():
    words = [f"mot{n}" for n in range(100)]
    old, new = " ".join(words), " ".join([*words[:50], "NOUVEAU", *words[51:]])
    ((_, before, after, _),) = told(profession(description=old), profession(description=new))
    assert "NOUVEAU" in after and len(after) < 120 and before.startswith("… ")


def test_values_are_shown_in_french():
    assert told(
        profession(), changed(profession(), certainty="medium", reviewed_on="2026-01-02", reviewed_by="une essayeuse")
    ) == [
        ("relu le", "", "02/01/2026", "added"),
        ("relu par (fonction)", "", "une essayeuse", "added"),
        ("certitude", "sûr", "à confirmer", "changed"),
    ]


def test_first_version_is_all_additions():
    assert {one.change for one in diff(None, profession())} == {"added"}


def test_every_field_of_the_schema_has_a_french_name():
    def classes(cls):
        yield cls
        for field in shape(cls):
            if field.form == "parts":
                yield from classes(field.holds)

    for document in DOCUMENTS.values():
        for cls in classes(document):
            for field in shape(cls):
                assert label(cls.__name__, field.name)
