"""An event's own words in the reader's language."""

from kamagaya_match.events.rules import AgeBand
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.text import strip_ruby

from .rows import EventRow


def title_in(event: EventRow, lang: Lang) -> str:
    """The title; in easy Japanese the easy one where the group wrote it."""
    return strip_ruby(event.title_easy if lang == "easy" and event.title_easy else event.title)


def summary_in(event: EventRow, lang: Lang) -> str:
    """The summary; in easy Japanese the easy one where the group wrote it."""
    return event.summary_easy if lang == "easy" and event.summary_easy else event.summary


def fee_in(event: EventRow, lang: Lang) -> str:
    """無料, 500円, or whom to ask."""
    if event.fee is None:
        return say(lang, "common.fee_unknown")
    return say(lang, "common.free") if event.fee == 0 else say(lang, "common.yen", amount=f"{event.fee:,}")


def ages_in(event: EventRow, lang: Lang) -> str:
    """For which ages it is, and whether children may come without an adult; empty when the group said nothing of it."""
    band = say(lang, f"age_bands.{event.age_band}") if event.age_band != AgeBand.EVERYONE or event.minors_alone else ""
    alone = say(lang, "events.ages_alone") if event.minors_alone else ""
    return say(lang, "events.ages_both", band=band, alone=alone) if alone else band


def labels(table: str, codes: list[str], lang: Lang) -> list[str]:
    """The texts of these codes."""
    return [say(lang, f"{table}.{code}") for code in codes]
