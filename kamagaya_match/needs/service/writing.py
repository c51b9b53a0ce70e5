"""Making and changing needs."""

from collections.abc import Mapping
from dataclasses import replace

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import NeedFacts, NeedKind, NeedStatus, ProBonoShape, Skill, is_listed, missing_for_publishing
from kamagaya_match.needs.rules.draft import LENGTHS, Draft, field_errors, read_draft
from kamagaya_match.needs.rules.form_values import CODES, need_values
from kamagaya_match.places import service as places
from kamagaya_match.problems import Invalid, NotFound
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import new_slug
from kamagaya_match.storage.transaction import Tx, public_changed, reading, transaction
from kamagaya_match.who import Who

from .agreeing import take_back_yes
from .helping import Helped, note_help, reason_for_helping
from .indexing import index
from .rights import group_slug_of, not_suspended, writable
from .standing import confirm

_OWN: tuple[str, ...] = ("kind", "online", "since", "until", "people_wanted", *CODES)
_OWN += ("template", "times", "rhythm", "hours_a_month", "youngest", "insurance")
_TOLD = (*LENGTHS, "shape", *_OWN)


def create(who: Who, group_slug: str, values: Mapping[str, str]) -> str:
    """Keep a new draft of this group; its slug. Errors: Invalid, NotFound, Refused (the group is suspended)."""
    if not who.may_edit_group(group_slug):
        raise NotFound
    draft = _valid(values)
    with transaction() as tx:
        group_id = groups.group_id_of(tx, group_slug)
        not_suspended(tx, group_id)
        need = Need(slug=new_slug(), group_id=group_id, kind=draft.kind, title="", created_by=who.person_id)
        _write(tx, need, draft)
        audit.record(tx, who.person_id, "created", "need", need.slug, title=need.title)
    return need.slug


def change(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Write the form's values into the need. A public one must stay complete; the office gives an `office_reason`.

    The contact is the group's own: a coordinator's form has none, and what it says of it changes nothing.
    Errors: Invalid (also when fewer people would be wanted than were accepted), NotFound.
    """
    draft = _valid(values)
    with transaction() as tx:
        need = writable(tx, who, slug)
        if "contact" not in values or not _knows_contact(tx, who, need):
            draft = replace(draft, texts={**draft.texts, "contact": need.contact})
        helped = reason_for_helping(tx, who, need, values.get("office_reason", ""), "office_reason")
        _stays_right(need, draft)
        before = _facts(need)
        _write(tx, need, draft)
        changed = [name for name, value in _facts(need).items() if before[name] != value]
        if changed:
            _note(tx, who, need, changed, helped)
            note_help(tx, who, need, "office_changed_need", helped)


def form_values(who: Who, slug: str) -> dict[str, str]:
    """The need as the form shows it, to a coordinator without the contact; NotFound for people who may not edit it."""
    with reading() as tx:
        need = writable(tx, who, slug)
        place = places.facts_by_id(tx, [need.place_id]).get(need.place_id) if need.place_id else None
        known = {} if _knows_contact(tx, who, need) else {"contact": ""}
        return need_values(need) | {"place": place.slug if place else ""} | known


def facts_of(need: Need) -> NeedFacts:
    """What publishing asks for."""
    return NeedFacts(
        kind=NeedKind(need.kind),
        shape=ProBonoShape(need.shape) if need.shape else None,
        title=need.title,
        summary=need.summary,
        when=need.when_note,
        place=need.place_name,
        online=need.online,
        until=need.until,
        people_wanted=need.people_wanted,
        skills=[Skill(code) for code in need.skills],
        contact=need.contact,
    )


def _knows_contact(tx: Tx, who: Who, need: Need) -> bool:
    """The form promises that only accepted people read it: the coordinator who shapes the draft does not."""
    return who.may_edit_group(group_slug_of(tx, need))


def _valid(values: Mapping[str, str]) -> Draft:
    draft, errors = read_draft(values)
    if errors:
        raise Invalid(errors)
    return draft


def _stays_right(need: Need, draft: Draft) -> None:
    if draft.people_wanted is not None and draft.people_wanted < need.accepted:
        raise Invalid({"people_wanted": "need_form.fewer_than_accepted"})
    if not is_listed(NeedStatus(need.status)):
        return
    checks = missing_for_publishing(draft.facts(), clock.today())
    if draft.until == need.until:
        checks = [check for check in checks if check != "need_checks.until_past"]
    if checks:
        raise Invalid(field_errors(checks))


def _facts(need: Need) -> dict[str, object]:
    return {name: getattr(need, name) for name in _TOLD}


def _note(tx: Tx, who: Who, need: Need, changed: list[str], helped: Helped) -> None:
    need.updated_at = clock.now()
    audit.record(tx, who.person_id, "changed", "need", need.slug, fields=", ".join(changed), **helped)
    take_back_yes(tx, who, need)
    if is_listed(NeedStatus(need.status)):
        public_changed(tx)
    if need.status == NeedStatus.PUBLISHED:
        confirm(need)


def _write(tx: Tx, need: Need, draft: Draft) -> None:
    for name, text in draft.texts.items():
        setattr(need, name, text)
    for name in _OWN:
        setattr(need, name, getattr(draft, name))
    need.shape = draft.shape or ""
    _put_in_place(tx, need, draft)
    tx.add(need)
    index(tx, [need])


def _put_in_place(tx: Tx, need: Need, draft: Draft) -> None:
    need.place_id = _place_id(tx, draft.place)
    if need.place_id is None:
        need.area, need.lat, need.lon = draft.area, None, None
        return
    facts = places.place_facts(tx, need.place_id)
    need.place_name, need.address, need.area = facts.name, facts.address, facts.area
    need.lat, need.lon = facts.lat, facts.lon


def _place_id(tx: Tx, slug: str) -> int | None:
    try:
        return places.place_id_of(tx, slug) if slug else None
    except NotFound:
        raise Invalid({"place": "need_form.unknown_place"}) from None
