"""Settings read strictly from the environment: a wrong value stops the start with a sentence that says what to write."""

import difflib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

KNOWN = (
    "DEBUG",
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "DATABASE_URL",
    "SITE_ADDRESS",
    "SITE_PUBLISHER",
    "SITE_CONTACT",
    "ADMIN_PATH",
    "VAR_DIR",
    "HTTPS",
    "PAGE_MEMORY",
)


class WrongSetting(Exception):
    """A setting that cannot be used. The message is the sentence that the reader sees."""


def read_file(path: Path) -> dict[str, str]:
    """NAME=value lines; comments and empty lines are passed over; a value is taken literally."""
    if not path.is_file():
        return {}
    values = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, equals, value = line.partition("=")
        if not equals or not re.fullmatch(r"[A-Z_][A-Z0-9_]*", name.strip()):
            raise WrongSetting(f"{path.name}, ligne {number} : « {line} » n’est pas un réglage. Écrivez NOM=valeur.")
        values[name.strip()] = value.strip().strip("\"'")
    return values


def refuse_misspelt(names: Iterable[str]) -> None:
    """In a file of ours every name is one of ours: another one is a slip of the pen."""
    for name in names:
        if name not in KNOWN:
            near = difflib.get_close_matches(name, KNOWN, n=1)
            advice = f"Vouliez-vous écrire {near[0]} ?" if near else f"Les réglages sont : {', '.join(KNOWN)}."
            raise WrongSetting(f"Le réglage {name} n’existe pas. {advice}")


class Environment:
    """Typed readers over a mapping of names to texts."""

    def __init__(self, values: Mapping[str, str]):
        self.values = values

    def text(self, name: str, default: str | None = None) -> str:
        value = self.values.get(name, default)
        if value is None:
            raise WrongSetting(
                f"Le réglage {name} manque. Écrivez une ligne {name}=… dans le fichier .env (voir .env.example)."
            )
        return value

    def flag(self, name: str, default: bool) -> bool:
        value = self.values.get(name)
        if value is None:
            return default
        if value not in ("oui", "non"):
            raise WrongSetting(f"{name} vaut « {value} ». Écrivez {name}=oui ou {name}=non.")
        return value == "oui"

    def number(self, name: str, default: int, least: int, most: int) -> int:
        value = self.text(name, str(default))
        if not value.isdecimal() or not least <= int(value) <= most:
            raise WrongSetting(f"{name} vaut « {value} ». Écrivez un nombre entre {least} et {most} : {name}={default}")
        return int(value)

    def words(self, name: str, default: str) -> list[str]:
        return [word.strip() for word in self.text(name, default).split(",") if word.strip()]

    def secret(self, name: str, default: str | None) -> str:
        value = self.text(name, default)
        if len(value) < 40:
            raise WrongSetting(f"{name} est trop court ({len(value)} signes). Il en faut 40 au moins, tirés au hasard.")
        return value

    def site_address(self, name: str, default: str) -> str:
        """https://host[:port], without a final slash."""
        value = self.text(name, default)
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query:
            raise WrongSetting(
                f"{name} vaut « {value} ». Écrivez une adresse sans barre finale : {name}=https://exemple.fr"
            )
        return value

    def contact(self, name: str, default: str) -> str:
        """An e-mail address or the address of a page, as it goes into a link: ``mailto:…`` or ``https://…``."""
        value = self.text(name, default)
        if re.fullmatch(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+", value):
            return f"mailto:{value}"
        if value and not re.fullmatch(r"https?://[^\s<>\"]+", value):
            raise WrongSetting(
                f"{name} vaut « {value} ». Écrivez {name}=orientation@exemple.fr ou {name}=https://exemple.fr/contact"
            )
        return value

    def address_part(self, name: str, default: str) -> str:
        value = self.text(name, default)
        if not re.fullmatch(r"[a-z0-9-]+", value):
            raise WrongSetting(
                f"{name} vaut « {value} ». Écrivez des minuscules, des chiffres, des tirets : {name}={default}"
            )
        return value

    def database(self, name: str, default: str) -> str:
        value = self.text(name, default)
        if not re.match(r"(sqlite:///|postgres(ql)?://)", value):
            raise WrongSetting(
                f"{name} vaut « {value} ». Écrivez {name}=sqlite:///chemin ou {name}=postgres://compte@hôte:5432/base"
            )
        return value
