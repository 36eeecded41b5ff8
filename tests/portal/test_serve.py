"""`make serve` refuses what cannot be used, with a sentence, and what production must not have."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PRODUCTION = {"DEBUG": "non", "SECRET_KEY": "un-secret-pour-les-tests-" * 3, "SITE_ADDRESS": "https://essai.example"}


def run(*words, **env):
    of_the_tests = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE")
    known = {name: value for name, value in os.environ.items() if name not in of_the_tests}
    return subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=known | PRODUCTION | env, capture_output=True, text=True
    )


def deployed(settings="portal.settings", **env):
    return run("manage.py", "check", "--deploy", "--fail-level", "WARNING", "--settings", settings, **env)


def test_production_with_https_has_nothing_to_be_told(tmp_path):
    done = deployed(HTTPS="oui", VAR_DIR=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")


def test_production_without_https_is_told_and_make_serve_says_it_itself(tmp_path):
    done = deployed(HTTPS="non", VAR_DIR=str(tmp_path))
    assert done.returncode == 1 and done.stderr.count("security.W") == 3
    assert deployed("portal.without_https", HTTPS="non", VAR_DIR=str(tmp_path)).returncode == 0


@pytest.mark.parametrize("module", ["run", "serve"])
@pytest.mark.parametrize("port", ["80", "70000", "huit mille", "", "8000.5"])
def test_port_that_cannot_be_is_refused_with_a_sentence(module, port):
    done = run("-m", f"scripts.{module}", PORT=port)
    advice = f"Écrivez un nombre entre 1024 et 65535 : PORT=8123 make {module}"
    assert (done.returncode, done.stderr) == (1, f"PORT vaut « {port} ». {advice}\n")


def test_port_that_is_taken_is_refused_with_another():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("-m", "scripts.serve", PORT=str(port))
    assert done.returncode == 1 and f"PORT={port + 1} make serve" in done.stderr


def test_wrong_setting_stops_make_serve_with_one_sentence(tmp_path):
    done = run("-m", "scripts.serve", PORT="18765", HTTPS="peut-être", VAR_DIR=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr == "Réglage refusé. HTTPS vaut « peut-être ». Écrivez HTTPS=oui ou HTTPS=non.\n"
