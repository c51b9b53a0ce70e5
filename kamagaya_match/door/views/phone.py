"""The helper's page: the event, and the words that its script says."""

from dataclasses import dataclass, field

from kamagaya_match.words.catalogue import Lang, catalogue, say, template

WORDS = "door.phone."


@dataclass(frozen=True)
class HelperPage:
    """What stands on a helper's page before its script has the list; `expires` in milliseconds since 1970.

    `meetings` are [id, label, start, end] in the same measure.
    """

    title: str = ""
    when: str = ""
    group: str = ""
    label: str = ""
    until: str = ""
    expires: int = 0
    photos: bool = False
    meetings: list[list[str | int]] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)


def helper_words(lang: Lang) -> dict[str, str]:
    """Every text of the script by its name, with places such as {n} left for the script to fill."""
    names = [key.removeprefix(WORDS) for key in catalogue("ja") if key.startswith(WORDS)]
    own = {name: template(lang, WORDS + name) for name in names}
    return own | {f"state.{state}": say(lang, f"registration_states.{state}") for state in _NOT_EXPECTED}


_NOT_EXPECTED = ("pending", "waitlisted", "offered", "cancelled", "declined", "expired")
