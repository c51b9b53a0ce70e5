"""One's own pseudonym, looked up."""

from dataclasses import dataclass, field

from kamagaya_match.draws.rules import Record, read_pseudonym, spaced, ticket_key
from kamagaya_match.words.catalogue import Lang, say

from .result import outcome_in


@dataclass(frozen=True)
class Asked:
    """What became of the party that somebody asks for; `keys` are its tickets, each with how it was computed."""

    typed: str = ""
    kind: str = "info"
    title: str = ""
    text: str = ""
    keys: list[str] = field(default_factory=list)


def asked_of(record: Record, typed: str, lang: Lang) -> Asked:
    """The answer to `typed`; an empty one when nobody asks."""
    if not typed.strip() or record.fixed is None:
        return Asked()
    name = read_pseudonym(typed)
    entry = next((one for one in record.fixed.entries if one.pseudonym == name), None)
    if entry is None:
        return Asked(typed, "warning", say(lang, "draws.asked.unknown_title"), say(lang, "draws.asked.unknown"))
    if record.result is None:
        return Asked(typed, "info", say(lang, "draws.asked.listed_title", name=spaced(name)), say(lang, "draws.asked.listed"))
    keys = [ticket_key(record.result.seed, record.fixed.sha256, name, number) for number in range(1, entry.tickets + 1)]
    order = [one.pseudonym for one in record.result.order]
    drawn = record.result.order[order.index(name)]
    title = say(lang, "draws.asked.drawn_title", name=spaced(name), outcome=outcome_in(drawn, record, lang))
    text = say(lang, "draws.asked.drawn", place=order.index(name) + 1, n=len(order))
    told = [say(lang, "draws.asked.key", number=number, name=name, value=key) for number, key in enumerate(keys, start=1)]
    return Asked(typed, "success" if drawn.seated else "info", title, text, told)
