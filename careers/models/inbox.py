"""What the public leaves: words that found nothing. The word, the day, how many times; nothing of who typed it."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from django.db import DatabaseError, connection, models, transaction
from django.db.models import F, Sum

KEPT_DAYS = 90
MOST_A_DAY = 500  # new rows that one process may cause in a day: nobody fills the table by asking nonsense
SHOWN_FROM = 3  # times that a word was asked before the desk shows it: a surname typed once stays unread
LONGEST_WAIT = 100  # milliseconds, for a database that someone else is writing to
_noted: Counter[date] = Counter()


class MissedWords(models.QuerySet):
    def asked_enough(self) -> "MissedWords":
        """Those that were asked often enough, all days together, to be a wish and not somebody's name."""
        often = MissedWord.objects.values("word").annotate(times=Sum("count")).filter(times__gte=SHOWN_FROM)
        return self.filter(word__in=often.values("word"))


class MissedWord(models.Model):
    """Words that found nothing, on one day."""

    day = models.DateField("jour")
    word = models.CharField("mots cherchés", max_length=60)
    count = models.PositiveIntegerField("fois", default=0)

    objects = MissedWords.as_manager()

    class Meta:
        verbose_name = "mot sans résultat"
        verbose_name_plural = "mots sans résultat"
        ordering = ("-day", "-count", "word")
        constraints = (
            models.UniqueConstraint(
                fields=("day", "word"),
                name="missed_word_has_one_row_a_day",
                violation_error_message="Ces mots sont déjà comptés pour ce jour : augmentez leur nombre.",
            ),
        )
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.word}, {self.day:%d/%m/%Y}"


@contextmanager
def hurried() -> Iterator[None]:
    """A transaction that gives up instead of waiting for another writer: a page must not be late for a count."""
    if connection.vendor == "sqlite":
        # Waiting begins with the transaction itself, so the limit is set before it.
        with connection.cursor() as cursor:
            usual = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
            cursor.execute(f"PRAGMA busy_timeout = {LONGEST_WAIT}")
        try:
            with transaction.atomic():
                yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute(f"PRAGMA busy_timeout = {usual}")
    else:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = '{LONGEST_WAIT}ms'")
            yield


def note_missed(word: str, day: date) -> bool:
    """Count a word that `careers.privacy.countable` lets pass. Waits hardly, never raises; says whether it was counted."""
    if _noted[day] >= MOST_A_DAY:
        return False
    try:
        with hurried():
            MissedWord.objects.bulk_create([MissedWord(day=day, word=word)], ignore_conflicts=True)
            MissedWord.objects.filter(day=day, word=word).update(count=F("count") + 1)
    except DatabaseError:
        return False
    _noted[day] += 1
    return True


def prune_missed(today: date) -> int:
    """Delete the words of more than ninety days ago; returns how many went."""
    return MissedWord.objects.filter(day__lt=today - timedelta(days=KEPT_DAYS)).delete()[0]
