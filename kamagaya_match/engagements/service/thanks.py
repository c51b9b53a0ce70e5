"""Thanks that a giver lets everyone read."""

from collections.abc import Mapping

from kamagaya_match.engagements import queries
from kamagaya_match.engagements.rules import EngagementState, name_shown
from kamagaya_match.engagements.views import ThanksCard, thanks_card
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import public_changed, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.text import plain

from .beginning import KIND
from .rights import Side, held

MOST_SHOWN = 5


def show_thanks(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Let everyone read one's thanks on the group's page, under the name of `shown_as` and `other_name`.

    Errors: NotFound, Refused before there are any, Invalid.
    """
    other = plain(values.get("other_name", ""), 200)
    with transaction() as tx:
        row, _ = held(tx, who, slug, Side.GIVER, over=True)
        if row.state != EngagementState.DONE or not row.thanks:
            raise Refused("engagements.refused.no_thanks")
        name, errors = name_shown(values.get("shown_as", ""), row.person_name, other)
        if errors:
            raise Invalid(errors)
        row.thanks_shown, row.thanks_name = True, name
        audit.record(tx, who.person_id, "thanks_shown", KIND, row.slug)
        public_changed(tx)


def hide_thanks(who: Who, slug: str) -> None:
    """Keep one's thanks to oneself again. Errors: NotFound."""
    with transaction() as tx:
        row, _ = held(tx, who, slug, Side.GIVER, over=True)
        row.thanks_shown, row.thanks_name = False, ""
        audit.record(tx, who.person_id, "thanks_hidden", KIND, row.slug)
        public_changed(tx)


def thanks_of_group(group: str, lang: Lang) -> list[ThanksCard]:
    """What anyone can read of a group's thanks."""
    with reading() as tx:
        return [thanks_card(row, lang) for row in queries.thanks_shown(tx, group, MOST_SHOWN)]
