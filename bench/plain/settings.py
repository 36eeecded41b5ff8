"""The site's own settings, middleware included, on other addresses; pages are compressed as Django compresses them."""

from portal.settings import *  # noqa: F403
from portal.settings import MIDDLEWARE

ROOT_URLCONF = "bench.plain.urls"
MIDDLEWARE = ["django.middleware.gzip.GZipMiddleware", *MIDDLEWARE]
