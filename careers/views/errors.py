"""The pages that say what went wrong. They ask nothing of the database."""

import logging

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

logger = logging.getLogger(__name__)

# For when the templates themselves are what is broken.
LAST_WORDS = """<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Quelque chose s’est cassé</title></head>
<body>
<h1>Quelque chose s’est cassé</h1>
<p>C’est notre faute, pas la tienne. Rien de ce que tu as fait n’est en cause.</p>
<p>Recharge la page dans une minute, ou <a href="/">reviens à l’accueil</a>.</p>
</body>
</html>
"""


def error_bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


def error_forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


def error_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def error_server(request: HttpRequest) -> HttpResponse:
    """What failed here would reach the visitor as an empty answer."""
    try:
        return render(request, "500.html", status=500)
    except Exception:
        logger.exception("The page of errors is broken too")
        return HttpResponse(LAST_WORDS, status=500)
