"""Reads the fact sheet: the part of YAML that its files are written in (blocks, lists, plain and quoted words)."""

import re
from dataclasses import dataclass
from pathlib import Path

QUOTED = re.compile(r"^'(?:[^']|'')*'$|^\"(?:[^\"\\]|\\.)*\"$", re.DOTALL)


@dataclass(frozen=True)
class FactRoute:
    """A route as the facts list it; `years` after the bac, None where they depend on the diploma held."""

    profession: str
    label: str
    steps: tuple[str, ...]
    years: float | None
    certainty: str

    def __str__(self) -> str:
        return f"{self.profession} : {self.label}"


def fact_routes(folder: Path) -> list[FactRoute]:
    return [
        FactRoute(
            profession["id"],
            route["label"],
            tuple(route["nodes"]),
            None if route["total_years_after_bac"] == "null" else float(route["total_years_after_bac"]),
            route["certainty"],
        )
        for name in ("profession_radiologue", "professions_medecins", "professions_autres")
        for profession in read(folder / f"{name}.yaml")["professions"]
        for route in profession["routes"]
    ]


def read(path: Path) -> dict:
    lines = [(len(line) - len(line.lstrip()), line.strip()) for line in path.read_text().splitlines() if line.strip()]
    return _Reader(lines).block(0)


class _Reader:
    def __init__(self, lines: list[tuple[int, str]]):
        self.lines, self.at = lines, 0

    @property
    def here(self) -> tuple[int, str]:
        return self.lines[self.at] if self.at < len(self.lines) else (-1, "")

    def block(self, indent: int):
        return self._list(indent) if self._is_item(indent) else self._mapping(indent)

    def _is_item(self, indent: int) -> bool:
        return self.here[0] == indent and (self.here[1].startswith("- ") or self.here[1] == "-")

    def _list(self, indent: int) -> list:
        items = []
        while self._is_item(indent):
            rest = self.here[1][2:]
            # What follows the dash is the first line of a block of its own.
            self.lines[self.at] = (indent + 2, rest)
            is_mapping = re.match(r"^('[^']*'|[\w-]+):(\s|$)", rest)
            items.append(self._mapping(indent + 2) if is_mapping else self._words(indent, self._next()))
        return items

    def _mapping(self, indent: int) -> dict:
        found = {}
        while self.here[0] == indent and not self._is_item(indent):
            key, _, rest = self._next().partition(":")
            rest = rest.strip()
            if rest:
                found[key.strip("'")] = (
                    {"[]": [], "{}": {}}.get(rest) if rest in ("[]", "{}") else self._words(indent, rest)
                )
            elif self.here[0] > indent or self._is_item(indent):
                found[key.strip("'")] = self.block(self.here[0])
            else:
                found[key.strip("'")] = ""
        return found

    def _words(self, indent: int, text: str) -> str:
        """A scalar, with the lines on which it goes on."""
        while self.here[0] > indent and not (text[:1] in "'\"" and QUOTED.match(text)):
            text = f"{text} {self._next()}"
        return text[1:-1].replace("''", "'") if QUOTED.match(text) else text

    def _next(self) -> str:
        self.at += 1
        return self.lines[self.at - 1][1]
