"""Who answered the needs of the invented city: alone and together, for sure and in reserve, on which dates, and what was said."""

from datetime import datetime, time, timedelta
from random import Random

from kamagaya_match import clock
from kamagaya_match.conversations.models import Conversation, ConversationMessage
from kamagaya_match.conversations.rules import Side
from kamagaya_match.needs.models import Application, Need, Shift
from kamagaya_match.needs.rules import PASSED_ON_AFTER, REPLY_WITHIN, ApplicationState
from kamagaya_match.needs.service.places import choose
from kamagaya_match.needs.service.reply_times import count_anew
from kamagaya_match.storage.transaction import Tx

from .cast import Cast
from .sources import City, Facts, slug
from .working import write_work

APART = timedelta(hours=20)
_SUNDAY = 6


def write_answers(tx: Tx, city: City, cast: Cast, need: Need, facts: Facts, random: Random) -> None:
    """The dates of a need, and its applications in the order in which they came."""
    shifts = [_shift(tx, need, one, random) for one in facts.get("shifts", [])]
    for count, answer in enumerate(facts.get("answers", []), start=1):
        given = _answer(city, cast, need, answer, need.created_at + APART * count, random)
        tx.add(given)
        tx.flush()
        choose(tx, need, given, [shifts[place].id or 0 for place in answer.get("shifts", [])])
        _talk(tx, city, cast, facts["host"], given, answer)
        if given.state == ApplicationState.ACCEPTED:
            write_work(tx, given, answer, random)


def count_answers(tx: Tx, cast: Cast) -> None:
    """How each group answers, from what it answered so far."""
    for group_id in cast.groups.values():
        count_anew(tx, group_id)


def _shift(tx: Tx, need: Need, facts: Facts, random: Random) -> Shift:
    today = clock.today()
    day = today + timedelta(days=(_SUNDAY - today.weekday()) % 7 + 7 * facts["weeks"])
    starts, ends = (clock.at(day, time.fromisoformat(facts[name])) for name in ("starts", "ends"))
    shift = Shift(slug=slug(random), need_id=need.id or 0, starts_at=starts, ends_at=ends, places=facts["places"], note=facts["note"])
    shift.changed_at = need.created_at
    tx.add(shift)
    tx.flush()
    return shift


def _answer(city: City, cast: Cast, need: Need, facts: Facts, at: datetime, random: Random) -> Application:
    settled = facts["state"] in (ApplicationState.ACCEPTED, ApplicationState.DECLINED)
    answered = at + timedelta(hours=facts.get("after", 7)) if settled else None
    talk = [at + timedelta(hours=one["after"]) for one in facts.get("talk", []) if one["by"] == Side.GROUP]
    waited = clock.now() - at if facts["state"] == ApplicationState.SENT and not talk else timedelta(0)
    return Application(
        slug=slug(random),
        need_id=need.id or 0,
        person_id=cast.people[facts["who"]],
        state=facts["state"],
        name=city.named_people()[facts["who"]][0],
        message=facts["message"],
        party=facts.get("party", 1),
        companions=facts.get("companions", []),
        age_band=facts.get("age", ""),
        reply=facts.get("reply", ""),
        created_at=at,
        replied_at=min(filter(None, [answered, *talk]), default=None),
        reminded_at=at + REPLY_WITHIN if waited >= REPLY_WITHIN else None,
        passed_on_at=at + PASSED_ON_AFTER if waited >= PASSED_ON_AFTER else None,
        answered_at=answered,
        answered_by=need.created_by if settled else None,
    )


def _talk(tx: Tx, city: City, cast: Cast, host: str, row: Application, facts: Facts) -> None:
    if "talk" not in facts:
        return
    names = {group["slug"]: group["name"] for group in city.groups}
    talk = Conversation(application_id=row.id or 0, slug=row.slug, group_slug=host, applicant_id=row.person_id, minor=bool(row.age_band))
    tx.add(talk)
    tx.flush()
    for one in facts["talk"]:
        side, at = Side(one["by"]), row.created_at + timedelta(hours=one["after"])
        writer = cast.owners[host] if side is Side.GROUP else row.person_id
        name = names[host] if side is Side.GROUP else row.name
        said = ConversationMessage(conversation_id=talk.id or 0, side=side, person_id=writer, name=name, text=one["text"], at=at)
        tx.add(said)
        tx.flush()
        talk.last_at = at
        if side is Side.GROUP:
            talk.last_by_group, talk.group_read = said.id or 0, said.id or 0
        else:
            talk.last_by_applicant, talk.applicant_read = said.id or 0, said.id or 0
