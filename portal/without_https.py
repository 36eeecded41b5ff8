"""The settings, for the check of `make serve` on a machine without https: what asks for https is left out, and nothing else."""

from portal.settings import *  # noqa: F403
from portal.settings import SILENCED_SYSTEM_CHECKS

SILENCED_SYSTEM_CHECKS = [
    *SILENCED_SYSTEM_CHECKS,
    "security.W004",  # the promise of https to browsers
    "security.W008",  # the redirect to https
    "security.W010",  # the session's cookie over https only
]
