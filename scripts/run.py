"""`make run`: migrations, content into an empty database, a first account, then the site."""

import os
import socket
import subprocess
import sys
from pathlib import Path

PYTHON = sys.executable


def manage(*words: str, **options) -> None:
    if code := subprocess.run([PYTHON, "manage.py", *words], **options).returncode:
        sys.exit(code)


def port(command: str = "make run") -> int:
    """The port to listen on; ends with a sentence when it cannot be used."""
    text = os.environ.get("PORT", "8000")
    if not text.isdecimal() or not 1024 <= int(text) <= 65535:
        sys.exit(f"PORT vaut « {text} ». Écrivez un nombre entre 1024 et 65535 : PORT=8123 {command}")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(text)))
        except OSError:
            sys.exit(f"Le port {text} est déjà pris. Choisissez-en un autre : PORT={int(text) + 1} {command}")
    return int(text)


def setting(name: str, default: str) -> str:
    """A setting as the site will read it: the environment first, then the .env file."""
    from portal.environment import WrongSetting, read_file

    try:
        return os.environ.get(name) or read_file(Path(".env")).get(name, default)
    except WrongSetting as wrong:
        sys.exit(f"Réglage refusé. {wrong}")


def name_the_site(chosen: int) -> None:
    """Where no address is set, the pages say that they stand where they are served."""
    if not setting("SITE_ADDRESS", ""):
        os.environ["SITE_ADDRESS"] = f"http://127.0.0.1:{chosen}"


def prepare() -> None:
    """What a first start needs, and a second one does in a moment."""
    manage("migrate", "--verbosity", "0")
    manage("collectstatic", "--noinput", "--verbosity", "0")
    manage("content", "load", "--write", "--if-empty")
    manage("first_account")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def say_where(chosen: int) -> None:
    say(f"\nLe site :      http://127.0.0.1:{chosen}/")
    say(f"La rédaction : http://127.0.0.1:{chosen}/{setting('ADMIN_PATH', 'administration')}/")
    say("Pour arrêter : Ctrl+C\n")


def main() -> None:
    chosen = port()
    name_the_site(chosen)
    prepare()
    say_where(chosen)
    try:
        subprocess.run([PYTHON, "manage.py", "runserver", f"127.0.0.1:{chosen}", "--verbosity", "0"])
    except KeyboardInterrupt:
        say("")


if __name__ == "__main__":
    main()
