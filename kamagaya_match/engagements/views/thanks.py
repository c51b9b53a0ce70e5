"""Thanks as everyone reads them."""

from dataclasses import dataclass
from typing import Protocol

from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.contacts import Until, without_contacts


class ThanksFacts(Protocol):
    """What is shown of an engagement with its thanks."""

    title: str
    thanks: str
    thanks_name: str


@dataclass(frozen=True)
class ThanksCard:
    """One thanks: for what, and to whom."""

    title: str = ""
    words: str = ""
    name: str = ""


def thanks_card(row: ThanksFacts, lang: Lang) -> ThanksCard:
    """The thanks under the name that its giver chose; contacts that the group wrote to the giver are not for everyone."""
    name = say(lang, "group_thanks.to", name=row.thanks_name) if row.thanks_name else say(lang, "group_thanks.anonymous")
    return ThanksCard(row.title, without_contacts(row.thanks, Until.EVER, lang), name)
