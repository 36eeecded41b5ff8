"""`make run`: migrations, content into an empty database, a first account, then the site."""

import os
import socket
import subprocess
import sys

PYTHON = sys.executable


def manage(*words: str) -> None:
    if code := subprocess.run([PYTHON, "manage.py", *words]).returncode:
        sys.exit(code)


def port() -> int:
    """The port to listen on; ends with a sentence when it cannot be used."""
    text = os.environ.get("PORT", "8000")
    if not text.isdigit() or not 1024 <= int(text) <= 65535:
        sys.exit(f"PORT vaut « {text} ». Écrivez un nombre entre 1024 et 65535 : PORT=8123 make run")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(text)))
        except OSError:
            sys.exit(f"Le port {text} est déjà pris. Choisissez-en un autre : PORT={int(text) + 1} make run")
    return int(text)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    chosen = port()
    manage("migrate", "--verbosity", "0")
    manage("collectstatic", "--noinput", "--verbosity", "0")
    manage("content", "load", "--write", "--if-empty")
    manage("first_account")
    say(f"\nLe site :      http://127.0.0.1:{chosen}/")
    say(f"La rédaction : http://127.0.0.1:{chosen}/{os.environ.get('ADMIN_PATH', 'administration')}/")
    say("Pour arrêter : Ctrl+C\n")
    try:
        subprocess.run([PYTHON, "manage.py", "runserver", f"127.0.0.1:{chosen}", "--verbosity", "0"])
    except KeyboardInterrupt:
        say("")


if __name__ == "__main__":
    main()
