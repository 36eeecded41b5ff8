"""`manage.py content load|check|dump`: the texts as files."""

from collections import Counter
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from careers.documents.apply import Problem, Unappliable
from careers.documents.checks import Finding
from careers.loading.check import check_documents, debts_table
from careers.loading.files import BadFiles, read_folder
from careers.loading.load import WRITTEN, load, plan
from careers.loading.write import changed_documents, write_folder
from careers.publishing import Refused


class Command(BaseCommand):
    help = "Charge, vérifie ou écrit les fichiers de contenu."
    requires_system_checks = ()

    def add_arguments(self, parser):
        actions = parser.add_subparsers(dest="action", required=True)
        loading = actions.add_parser("load", help="montre ce que le chargement ferait ; --write le fait")
        loading.add_argument("--write", action="store_true", help="applique et publie")
        loading.add_argument(
            "--if-empty", action="store_true", help="seulement dans une base vide ; sinon dit le plan en une ligne"
        )
        checking = actions.add_parser("check", help="erreurs et dettes des fichiers, sans toucher à la base")
        checking.add_argument("--debts", action="store_true", help="détaille les dettes")
        checking.add_argument(
            "--table", metavar="SORTE", help="les dettes d’une sorte de fiches, en tableau : profession"
        )
        dumping = actions.add_parser("dump", help="écrit ce qui est en ligne dans les fichiers")
        dumping.add_argument(
            "--check", action="store_true", help="n’écrit rien : dit ce que la rédaction a publié depuis"
        )
        for one in (loading, checking, dumping):
            one.add_argument("folder", nargs="?", type=Path, default=settings.CONTENT_DIR)

    def handle(self, *, action: str, folder: Path, **options):
        if not folder.is_dir():
            raise CommandError(f"Le dossier {folder} n’existe pas.")
        try:
            getattr(self, f"do_{action}")(folder, **options)
        except BadFiles as bad:
            raise CommandError(
                "Rien n’a été chargé. À corriger :\n" + "\n".join(f"  {one}" for one in bad.problems)
            ) from None
        except Unappliable as error:
            lines = "\n".join(f"  {where(one, folder)} : {one.message}" for one in error.problems)
            raise CommandError(f"Rien n’a été chargé. À corriger :\n{lines}") from None
        except Refused as refused:
            lines = "\n".join(f"  {told(one, folder)}" for one in refused.findings)
            raise CommandError(f"Rien n’a été chargé. Les vérifications refusent :\n{lines}") from None

    # -- load ---------------------------------------------------------------------------------------------------

    def do_load(self, folder: Path, write: bool, if_empty: bool, **options):
        made = plan(folder)
        is_empty = all(row.outcome == "create" for row in made.rows)
        if if_empty and not is_empty:
            if not made.is_empty:
                self.stdout.write(f"Contenu : {made.summary()}. Pour charger : python manage.py content load --write")
            return
        if write:
            made = load(folder)
            self.stdout.write(f"Chargé : {made.summary()}.")
        else:
            for row in made.of(*WRITTEN, "waiting", "gone", "orphan"):
                self.stdout.write(f"  {row.outcome:8} {row.kind}/{row.id}")
            self.stdout.write(f"Plan : {made.summary()}. Rien n’est écrit ; ajoutez --write pour appliquer.")

    # -- check --------------------------------------------------------------------------------------------------

    def do_check(self, folder: Path, debts: bool, table: str | None, **options):
        documents = list(read_folder(folder).values())
        findings = check_documents(documents, timezone.localdate())
        errors = [one for one in findings if one.grade == "error"]
        for one in errors:
            self.stdout.write(f"  erreur  {told(one, folder)}")
        owed = [one for one in findings if one.grade != "error"]
        for one in owed if debts else ():
            self.stdout.write(f"  dette   {told(one, folder)}")
        if table:
            chosen = {one.id for one in documents if one.kind == table}
            self.stdout.write("\n".join(debts_table(one for one in owed if one.id in chosen)))
        for id, count in (
            () if table else sorted(Counter(one.id for one in owed).items(), key=lambda pair: (-pair[1], pair[0]))
        ):
            self.stdout.write(f"  {count:3} dettes  {id}")
        self.stdout.write(f"{len(errors)} erreurs, {len(owed)} dettes.")
        if errors:
            raise CommandError("Des erreurs empêchent la publication.")

    # -- dump ---------------------------------------------------------------------------------------------------

    def do_dump(self, folder: Path, check: bool, **options):
        if not check:
            written = write_folder(folder)
            self.stdout.write(f"{written.count} fichiers écrits.")
            for id in written.kept:
                self.stdout.write(f"  {id} : le fichier est plus récent que le dernier chargement, il est gardé.")
            return
        changed = changed_documents(folder)
        for one in changed:
            self.stdout.write(f"  {one.kind}/{one.id} : {'nouveau' if one.is_new else 'modifié'}")
            for difference in one.differences if not one.is_new else ():
                self.stdout.write(f"    {difference.label} : {difference.before[:80]} → {difference.after[:80]}")
        if changed:
            raise CommandError(f"{len(changed)} pages diffèrent de leurs fichiers.")
        self.stdout.write("Les fichiers disent ce que dit le site.")


def told(finding: Finding, folder: Path) -> str:
    return f"{where(finding, folder)} : {finding.message} {finding.advice}".strip()


def where(found: Finding | Problem, folder: Path) -> str:
    """The file, which has the name of the id, and the field; the id alone for what has no file."""
    path = next(folder.glob(f"*/{found.id}.toml"), None) if found.id else None
    return f"{path.relative_to(folder.parent) if path else found.id}, {found.field}"
