"""`manage.py erase ID`: forget a document's words everywhere. The one exception to the log's rule."""

from django.conf import settings
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
            self._replay()
        elif id and has_words(id):
            self._erase(id)
        else:
            raise CommandError("Donnez l’identifiant d’une fiche : manage.py erase mon-identifiant")

    def _erase(self, id: str) -> None:
        try:
            publishing.erase(id, author="administration")
        except publishing.Refused as refused:
            raise CommandError(str(refused)) from None
        self.stdout.write(f"« {id} » est effacé partout.")

    def _replay(self) -> None:
        erased = publishing.replay_erasures(author="administration")
        self.stdout.write(f"Effacés de nouveau : {', '.join(erased) or 'rien'}.")
        if doubtful := publishing.doubtful_erasures():
            lines = "\n".join(f"  {id} : manage.py erase {id} ; ou ôtez « ? {id} »" for id in doubtful)
            raise CommandError(
                f"Des effacements ont commencé, et {settings.ERASED_LIST} ne dit pas qu’ils ont abouti. Pour chacun : "
                f"effacez, ou ôtez sa ligne de cette liste si le texte devait rester.\n{lines}"
            )
