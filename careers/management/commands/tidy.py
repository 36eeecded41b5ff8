"""`manage.py tidy`: what a timer does once a day."""

from axes.models import AccessAttempt
from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from careers.models.inbox import prune_missed
from careers.publishing import prune_drafts


class Command(BaseCommand):
    help = (
        "Supprime les brouillons de plus de quatre-vingt-dix jours (le dernier de chaque fiche reste), "
        "les mots sans résultat de plus de quatre-vingt-dix jours et les essais d’entrée."
    )

    def handle(self, **options):
        now = timezone.now()
        self.stdout.write(f"{prune_drafts(now)} brouillons supprimés.")
        self.stdout.write(f"{prune_missed(timezone.localdate())} mots sans résultat supprimés.")
        AccessAttempt.objects.filter(attempt_time__lt=now - settings.AXES_COOLOFF_TIME).delete()
