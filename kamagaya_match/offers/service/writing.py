"""What businesses and schools give, written on their desk."""

from collections.abc import Iterable, Mapping

from kamagaya_match import clock
from kamagaya_match.city import area_named
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.offers.models import BodyOffer
from kamagaya_match.offers.queries import bodies, invites
from kamagaya_match.offers.rules import LENGTHS, BodyDraft, OfferStatus, body_values, read_body
from kamagaya_match.offers.views import DeskOffer, OfferPage, desk_offer, offer_page
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import new_slug
from kamagaya_match.storage.transaction import Tx, public_changed, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import LANGS, Lang, say
from kamagaya_match.words.folding import index_tokens

from .rights import body_group, editable, edited_group, gives_as_body

_OWN = ("kind", "fields", "skills", "area", "online")


def offers_of_desk(who: Who, group_slug: str, lang: Lang) -> tuple[bool, list[DeskOffer]]:
    """Whether this group gives as a body, and all that it wrote. Errors: NotFound."""
    with reading() as tx:
        group = edited_group(tx, who, group_slug)
        return gives_as_body(group), [desk_offer(row, group.slug, lang) for row in bodies.of_group(tx, group.id)]


def create(who: Who, group_slug: str, values: Mapping[str, str]) -> str:
    """Keep a new draft of this group; its slug. Errors: Invalid, NotFound, Refused."""
    draft = _valid(values)
    with transaction() as tx:
        group = body_group(tx, who, group_slug)
        row = BodyOffer(slug=new_slug(), group_id=group.id, kind=draft.kind, title="", created_by=who.person_id)
        _write(tx, row, draft, group)
        audit.record(tx, who.person_id, "offer_written", "offer", row.slug, title=row.title)
    return row.slug


def change(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Write the form's values into the offer. Errors: Invalid, NotFound."""
    draft = _valid(values)
    with transaction() as tx:
        row, group = editable(tx, who, slug)
        _write(tx, row, draft, group)
        audit.record(tx, who.person_id, "offer_changed", "offer", row.slug, title=row.title)


def publish(who: Who, slug: str) -> None:
    """Show the offer to everyone. Errors: NotFound, Refused for a group that the city has not verified yet."""
    with transaction() as tx:
        row, group = editable(tx, who, slug)
        if not group.verified:
            raise Refused("offers.refused.publish_verified")
        row.status, row.updated_at = OfferStatus.PUBLISHED, clock.now()
        row.published_at = row.published_at or clock.now()
        public_changed(tx)
        audit.record(tx, who.person_id, "offer_published", "offer", row.slug, title=row.title)


def withdraw(who: Who, slug: str) -> None:
    """Show the offer no more; it stays as a draft. Errors: NotFound."""
    with transaction() as tx:
        row, _ = editable(tx, who, slug)
        row.status, row.updated_at = OfferStatus.DRAFT, clock.now()
        public_changed(tx)
        audit.record(tx, who.person_id, "offer_withdrawn", "offer", row.slug, title=row.title)


def delete(who: Who, slug: str) -> None:
    """Throw an offer away that is not public and for which nobody asked. Errors: NotFound, Refused."""
    with transaction() as tx:
        row, _ = editable(tx, who, slug)
        if row.status == OfferStatus.PUBLISHED or invites.asked_of_offer(tx, row.id or 0):
            raise Refused("offers.refused.only_unasked_drafts")
        audit.record(tx, who.person_id, "offer_deleted", "offer", row.slug, title=row.title)
        tx.delete(row)


def form_values(who: Who, slug: str) -> dict[str, str]:
    """The offer as the form shows it. Errors: NotFound."""
    with reading() as tx:
        row, _ = editable(tx, who, slug)
        return body_values(row)


def desk_offer_of(who: Who, slug: str, lang: Lang) -> tuple[DeskOffer, OfferPage]:
    """An offer on its group's desk, and its page as everyone will see it. Errors: NotFound."""
    with reading() as tx:
        row, group = editable(tx, who, slug)
        shown = groups.cards(tx, [group.id], lang)[group.id]
        return desk_offer(row, group.slug, lang), offer_page(row, shown, [], lang)


def group_changed(tx: Tx, group_id: int) -> None:
    """Keep the words under which a group's offers are found in step with its name."""
    group = groups.cards(tx, [group_id], "ja").get(group_id)
    for row in bodies.of_group(tx, group_id) if group else []:
        row.words = words_of(row, group.name if group else "", group.kana if group else "")


def words_of(row: BodyOffer, *names: str) -> str:
    """Every token of what is public, between spaces."""
    own = [row.title, row.summary, row.description, row.conditions, row.when_note, row.size_note, row.area]
    return f" {' '.join(index_tokens(chr(10).join([*own, *names, *_labels(row)])))} "


def _labels(row: BodyOffer) -> Iterable[str]:
    keys = [f"offer_words.gifts.{row.kind}", *(f"fields.{code}" for code in row.fields), *(f"skills.{code}" for code in row.skills)]
    keys += ["common.online"] if row.online else []
    return [say(lang, key) for key in keys for lang in LANGS]


def _valid(values: Mapping[str, str]) -> BodyDraft:
    draft, errors = read_body(values)
    if errors:
        raise Invalid(errors)
    return draft


def _write(tx: Tx, row: BodyOffer, draft: BodyDraft, group: GroupCard) -> None:
    for name in LENGTHS:
        setattr(row, name, draft.texts[name])
    for name in _OWN:
        setattr(row, name, getattr(draft, name))
    area = area_named(draft.area)
    row.lat, row.lon = (area.lat, area.lon) if area else (None, None)
    row.words, row.updated_at = words_of(row, group.name, group.kana), clock.now()
    tx.add(row)
    if row.status == OfferStatus.PUBLISHED:
        public_changed(tx)
