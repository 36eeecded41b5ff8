"""`manage.py first_account`: an account to enter the desk with, when there is none."""

import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Crée un premier compte d’administration, s’il n’y en a aucun, et dit son mot de passe une seule fois."

    def handle(self, **options):
        users = get_user_model().objects
        if users.filter(is_superuser=True).exists():
            return
        password = secrets.token_urlsafe(12)
        users.create_superuser("admin", password=password)
        self.stdout.write(
            f"Premier compte pour /{settings.ADMIN_PATH}/ : admin\n"
            f"Son mot de passe : {password}\n"
            "Notez-le : il ne sera plus affiché."
        )
