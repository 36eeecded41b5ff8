"""The site whose page memory never remembers: each request is a first load, with all that a first load costs."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

from django.conf import settings  # noqa: E402

from portal.freshness import Freshness  # noqa: E402
from portal.page_memory import PageMemory, warm  # noqa: E402
from portal.shelf import Shelf  # noqa: E402


class EmptyShelf(Shelf):
    def get(self, asked) -> None:
        """Looked for, and never there."""
        super().get(asked)


application = PageMemory(
    application, limit=settings.PAGE_MEMORY_BYTES, freshness=Freshness(settings.STAMP), shelf=EmptyShelf
)
warm()
