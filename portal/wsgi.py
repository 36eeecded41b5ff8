"""The WSGI application: Django, behind the memory of its pages."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django_application = get_wsgi_application()

# Only now: these read settings and models.
from django.conf import settings  # noqa: E402

from portal.freshness import Freshness  # noqa: E402
from portal.page_memory import PageMemory, warm  # noqa: E402

application = PageMemory(django_application, limit=settings.PAGE_MEMORY_BYTES, freshness=Freshness(settings.STAMP))
warm()
