"""Deleting one's own account: every room takes the person out of what it keeps, in one transaction."""

from kamagaya_match.certificates import service as certificates
from kamagaya_match.conversations import service as conversations
from kamagaya_match.engagements import service as engagements
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service as needs
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people import service as people
from kamagaya_match.problems import NotFound
from kamagaya_match.records import service as records
from kamagaya_match.registrations import service as registrations
from kamagaya_match.sign_in import service as sign_in
from kamagaya_match.storage import outbox, push_box
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.stories import service as stories
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import say

from . import rooms


def leave(who: Who) -> None:
    """Delete the account of the person who asks; a last mail says so.

    Seats become free, open answers are withdrawn, groups go on without them; what others need for their records
    stays without a name. Errors: Refused for the last owner of a group and the last admin, NotFound.
    """
    if who.person_id is None:
        raise NotFound
    with transaction() as tx:
        groups.leave_all(tx, who.person_id)
        certificates.forget(tx, who.person_id, who.email)
        registrations.forget(tx, who.person_id, who.email)
        conversations.forget(tx, who.person_id)
        stories.forget(tx, who.person_id)
        engagements.forget(tx, who.person_id)
        records.forget(tx, who.person_id)
        needs.forget(tx, who.person_id)
        rooms.forget(tx, who.person_id)
        needs.forget_shaping(tx, who.person_id)
        sign_in.end_all(tx, who.person_id)
        outbox.forget_address(tx, who.email)
        push_box.forget_person(tx, who.person_id)
        people.anonymise(tx, who.person_id)
        outbox.post(tx, _last_mail(who))


def _last_mail(who: Who) -> outbox.Mail:
    lang = who.lang
    text = signed(say(lang, "my_page.farewell_text"), lang)
    return outbox.Mail(to=who.email, subject=say(lang, "my_page.farewell_subject"), text=text, html=html_of(text, lang), lang=lang)
