"""A group's facts, changed by its members."""

from collections.abc import Mapping
from dataclasses import asdict

from kamagaya_match.clock import now
from kamagaya_match.groups.models import Group
from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.groups.views import GroupForm, form_of
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import public_changed, reading, transaction
from kamagaya_match.who import Who

from . import letters
from .listening import tell
from .profile_values import read_profile
from .rights import edited_by
from .search_index import index

LONGEST_NOTE = 100


def profile_form(who: Who, slug: str) -> GroupForm:
    """The group's facts as the form shows them. Errors: NotFound, Refused."""
    with reading() as tx:
        return form_of(edited_by(tx, who, slug))


def save_profile(who: Who, slug: str, values: Mapping[str, str]) -> bool:
    """Keep the group's facts, and note what changed; whether anything did.

    The office hears when a group that it verified takes another name or kind. Errors: NotFound, Refused, Invalid.
    """
    profile = asdict(read_profile(values))
    with transaction() as tx:
        group = edited_by(tx, who, slug)
        changed = {name: value for name, value in profile.items() if getattr(group, name) != value}
        if not changed:
            return False
        before = group.name
        audit.record(tx, who.person_id, "group_changed", "group", slug, **_notes(group, changed))
        for name, value in changed.items():
            setattr(group, name, value)
        group.updated_at = now()
        index(tx, group)
        if group.status == GroupStatus.VERIFIED and changed.keys() & {"name", "kind"}:
            letters.to_office(tx, "renamed", group, before=before)
        if changed.keys() & {"name", "kana"}:
            tell(tx, group.id)
        public_changed(tx)
        return True


def _notes(group: Group, changed: Mapping[str, object]) -> dict[str, str]:
    """What the trail keeps: before and after, but of contacts only that they changed."""
    return {
        name: "" if name.startswith("contact_") else f"{_short(getattr(group, name))} → {_short(value)}" for name, value in changed.items()
    }


def _short(value: object) -> str:
    text = " ".join(str(one) for one in value) if isinstance(value, list) else str(value or "")
    return text if len(text) <= LONGEST_NOTE else text[: LONGEST_NOTE - 1] + "…"
