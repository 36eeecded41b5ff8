"""`manage.py flush`: refused while the log is guarded, with a sentence that says what to do instead."""

from django.core.management.base import CommandError
from django.core.management.commands.flush import Command as DjangoFlush
from django.db import connections

from careers.publishing import triggers

REFUSED = """La base n’est pas vidée : le journal des publications ne s’efface pas, et rien d’autre n’a été touché.
  Pour repartir de zéro : {fresh}, puis make run.
  Pour effacer les textes d’une seule fiche : manage.py erase mon-identifiant"""
FRESH = {
    "sqlite": "mettez de côté le fichier {name}",
    "postgresql": "faites une base neuve (createdb) et nommez-la dans DATABASE_URL",
}


class Command(DjangoFlush):
    help = "Viderait la base : refusé, parce que le journal des publications ne s’efface pas."

    def handle(self, **options):
        connection = connections[options["database"]]
        # Between two tests the triggers are lifted on purpose, and this is Django's own command again.
        if triggers.TABLE in connection.introspection.table_names() and triggers.are_standing(connection.alias):
            fresh = FRESH[connection.vendor].format(name=connection.settings_dict["NAME"])
            raise CommandError(REFUSED.format(fresh=fresh))
        super().handle(**options)
