"""The desk and the public site."""

import sys

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from careers.urls import urlpatterns as public

# The first parts of the public addresses, as `careers/urls.py` writes them.
TAKEN = {str(one.pattern).partition("/")[0] for one in public} | {"static"}
if settings.ADMIN_PATH in TAKEN:
    sys.exit(
        f"Réglage refusé. ADMIN_PATH vaut « {settings.ADMIN_PATH} », qui est une adresse du site public. "
        "Écrivez un autre mot : ADMIN_PATH=administration"
    )

admin.site.site_header = "Itinéraires : la rédaction"
admin.site.site_title = "Itinéraires"
admin.site.index_title = "La rédaction"

urlpatterns = [
    path(f"{settings.ADMIN_PATH}/", admin.site.urls),
    path("", include("careers.urls")),
]

handler400 = "careers.views.errors.error_bad_request"
handler403 = "careers.views.errors.error_forbidden"
handler404 = "careers.views.errors.error_not_found"
handler500 = "careers.views.errors.error_server"
