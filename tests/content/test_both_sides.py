"""« À ne pas confondre avec » is said from both sides: who names another profession is named by it, each in its words."""

from tests.content.reading import of_kind, tokens


def differences() -> dict[str, dict[str, str]]:
    """profession → the professions that it is told apart from → the sentence that does it."""
    return {
        one.id: {part.profession: part.difference for part in one.confusions if part.profession}
        for one in of_kind("profession")
    }


def one_sided(told: dict[str, dict[str, str]]) -> list[str]:
    return [
        f"{one} ne se distingue pas de {other}, qui le fait"
        for other, named in told.items()
        for one in named
        if other not in told.get(one, {})
    ]


def test_each_difference_is_told_from_both_sides():
    assert one_sided(differences()) == []


def test_a_difference_told_once_would_be_found():
    assert one_sided({"opticien": {"orthoptiste": "Vend."}, "orthoptiste": {}})


def test_each_side_has_a_sentence_of_its_own():
    told = differences()
    same = [
        f"{one} et {other}"
        for one, named in told.items()
        for other, sentence in named.items()
        if tokens(sentence) == tokens(told.get(other, {}).get(one, ""))
    ]
    assert same == []


def test_no_profession_is_told_apart_from_itself_or_twice():
    wrong = []
    for one in of_kind("profession"):
        named = [part.profession for part in one.confusions if part.profession]
        wrong += [f"{one.id} : {other}" for other in named if other == one.id or named.count(other) > 1]
    assert wrong == []


def test_what_leads_to_a_page_leads_there():
    """A confusion named by the very title of a profession of the site links to its page."""
    titles = {title.lower(): one.id for one in of_kind("profession") for title in names(one)}
    unlinked = [
        f"{one.id} : {part.name}"
        for one in of_kind("profession")
        for part in one.confusions
        if not part.profession and titles.get(part.name.lower(), one.id) != one.id
    ]
    assert unlinked == []


def names(profession) -> set[str]:
    return {profession.title, profession.title_feminine, profession.title_masculine, profession.title_epicene} - {""}
