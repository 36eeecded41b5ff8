"""Sixteen connections that ask for one address again and again."""

import json
import re
import shutil
import statistics
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


@dataclass(frozen=True)
class Result:
    """A load, and what each yardstick did just before and just after it."""

    load: Load
    beside: dict[str, Load]

    def times(self, yardstick: str) -> float | None:
        """How many times more requests a second than the yardstick; None where it was not measured."""
        return self.load.per_second / self.beside[yardstick].per_second if yardstick in self.beside else None


class Contest:
    """Targets measured in turn, yardsticks again and again among them.

    A machine is never quite quiet: what disturbs a target disturbs the yardsticks beside it, and the ratio holds.
    """

    EVERY = 4  # targets between two measures of the yardsticks

    def __init__(self, seconds: int):
        self.seconds = seconds
        self.yardsticks: dict[str, tuple[Server, str]] = {}
        self.targets: dict[str, tuple[Server, str]] = {}

    def run(self) -> dict[str, Result]:
        names, found = list(self.targets), {}
        before = self._measured(self.yardsticks)
        for start in range(0, len(names), self.EVERY):
            chosen = {name: self.targets[name] for name in names[start : start + self.EVERY]}
            loads = self._measured(chosen)
            after = self._measured(self.yardsticks)
            beside = {name: _mean(before[name], after[name]) for name in self.yardsticks}
            found |= {name: Result(one, beside) for name, one in loads.items()}
            before = after
        return found

    def _measured(self, targets: dict[str, tuple[Server, str]]) -> dict[str, Load]:
        return {name: load(server, path, self.seconds) for name, (server, path) in targets.items()}


def _mean(one: Load, other: Load) -> Load:
    return Load((one.per_second + other.per_second) / 2, (one.cpu_ms + other.cpu_ms) / 2)


def compared(one: tuple[Server, str], other: tuple[Server, str], seconds: int, rounds: int = 3) -> tuple[float, Load]:
    """How many times more requests a second than the other, turn by turn; and the other's load. The median of rounds."""
    pairs = [(load(*one, seconds), load(*other, seconds)) for _ in range(rounds)]
    ratio = statistics.median(ours.per_second / theirs.per_second for ours, theirs in pairs)
    return ratio, min((theirs for _, theirs in pairs), key=lambda load: load.cpu_ms)
