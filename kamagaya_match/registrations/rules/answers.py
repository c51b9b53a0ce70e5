"""How long a group may leave people who ask to come without an answer before it is asked again."""

from datetime import datetime, timedelta

ANSWER_AFTER = timedelta(hours=48)


def asked_long_ago(now: datetime) -> datetime:
    """Who asked before this moment and has no answer is worth a second mail to the group; there is no third."""
    return now - ANSWER_AFTER
