"""Signing in at the desk: five wrong passwords close it for a quarter of an hour, for that name from that address.

django-axes counts, in the database, so that every worker knows. It would keep whole requests; here it keeps what
counting needs: a keyed mark of the name that was tried, one of the address, a number and a time. `manage.py tidy`, and
whoever tries next, delete what is older than the quarter of an hour.
"""

import hmac
import ipaddress

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


class Attempts(AxesDatabaseHandler):
    """django-axes's own handler; it does not look at the browser, which whoever tries passwords changes at will."""

    def user_login_failed(self, sender, credentials: dict, request: HttpRequest | None = None, **kwargs) -> None:
        if request is not None:
            request.axes_user_agent = request.axes_http_accept = request.axes_path_info = ""
        super().user_login_failed(sender, credentials, request, **kwargs)


@receiver(pre_save, sender=AccessAttempt)
def keep_no_form(instance: AccessAttempt, **kwargs) -> None:
    """The fields of the form are not needed, the password even masked."""
    instance.get_data = instance.post_data = ""


def mark_of_address(request: HttpRequest) -> str:
    """A mark in the form of an address, as the column wants it.

    Behind a server of ours (HTTPS=oui) the address is the last that was added to X-Forwarded-For: that one is not made up.
    """
    address = request.META.get("REMOTE_ADDR", "")
    if settings.SECURE_PROXY_SSL_HEADER:
        address = request.META.get("HTTP_X_FORWARDED_FOR", address).rpartition(",")[2].strip()
    return str(ipaddress.IPv6Address(_mark(address)))


def mark_of_name(request: HttpRequest | None, credentials: dict | None) -> str | None:
    """None when no name was given. People sometimes type their password there: it is not kept either."""
    name = (credentials or {}).get("username") or (request.POST.get("username") if request else None)
    return _mark(name).hex() if name else None


def _mark(text: str) -> bytes:
    """Sixteen bytes, the same for the same text: without the secret they tell nothing."""
    return hmac.digest(settings.SECRET_KEY.encode(), text.encode(errors="replace"), "sha256")[:16]


def client_in_logs(username, ip_address, user_agent, path_info, request) -> str:
    """What django-axes writes of the client in the logs of the server."""
    return "un client"


def too_many(request: HttpRequest, response: HttpResponse | None, credentials: dict | None) -> HttpResponse:
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    closed = render(request, "429.html", {"minutes": minutes}, status=429)
    closed["Retry-After"] = str(minutes * 60)
    return closed
