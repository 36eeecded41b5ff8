"""The names of static files as pages write them: with their digest where it is known, as they are where it is not."""

import logging
from functools import cache

from django.contrib.staticfiles import finders
from whitenoise.storage import CompressedManifestStaticFilesStorage

logger = logging.getLogger(__name__)


class HashedNames(CompressedManifestStaticFilesStorage):
    """A page without its style is still read; a page that fails for the name of its style is not, nor is the page of errors.

    So `collectstatic` forgotten, a file added since, or a manifest cut short cost the style, and are told in the log.
    """

    def load_manifest(self) -> tuple[dict[str, str], str]:
        try:
            return super().load_manifest()
        except (AttributeError, OSError, ValueError) as fault:
            logger.error("The manifest of static files cannot be read, run collectstatic: %s", fault)
            return {}, ""

    def stored_name(self, name: str) -> str:
        try:
            return super().stored_name(name)
        except ValueError:
            _tell(name)
            return name


@cache
def _tell(name: str) -> None:
    """Once for each file. Whitenoise tries names that no file has, to learn which ones end with a digest: not for those."""
    if finders.find(name):
        logger.error("%s has no name with a digest: run collectstatic", name)
