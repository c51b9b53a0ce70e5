"""Everything the platform holds about one person, for that person to take along."""

from dataclasses import asdict

from kamagaya_match.certificates import service as certificates
from kamagaya_match.clock import now
from kamagaya_match.conversations import service as conversations
from kamagaya_match.engagements import service as engagements
from kamagaya_match.needs import service as needs
from kamagaya_match.people import service as people
from kamagaya_match.records import service as records
from kamagaya_match.registrations import service as registrations
from kamagaya_match.sign_in import service as sign_in
from kamagaya_match.storage import outbox, push_box
from kamagaya_match.storage.models import PushSubscription
from kamagaya_match.stories import service as stories
from kamagaya_match.surveys import service as surveys
from kamagaya_match.who import Who

from . import rooms
from .reading import my_groups

MOST_MAILS = 10_000


def own_data(who: Who) -> dict[str, object]:
    """By room: account, groups, sign-ups, certificates, answers to needs, what came of them, records of hours, sessions, mails."""
    _, mails = outbox.latest(0, MOST_MAILS, who.email)
    return {
        "exported_at": now().isoformat(timespec="seconds"),
        "account": asdict(people.my_profile(who)) | {"roles": sorted(who.roles)},
        "calendar": asdict(people.calendar_link(who, who.lang)),
        "groups": [asdict(group) for group in my_groups(who, who.lang)],
        "registrations": registrations.records_of(who),
        "certificates": certificates.records_of(who),
        "questionnaires": surveys.records_of(who),
        "applications": [asdict(row) for row in needs.mine(who, who.lang)],
        "conversations": conversations.records_of(who),
        "engagements": engagements.records_of(who),
        "stories": stories.records_of(who),
        "records_of_hours": records.records_of(who),
        **rooms.records_of(who),
        "sessions": [asdict(session) for session in sign_in.my_sessions(who, "", who.lang)],
        "devices": [{"endpoint": one.endpoint, "at": one.created_at.isoformat(timespec="seconds")} for one in _devices(who)],
        "mails": [{"at": mail.created_at.isoformat(timespec="seconds"), "subject": mail.subject, "text": mail.body_text} for mail in mails],
    }


def _devices(who: Who) -> list[PushSubscription]:
    return push_box.devices_of(who.person_id) if who.person_id is not None else []
