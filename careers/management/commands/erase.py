"""`manage.py erase ID`: forget a document's words everywhere. The one exception to the log's rule."""

from django.core.management.base import BaseCommand, CommandError

from careers import publishing
from careers.publishing.erase import has_words


class Command(BaseCommand):
    help = "Efface les textes d’une fiche dans le journal, ses brouillons et la fiche elle-même. Sans retour."

    def add_arguments(self, parser):
        parser.add_argument("id", nargs="?", help="identifiant de la fiche")
        parser.add_argument(
            "--replay", action="store_true", help="après une sauvegarde remise : efface de nouveau ce qui l’avait été"
        )

    def handle(self, *, id: str | None, replay: bool, **options):
        if replay:
            erased = publishing.replay_erasures(author="administration")
            self.stdout.write(f"Effacés de nouveau : {', '.join(erased) or 'rien'}.")
            return
        if not id or not has_words(id):
            raise CommandError("Donnez l’identifiant d’une fiche : manage.py erase mon-identifiant")
        try:
            publishing.erase(id, author="administration")
        except publishing.Refused as refused:
            raise CommandError(str(refused)) from None
        self.stdout.write(f"« {id} » est effacé partout.")
