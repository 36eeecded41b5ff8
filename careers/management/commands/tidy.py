"""`manage.py tidy`: what a timer does once a day."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from careers.models.inbox import prune_missed
from careers.publishing import prune_drafts


class Command(BaseCommand):
    help = (
        "Supprime les brouillons de plus de quatre-vingt-dix jours ; le dernier de chaque fiche reste. "
        "Supprime aussi les mots sans résultat de plus de quatre-vingt-dix jours."
    )

    def handle(self, **options):
        self.stdout.write(f"{prune_drafts(timezone.now())} brouillons supprimés.")
        self.stdout.write(f"{prune_missed(timezone.localdate())} mots sans résultat supprimés.")
