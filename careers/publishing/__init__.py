"""The only writers of the log."""

from careers.publishing.drafts import prune_drafts, save_draft
from careers.publishing.erase import doubtful_erasures, erase, replay_erasures
from careers.publishing.log import Change, Refused, Stale, publish, renew_line, withdraw
from careers.publishing.restore import restore, restore_draft

__all__ = [
    "Change",
    "Refused",
    "Stale",
    "doubtful_erasures",
    "erase",
    "prune_drafts",
    "publish",
    "renew_line",
    "replay_erasures",
    "restore",
    "restore_draft",
    "save_draft",
    "withdraw",
]
