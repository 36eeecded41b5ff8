"""The stamp: a small file that each committed change renews, so that a look at it tells workers whether to ask the head."""

import os
import secrets
import time
from pathlib import Path

from django.conf import settings
from django.db import transaction


def renew_once_committed() -> None:
    """To be called in the transaction of a change. A stamp that cannot be written is logged: workers ask once a second."""
    transaction.on_commit(renew, robust=True)


def renew() -> None:
    """Put another file in place of the stamp; return when nobody trusts a look from before any more.

    Two stamps always differ, even within one tick of the file system's clock: in time (that of the process, to the
    nanosecond), in place on the disk, and most often in size.
    """
    stamp = Path(settings.STAMP)
    new = stamp.with_name(f".{stamp.name}-{secrets.token_hex(8)}")
    new.write_text("." * (1 + secrets.randbelow(4000)))
    now = time.time_ns()
    os.utime(new, ns=(now, now))
    new.replace(stamp)
    time.sleep(settings.STAMP_TRUSTED_FOR)
