import os
import subprocess
import sys
from pathlib import Path

import pytest

from portal.environment import KNOWN, Environment, WrongSetting, read_file, refuse_misspelt

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("reader", "value", "advice"),
    [
        ("flag", "true", "Écrivez X=oui ou X=non"),
        ("secret", "court", "Il en faut 40 au moins"),
        ("site_address", "exemple.fr", "X=https://exemple.fr"),
        ("site_address", "https://exemple.fr/", "sans barre finale"),
        ("contact", "pas une adresse", "X=orientation@exemple.fr"),
        ("address_part", "Admin/", "des minuscules"),
        ("database", "mysql://x", "X=postgres://"),
    ],
)
def test_wrong_value_says_what_to_write(reader, value, advice):
    with pytest.raises(WrongSetting, match=advice):
        getattr(Environment({"X": value}), reader)("X", "y")


def test_missing_value_names_the_setting():
    with pytest.raises(WrongSetting, match="SECRET_KEY manque"):
        Environment({}).text("SECRET_KEY")


def test_misspelt_setting_is_refused_with_the_right_name():
    with pytest.raises(WrongSetting, match="Vouliez-vous écrire DATABASE_URL"):
        refuse_misspelt(["DATABSE_URL"])


def test_file_is_read_literally(tmp_path):
    file = tmp_path / ".env"
    file.write_text("# un commentaire\nSECRET_KEY=$abc=def\n\nDEBUG = oui\n")
    assert read_file(file) == {"SECRET_KEY": "$abc=def", "DEBUG": "oui"}


def test_bad_line_is_named(tmp_path):
    (tmp_path / ".env").write_text("DEBUG=oui\nbonjour\n")
    with pytest.raises(WrongSetting, match="ligne 2"):
        read_file(tmp_path / ".env")


def test_example_file_has_every_setting():
    text = (ROOT / ".env.example").read_text()
    assert [name for name in KNOWN if f"#{name}=" not in text] == []


def test_wrong_setting_stops_the_start_with_one_sentence():
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        env=os.environ | {"DEBUG": "peut-être"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr == "Réglage refusé. DEBUG vaut « peut-être ». Écrivez DEBUG=oui ou DEBUG=non.\n"
