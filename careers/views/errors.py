"""The pages that say what went wrong. They ask nothing of the database."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def error_bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


def error_forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


def error_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def error_server(request: HttpRequest) -> HttpResponse:
    return render(request, "500.html", status=500)
