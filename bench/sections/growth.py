"""A site of 71, 1,600, 16,000 invented professions: what grows with it, and what does not."""

import json

from bench import database
from bench.load import load
from bench.sections import Pace
from bench.server import granian
from bench.table import figure, table
from bench.weight import fetched

LIST, PAGE = "/metiers/", "/metiers/essai-00003/"
HEADS = (
    "métiers",
    "documents",
    "chargement",
    "publication d’un changement",
    "repli du changement",
    "repli d’un processus neuf",
    "démarrage d’un processus, première page comprise",
    "mémoire d’un processus",
    "liste, CPU",
    "liste, compressée",
    "page, CPU",
)


def run(pace: Pace) -> str:
    parts = [
        "## La croissance",
        "Des métiers inventés, de la taille d’une vraie fiche, huit par étape de formation. "
        "Le repli : lire du journal ce qui est neuf, et en faire le catalogue. Les secondes sont de processeur.",
    ]
    for vendor in pace.vendors:
        rows = [_row(vendor, size, pace) for size in pace.sizes]
        parts.append(f"### Sur {vendor}\n\n{table(HEADS, rows)}")
    return "\n\n".join(parts)


def _row(vendor: str, size: int, pace: Pace) -> list[str]:
    with database.scratch(vendor) as env:
        filled = json.loads(database.told_by(env, "bench.grow", str(size)))
        told = json.loads(database.told_by(env, "bench.grow"))
        started = min(float(database.told_by(env, "bench.start", PAGE)) for _ in range(2))
        with granian(env, "bench.forgetful:application", PAGE) as server:
            page, listed = (load(server, path, pace.seconds) for path in (PAGE, LIST))
            memory = server.megabytes()
            weight = fetched(f"{server.address}{LIST}")[1]
    seconds = (filled["load"], told["publication"], told["fold"], told["catalogue"], started)
    return [
        figure(size),
        figure(filled["documents"]),
        *(figure(one, "s") for one in seconds),
        figure(memory, "Mo"),
        figure(listed.cpu_ms, "ms"),
        figure(weight / 1000, "Ko"),
        figure(page.cpu_ms, "ms"),
    ]
