"""Every kind of public page, at its first load and repeated, beside a trivial view, a plain page and a file."""

import json
import shutil
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench import database
from bench.load import ACCEPTED, Contest, Load, generator
from bench.sections import Pace
from bench.server import Server, granian, nginx
from bench.table import figure, table, times
from bench.weight import first_view

# The page whose plain counterpart is kept in bench/plain.
COMPARED = "profession_show"
HEADS = (
    "page",
    "requêtes",
    "octets",
    "compressée",
    "1re fois, CPU",
    "1re fois / page ORM",
    "répétée, CPU",
    "répétée / vue triviale",
    "répétée / fichier nginx",
)


def run(pace: Pace) -> str:
    parts = ["## Les pages", f"Seize connexions, par {generator()}. « × » : combien de fois plus de pages par seconde."]
    for vendor in database.vendors():
        with database.scratch(vendor) as env:
            database.manage(env, "content", "load", "--write")
            parts.append(f"### Sur {vendor}\n\n{_measured(env, pace)}")
    return "\n\n".join(parts)


def _measured(env: dict[str, str], pace: Pace) -> str:
    pages = json.loads(database.told_by(env, "bench.look"))
    by_name = {page["name"]: page for page in pages}
    with ExitStack() as stack:
        servers = {
            "first": stack.enter_context(granian(env, "bench.forgetful:application")),
            "repeated": stack.enter_context(granian(env, "portal.wsgi:application")),
            "plain": stack.enter_context(granian(env, "bench.plain.wsgi:application", "/rien/")),
        }
        if shutil.which("nginx"):
            servers["file"] = stack.enter_context(_file(servers["repeated"], by_name[COMPARED]["path"]))
        found = _contest(servers, pages, pace).run()
        weights = [
            (name, first_view(servers["repeated"].address, by_name[name]["path"])) for name in ("home_show", COMPARED)
        ]
        return "\n\n".join([_table(pages, found), _summary(by_name, found, servers), _weights(weights)])


@contextmanager
def _file(site: Server, path: str) -> Iterator[Server]:
    """The same page as a file, compressed beforehand."""
    folder = Path(tempfile.mkdtemp(prefix="itineraires-nginx-"))
    try:
        folder.chmod(0o755)
        (folder / "files").mkdir()
        for suffix, accepted in (("", "identity"), (".gz", "gzip")):
            asked = urllib.request.Request(f"{site.address}{path}", headers={"Accept-Encoding": accepted})
            with urllib.request.urlopen(asked) as answer:
                (folder / "files" / f"page.html{suffix}").write_bytes(answer.read())
        with nginx(folder, "page.html") as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _contest(servers: dict[str, Server], pages: list[dict], pace: Pace) -> Contest:
    contest = Contest(pace.seconds, pace.rounds)
    contest.add("trivial", servers["plain"], "/rien/")
    if "file" in servers:
        contest.add("file", servers["file"], "/page.html")
    for page in pages:
        name, path = page["name"], page["path"]
        contest.add(f"first {name}", servers["first"], path)
        contest.add(f"repeated {name}", servers["repeated"], path)
        if name == COMPARED:
            contest.add(f"plain {name}", servers["plain"], path)
    return contest


def _table(pages: list[dict], found: dict[str, Load]) -> str:
    return table(HEADS, (_row(page, found) for page in pages))


def _row(page: dict, found: dict[str, Load]) -> list[str]:
    first, repeated = found[f"first {page['name']}"], found[f"repeated {page['name']}"]
    return [
        f"`{page['name']}`",
        str(page["queries"]),
        figure(page["raw"]),
        figure(min(page["raw"], page["brotli"])),
        figure(first.cpu_ms, "ms"),
        times(_ratio(first, found.get(f"plain {page['name']}"))),
        figure(repeated.cpu_ms, "ms"),
        times(_ratio(repeated, found["trivial"])),
        times(_ratio(repeated, found.get("file"))),
    ]


def _ratio(one: Load, other: Load | None) -> float | None:
    return one.per_second / other.per_second if other else None


def _summary(pages: dict[str, dict], found: dict[str, Load], servers: dict[str, Server]) -> str:
    plain, trivial = found[f"plain {COMPARED}"], found["trivial"]
    lines = [
        f"CPU d’une requête : page ORM {figure(plain.cpu_ms, 'ms')}, vue triviale {figure(trivial.cpu_ms, 'ms')}"
        + (f", fichier nginx {figure(found['file'].cpu_ms, 'ms')}." if "file" in found else "."),
        "Mémoire d’un processus : "
        + f"site {figure(servers['repeated'].megabytes(), 'Mo')}, "
        + f"sans mémoire des pages {figure(servers['first'].megabytes(), 'Mo')}, "
        + f"pages ORM {figure(servers['plain'].megabytes(), 'Mo')}.",
    ]
    if "file" not in found:
        lines.append("nginx n’est pas installé : la comparaison avec un fichier manque.")
    return "\n".join(f"* {line}" for line in lines)


def _weights(weights: list[tuple[str, int]]) -> str:
    told = ", ".join(f"`{name}` {figure(size / 1000, 'Ko')}" for name, size in weights)
    return f"* Première visite, page, styles, scripts, polices et icône, compressés ({ACCEPTED}) : {told}."
