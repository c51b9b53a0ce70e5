"""How seats are given, and those that are kept for some, in words."""

from kamagaya_match.events.rules import Admission
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .rows import SeatsRow


def way_of(event: SeatsRow) -> Admission:
    """How seats are given now: after its draw a lottery is first come."""
    return Admission.FIRST_COME if event.drawn_at is not None else Admission(event.admission)


def seats_free(event: SeatsRow) -> dict[str, int]:
    """The seats left for anyone (key "") and for each kind of party; empty when none are kept."""
    if event.capacity is None or not event.quotas or event.quotas_lapsed:
        return {}
    general = max(0, event.capacity - sum(event.quotas.values()))
    return event.seats_free or {"": general, **{kind: general + seats for kind, seats in event.quotas.items()}}


def kept_seats(event: SeatsRow, lang: Lang) -> str:
    """How many seats are for anyone, how many are kept for whom beside them, and until when."""
    free = seats_free(event)
    if not free or event.quotas_open_at is None:
        return ""
    chosen_later = way_of(event) is not Admission.FIRST_COME
    seats = event.quotas if chosen_later else {kind: free.get(kind, 0) - free.get("", 0) for kind in event.quotas}
    kinds = [say(lang, "events.kept.kind", who=say(lang, f"quotas.{kind}"), n=seats[kind]) for kind in event.quotas]
    until = dates.stamp(event.quotas_open_at, lang)
    name = "events.kept.later" if chosen_later else "events.kept.now"
    return say(lang, name, n=free.get("", 0), kinds=say(lang, "common.separator").join(kinds), until=until)
