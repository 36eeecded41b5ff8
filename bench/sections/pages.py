"""Every kind of public page, at its first load and repeated, beside a trivial view, a plain page and a file."""

import json
import shutil
import statistics
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench import database
from bench.load import Contest, Load, Result, compared, generator
from bench.sections import Pace
from bench.server import Server, granian, nginx
from bench.table import figure, table, times
from bench.weight import first_view

# The pages whose plain counterpart is kept in bench/plain; the first one is also served as a file.
COMPARED = ("profession_show", "profession_list")
HEADS = (
    "page",
    "requêtes",
    "octets",
    "compressée",
    "1re fois, CPU",
    "répétée, CPU",
    "répétée / vue triviale",
    "répétée / fichier nginx",
)


def run(pace: Pace) -> str:
    parts = ["## Les pages", f"Seize connexions, par {generator()}. « × » : combien de fois plus de pages par seconde."]
    for vendor in pace.vendors:
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
            servers["file"] = stack.enter_context(_file(servers["repeated"], by_name[COMPARED[0]]["path"]))
        found = _contest(servers, pages, pace).run()
        plain = {name: _beside_plain(servers, by_name[name]["path"], pace) for name in COMPARED}
        told = [*_summary(found, plain, servers), _weights(servers["repeated"].address, by_name)]
        return _table(pages, found) + "\n\n" + "\n".join(told)


def _beside_plain(servers: dict[str, Server], path: str, pace: Pace) -> tuple[float, Load]:
    return compared((servers["first"], path), (servers["plain"], path), pace.seconds)


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
    contest = Contest(pace.seconds)
    contest.yardsticks["trivial"] = servers["plain"], "/rien/"
    if "file" in servers:
        contest.yardsticks["file"] = servers["file"], "/page.html"
    for server in ("first", "repeated"):
        for page in pages:
            contest.targets[f"{server} {page['name']}"] = servers[server], page["path"]
    return contest


def _table(pages: list[dict], found: dict[str, Result]) -> str:
    return table(HEADS, (_row(page, found) for page in pages))


def _row(page: dict, found: dict[str, Result]) -> list[str]:
    first, repeated = found[f"first {page['name']}"], found[f"repeated {page['name']}"]
    return [
        f"`{page['name']}`",
        str(page["queries"]),
        figure(page["raw"]),
        figure(min(page["raw"], page["brotli"])),
        figure(first.load.cpu_ms, "ms"),
        figure(repeated.load.cpu_ms * 1000, "µs"),
        times(repeated.times("trivial")),
        times(repeated.times("file")),
    ]


def _summary(
    found: dict[str, Result], plain: dict[str, tuple[float, Load]], servers: dict[str, Server]
) -> Iterator[str]:
    for name, (ratio, their_load) in plain.items():
        cost = figure(their_load.cpu_ms, "ms")
        yield f"* `{name}` la première fois : **{times(ratio)}** la même page lue dans les tables, qui coûte {cost} de CPU."
    repeated = [one for name, one in found.items() if name.startswith("repeated ")]
    for yardstick, name in (("trivial", "la vue triviale"), ("file", "un fichier servi par nginx")):
        if yardstick in repeated[0].beside:
            ratio = statistics.median(one.times(yardstick) for one in repeated)
            theirs = statistics.median(one.beside[yardstick].cpu_ms for one in repeated)
            ours = statistics.median(one.load.cpu_ms for one in repeated)
            yield (
                f"* Une page répétée : **{times(ratio)}** {name} (médiane) ; en CPU, {figure(ours * 1000, 'µs')} "
                f"contre {figure(theirs * 1000, 'µs')}, soit {times(theirs / ours)}."
            )
        else:
            yield "* nginx n’est pas installé : la comparaison avec un fichier manque."
    memory = {name: figure(servers[name].megabytes(), "Mo") for name in ("repeated", "first", "plain")}
    yield (
        f"* Mémoire d’un processus : site {memory['repeated']}, "
        f"sans pages gardées {memory['first']}, page ORM {memory['plain']}."
    )


def _weights(site: str, pages: dict[str, dict]) -> str:
    sizes = (
        (name, first_view(site, pages[name]["path"])) for name in ("home_show", "profession_show", "profession_path")
    )
    told = ", ".join(f"`{name}` {figure(size / 1000, 'Ko')}" for name, size in sizes)
    return f"* Première visite, page, styles, scripts, polices et icône, compressés : {told}."
