"""Groups and mails of the person who is signed in."""

from functools import partial

from kamagaya_match.groups import service as groups
from kamagaya_match.groups.rules import GroupRole
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.my_page.views import MailPage, MyGroup, group_row, mail_row
from kamagaya_match.paging import paged
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

PAGE = 20


def my_groups(who: Who, lang: Lang) -> list[MyGroup]:
    """The groups one belongs to, in the order of joining."""
    with reading() as tx:
        return [group_row(card, role, lang) for card, role in _cards(tx, who, lang)]


def _cards(tx: Tx, who: Who, lang: Lang) -> list[tuple[GroupCard, GroupRole]]:
    ids = {slug: groups.group_id_of(tx, slug) for slug, _ in who.groups}
    cards = groups.cards(tx, ids.values(), lang)
    return [(cards[ids[slug]], role) for slug, role in who.groups]


def my_mails(who: Who, lang: Lang, page: int = 1) -> MailPage:
    """The mails that went to one's own address, the newest first."""
    if not who.email:
        return MailPage()
    found = paged(partial(outbox.latest, address=who.email), page, PAGE)
    return MailPage([mail_row(mail, lang) for mail in found.rows], found.total, found.page, found.pages)
