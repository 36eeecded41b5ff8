"""`make bench`, or `python -m bench pages`: the table on the standard output and in var/bench/."""

import importlib
import sys
import time
from datetime import date
from pathlib import Path

from bench import machine
from bench.sections import SECTIONS, pace

FOLDER = Path(__file__).parent.parent / "var" / "bench"


def main(names: list[str]) -> None:
    if unknown := set(names) - set(SECTIONS):
        sys.exit(f"« {min(unknown)} » n’est pas une partie de la mesure. Il y a : {', '.join(SECTIONS)}.")
    parts = [f"# Mesures du {date.today():%d/%m/%Y}", f"Machine : {machine.kind()}."]
    for name in names or SECTIONS:
        begun = time.monotonic()
        sys.stderr.write(f"{name}…\n")
        parts.append(importlib.import_module(f"bench.sections.{name}").run(pace()))
        sys.stderr.write(f"{name} : {time.monotonic() - begun:.0f} s\n")
    report = "\n\n".join(parts) + "\n"
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{date.today():%Y-%m-%d}.md").write_text(report, encoding="utf-8")
    sys.stdout.write(report)


if __name__ == "__main__":
    main(sys.argv[1:])
