"""Sixteen connections that ask for one address again and again."""

import json
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass

from bench.server import Server

CONNECTIONS = 16
ACCEPTED = "br, gzip"


@dataclass(frozen=True)
class Load:
    """Requests answered in a second, and milliseconds of the server's processors that each took."""

    per_second: float
    cpu_ms: float


def generator() -> str:
    """The name of what makes the load."""
    return (
        "wrk"
        if shutil.which("wrk")
        else "le petit client du dépôt (wrk n’est pas installé : les plafonds sont les siens)"
    )


def load(server: Server, path: str, seconds: int) -> Load:
    """Ask `path` of the server for so many seconds. RuntimeError when anything but a 2xx comes back."""
    _settle(server)
    before = server.cpu_seconds()
    count, per_second = (_wrk if shutil.which("wrk") else _own)(f"{server.address}{path}", seconds)
    return Load(per_second, (server.cpu_seconds() - before) * 1000 / max(count, 1))


def _settle(server: Server) -> None:
    """What was asked before may still be in the making: its time is not to be counted here."""
    idle, spent = 0, server.cpu_seconds()
    for _ in range(200):
        time.sleep(0.05)
        before, spent = spent, server.cpu_seconds()
        idle = idle + 1 if spent == before else 0
        if idle == 5:
            return


def _wrk(url: str, seconds: int) -> tuple[int, float]:
    words = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-H", f"Accept-Encoding: {ACCEPTED}", url]
    told = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in told or "Socket errors" in told:
        raise RuntimeError(f"{url} : {told}")
    return int(re.search(r"(\d+) requests in", told)[1]), float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1])


def _own(url: str, seconds: int) -> tuple[int, float]:
    words = [sys.executable, "-m", "bench.client", url, str(seconds), str(CONNECTIONS), ACCEPTED]
    told = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    if told["faults"]:
        raise RuntimeError(f"{url} : {told['faults']} réponses fausses")
    return told["count"], told["count"] / told["seconds"]


class Contest:
    """Several targets measured in turn, round after round; the best round of each counts.

    What disturbs the machine meanwhile disturbs them all, and the best round of each the least.
    """

    def __init__(self, seconds: int, rounds: int):
        self.seconds, self.rounds = seconds, rounds
        self.targets: dict[str, tuple[Server, str]] = {}

    def add(self, name: str, server: Server, path: str) -> None:
        self.targets[name] = (server, path)

    def run(self) -> dict[str, Load]:
        found: dict[str, list[Load]] = {name: [] for name in self.targets}
        for _ in range(self.rounds):
            for name, (server, path) in self.targets.items():
                found[name].append(load(server, path, self.seconds))
        return {name: max(loads, key=lambda one: one.per_second) for name, loads in found.items()}
