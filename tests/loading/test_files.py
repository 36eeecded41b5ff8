"""A bad file is refused with file, field and reason; nothing else is touched."""

import pytest
from django.core.management import CommandError, call_command

from careers.loading.files import BadFiles, read_folder
from careers.models import Source
from careers.models.publication import Head

GOOD = 'kind = "source"\nid = "essai-a"\nslug = "essai-a"\nname = "Un nom"\nnature = "data"\nread_on = 2026-11-24\n'
HEAD = 'kind = "profession"\nid = "essai-p"\nslug = "essai-p"\n'

BAD = [
    ("sources/essai-b.toml", "nom = ,\n", "sources/essai-b.toml : ce n’est pas du TOML (ligne 1"),
    ("sources/essai-a.toml", GOOD.replace("data", "bruit"), "nature : « bruit » n’est pas dans la liste"),
    ("sources/essai-a.toml", GOOD + "autor = 1\n", "autor : ce champ n’existe pas."),
    ("sources/essai-a.toml", GOOD + 'publsher = "x"\n', "Vouliez-vous écrire publisher ?"),
    ("sources/essai-a.toml", GOOD.replace('"Un nom"', "12"), "name : il faut un texte"),
    ("sources/essai-a.toml", GOOD.replace("2026-11-24", '"hier"'), "read_on : il faut une date"),
    (
        "sources/essai-a.toml",
        GOOD.replace('slug = "essai-a"', 'slug = "Essai A"'),
        "slug : « Essai A » n’a pas la bonne forme",
    ),
    ("sources/autre.toml", GOOD, "id : l’identifiant est le nom du fichier"),
    ("sources/essai-a.toml", GOOD.replace('"source"', '"sorce"'), "kind : ce dossier contient des « source »"),
    (
        "sources/essai-a.toml",
        GOOD.replace("Un nom", "L'été  ici"),
        'name : la forme n’est pas la nôtre : écrivez "L’été ici"',
    ),
    ("sources/essai-a.toml", GOOD.replace("Un nom", "<b>Nom</b>"), "name : les balises HTML ne sont pas admises"),
    ("sources/essai-a.toml", GOOD.replace("Un nom", "Un\\u200bnom"), "le caractère invisible U+200B"),
    ("sources/essai-a.toml", GOOD.replace("Un nom", "n" * 301), "name : c’est trop long : 300 signes au plus"),
    ("divers/essai-a.toml", GOOD, "ce dossier n’est pas connu"),
    ("professions/essai-p.toml", HEAD + '[[figures]]\namount = "douze"\n', "figures[0].amount : il faut un nombre"),
    (
        "professions/essai-p.toml",
        HEAD + '[[figures]]\nsorces = ["x"]\n',
        "figures[0].sorces : ce champ n’existe pas. Vouliez-vous écrire sources ?",
    ),
    ("professions/essai-p.toml", HEAD + 'sources = ["b", "a"]\n', "sources[0] : la forme n’est pas la nôtre"),
    ("professions/essai-p.toml", HEAD + 'settings = "non"\n', "settings : "),
    (
        "steps/essai-s.toml",
        'kind = "step"\nid = "essai-s"\nslug = "s"\nhalf_years_min = -1\n',
        "half_years_min : le nombre sort des bornes",
    ),
    (
        "steps/essai-s.toml",
        'kind = "step"\nid = "essai-s"\nslug = "s"\nhalf_years_min = 99999999999999999999\n',
        "half_years_min : le nombre sort des bornes",
    ),
]


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize(("name", "text", "sentence"), BAD)
def test_bad_file_is_refused_and_nothing_touched(db, tmp_path, name, text, sentence):
    before = Head.objects.get().number
    write(tmp_path, "sources/essai-bonne.toml", GOOD.replace("essai-a", "essai-bonne"))
    write(tmp_path, name, text)
    with pytest.raises(CommandError) as error:
        call_command("content", "load", "--write", str(tmp_path))
    assert name in str(error.value) and sentence in str(error.value)
    assert not Source.objects.filter(pk__startswith="essai-").exists()
    assert Head.objects.get().number == before


def test_file_that_is_not_text(tmp_path):
    write(tmp_path, "sources/essai-a.toml", b"\xff\xfe\x00")
    with pytest.raises(BadFiles, match="n’est pas en UTF-8"):
        read_folder(tmp_path)


def test_same_id_or_slug_twice(tmp_path):
    write(tmp_path, "sources/essai-a.toml", GOOD)
    write(tmp_path, "sources/essai-b.toml", GOOD.replace('id = "essai-a"', 'id = "essai-b"'))
    write(tmp_path, "workplaces/essai-a.toml", 'kind = "workplace"\nid = "essai-a"\nslug = "x"\n')
    with pytest.raises(BadFiles) as error:
        read_folder(tmp_path)
    assert "a la même adresse" in str(error.value) or "a le même identifiant" in str(error.value)
    assert len(error.value.problems) == 2


def test_every_problem_is_told_at_once(tmp_path):
    write(tmp_path, "sources/essai-a.toml", GOOD + "un = 1\ndeux = 2\n")
    write(tmp_path, "sources/essai-b.toml", "=")
    with pytest.raises(BadFiles) as error:
        read_folder(tmp_path)
    assert len(error.value.problems) == 3


def test_missing_folder_is_said(db):
    with pytest.raises(CommandError, match="n’existe pas"):
        call_command("content", "load", "/nulle/part")
