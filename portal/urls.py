"""The desk and the public site."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

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
