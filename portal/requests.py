"""What stands between a request and the views: impossible requests, an unreachable database, the desk's own middleware."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import render


def is_for_the_desk(request: HttpRequest) -> bool:
    return request.path_info.startswith(f"/{settings.ADMIN_PATH}/")


# What is typed there is cleaned before it is looked at: whatever it is, the page says it back.
TYPED_BY_HAND = "/recherche/"


class RefuseImpossibleRequests:
    """A NUL byte reaches no database; a wrong method and a database that does not answer get a page that says so."""

    def __init__(self, get_response: Callable):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        is_typed = request.path_info.startswith(TYPED_BY_HAND)
        if "\x00" in request.path_info or ("%00" in request.META.get("QUERY_STRING", "") and not is_typed):
            return render(request, "400.html", status=400)
        response = self.get_response(request)
        if response.status_code == 405 and not response.content:
            allowed = response["Allow"]
            response = render(request, "405.html", status=405)
            response["Allow"] = allowed
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, OperationalError | InterfaceError):
            return None
        response = render(request, "503.html", status=503)
        response["Retry-After"] = "10"
        return response


class _AtTheDeskOnly:
    """Sessions, CSRF cookies, accounts and messages exist at the desk only: a visitor never gets a cookie."""

    async_capable = False

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return super().__call__(request) if is_for_the_desk(request) else self.get_response(request)


class DeskSessions(_AtTheDeskOnly, SessionMiddleware):
    pass


class DeskCsrf(_AtTheDeskOnly, CsrfViewMiddleware):
    def process_view(self, request: HttpRequest, *args) -> HttpResponse | None:
        return super().process_view(request, *args) if is_for_the_desk(request) else None


class DeskAuthentication(_AtTheDeskOnly, AuthenticationMiddleware):
    pass


class DeskMessages(_AtTheDeskOnly, MessageMiddleware):
    pass
