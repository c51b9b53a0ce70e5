"""Where the pages of the sample city are."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import httpx

from kamagaya_match.storage.tokens import hashed, new_token

from .conftest import Site

OPEN = "e.status = 'published' AND NOT e.internal AND e.sign_up AND e.sign_up_opens_at IS NULL AND e.sign_up_closes_at IS NULL"
COMING = f"{OPEN} AND e.starts_at > :tomorrow"
FREE = f"{COMING} AND e.admission = 'first_come' AND e.quotas = '{{}}' AND e.capacity > e.seats_taken + 2 AND NOT e.parties_waiting"
EVENTS = {
    "free": f"{FREE} AND 1 = (SELECT count(*) FROM event_session s WHERE s.event_id = e.id)",
    "plain": f"{FREE} AND NOT EXISTS (SELECT 1 FROM event_question q WHERE q.event_id = e.id)",
    "full": f"{COMING} AND e.parties_waiting AND e.admission = 'first_come'",
    "sessions": f"{FREE} AND 1 < (SELECT count(*) FROM event_session s WHERE s.event_id = e.id)",
    "cancelled": "e.status = 'cancelled' AND NOT e.internal",
    "own": f"{COMING} AND e.group_id = (SELECT id FROM group_ WHERE slug = 'satoyama')",
    "draft": "e.status = 'draft' AND NOT e.internal",
    "over": "e.status = 'published' AND NOT e.internal AND e.ends_at < :today",
}

NEED_OPEN = "n.status = 'published' AND (n.people_wanted IS NULL OR n.accepted < n.people_wanted)"
ANSWERED = (
    "EXISTS (SELECT 1 FROM application a JOIN person p ON p.id = a.person_id WHERE a.need_id = n.id AND p.email = 'chiyo@example.jp')"
)


def event(site: Site, which: str) -> str:
    """The path of an event of this state."""
    return "/events/" + one(site, f"SELECT e.slug FROM event e WHERE {EVENTS[which]} ORDER BY e.starts_at LIMIT 1")


def need(site: Site, which: str = NEED_OPEN) -> str:
    """The path of a need of which this holds."""
    return "/needs/" + one(site, f"SELECT n.slug FROM need n WHERE {which} ORDER BY n.id LIMIT 1")


def need_of(site: Site, group: str) -> str:
    """The path of some need of a group."""
    return need(site, f"n.status = 'published' AND n.group_id = (SELECT id FROM group_ WHERE slug = '{group}')")


def engagement(site: Site, email: str = "chiyo@example.jp", order: str = "g.id") -> str:
    """The page of work that somebody has taken on."""
    mine = f"g.person_id = (SELECT id FROM person WHERE email = '{email}')"
    return "/engagements/" + one(site, f"SELECT g.slug FROM engagement g WHERE {mine} ORDER BY {order} LIMIT 1")


def told_work(site: Site) -> str:
    """The page of the work that a story is about; no other test goes on with it."""
    return engagement(site, order="g.id DESC")


def offer(site: Site) -> str:
    """The path of some offer of a business."""
    host = "(SELECT id FROM group_ WHERE slug = 'ashita-design')"
    return "/offers/" + one(site, f"SELECT slug FROM body_offer WHERE status = 'published' AND group_id = {host} ORDER BY id LIMIT 1")


def person_key(site: Site) -> str:
    """The name by which groups know what somebody gives."""
    return one(site, "SELECT slug FROM person_offer WHERE seen = 'groups' AND paused_at IS NULL ORDER BY id LIMIT 1")


def talk(site: Site, group: str = "satoyama") -> str:
    """The page of a conversation with a group in which something was said."""
    return "/conversations/" + one(site, f"SELECT slug FROM conversation WHERE group_slug = '{group}' ORDER BY id LIMIT 1")


def confirmed_hours(site: Site) -> tuple[str, str, str]:
    """Two hours that a group has confirmed for somebody whom no other test knows: the address, the name, and the title of the work."""
    chosen = "FROM engagement g JOIN person p ON p.id = g.person_id WHERE p.email <> 'chiyo@example.jp' ORDER BY g.id LIMIT 1"
    email, name, title = (one(site, f"SELECT {what} {chosen}") for what in ("p.email", "g.person_name", "g.title"))
    now, columns = datetime.now(UTC), "engagement_id, day, minutes, what, state, reason, created_at"
    values = f"(SELECT g.id {chosen}), ?, 120, '草刈り', 'confirmed', '', ?"
    with closing(sqlite3.connect(site.folder / "match.db")) as connection, connection:
        connection.execute(f"INSERT INTO hours_entry ({columns}) VALUES ({values})", (f"{now:%Y-%m-%d}", f"{now:%Y-%m-%d %H:%M:%S.%f}"))
    return email, name, title


def story(site: Site) -> str:
    """A public story of work for a group."""
    found = told_work(site).rpartition("/")[2]
    columns = "slug, engagement_id, group_id, person_id, title, text, picture, picture_alt, version, by_group, giver_agreed, group_agreed"
    values = (
        "'forest', id, group_id, person_id, '森に道ができるまで', '春から秋まで、月に一度。', '', '', 1, 1, 1, 1, 'other', 'ちよ', ?, ?"
    )
    now = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S.%f}"
    fill = f"INSERT OR IGNORE INTO story ({columns}, giver_as, giver_name, published_at, changed_at) SELECT {values} FROM engagement"
    with closing(sqlite3.connect(site.folder / "match.db", timeout=20)) as connection, connection:
        connection.execute(f"{fill} WHERE slug = ?", (now, now, found))
    return "/stories/forest"


def story_desk(site: Site) -> str:
    """Where that story is written."""
    story(site)
    return told_work(site) + "/story/"


def party(site: Site, email: str = "midori@example.jp") -> str:
    """The page of somebody who has just signed up, without script and without an account."""
    who = {"size": "1", "name": "森 みどり", "email": email, "consent": "on"}
    answer = httpx.post(f"{site.address}{event(site, 'plain')}/sign-up", data=who)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def coming(site: Site) -> str:
    """The question to somebody who signed up and opened the mail's link."""
    party(site, "wakaba@example.jp")
    found = re.search(r"/registrations/confirm/([\w-]+)", httpx.get(f"{site.address}/outbox/").text)
    assert found is not None
    httpx.post(site.address + found[0])
    return f"/registrations/{found[1]}/coming"


def door(site: Site) -> str:
    """A helper's page of some event of the sample group."""
    token, now = new_token(), datetime.now(UTC)
    event_id = one(site, f"SELECT e.id FROM event e WHERE {EVENTS['own']} ORDER BY e.starts_at LIMIT 1")
    times = [f"{moment:%Y-%m-%d %H:%M:%S.%f}" for moment in (now, now + timedelta(days=30))]
    columns = "event_id, token_hash, label, created_at, expires_at"
    with closing(sqlite3.connect(site.folder / "match.db")) as connection, connection:
        connection.execute(f"INSERT INTO door_link ({columns}) VALUES (?, ?, '入口', ?, ?)", (event_id, hashed(token), *times))
    return f"/door/{token}"


def one(site: Site, question: str) -> str:
    """The one text that the database of the site answers."""
    now = datetime.now(UTC)
    times = {"today": str(now), "tomorrow": str(now + timedelta(days=1))}
    connection = sqlite3.connect(f"file:{site.folder / 'match.db'}?mode=ro", uri=True)
    try:
        return str(connection.execute(question, times).fetchone()[0])
    finally:
        connection.close()


OWN_PAST = "NOT internal AND ends_at < datetime('now') AND group_id = (SELECT id FROM group_ WHERE slug = 'satoyama')"
PAST = f"status = 'published' AND sign_up_closes_at IS NULL AND {OWN_PAST}"
ONE_DAY = f"{PAST} AND NOT all_day AND 1 = (SELECT count(*) FROM event_session s WHERE s.event_id = event.id)"
CODE = "K3K3K3"


def attended(site: Site) -> tuple[str, str]:
    """Chiyo came to an event of her neighbours that is over, as the party CODE, and they have noted it; its slug and its title."""
    columns = "event_id, number, code, state, for_seat, size, name, kana, companions, email, email_key, phone, lang, answers, note"
    values = f":event, 900, '{CODE}', 'attended', 1, 1, '千葉 千代', '', '[]', :mail, :mail, '', 'ja', '{{}}', ''"
    person, moment = "(SELECT id FROM person WHERE email = :mail)", "strftime('%Y-%m-%d %H:%M:%f000', 'now')"
    rest = "person_id, consent_version, created_at, updated_at"
    insert = f"INSERT OR IGNORE INTO registration ({columns}, {rest}) VALUES ({values}, {person}, '', {moment}, {moment})"
    with closing(sqlite3.connect(site.folder / "match.db", timeout=20)) as connection, connection:
        wanted = f"SELECT id, slug, title FROM event WHERE {ONE_DAY} ORDER BY ends_at DESC LIMIT 1"
        found, slug, title = connection.execute(wanted).fetchone()
        own = {"event": found, "mail": "chiyo@example.jp"}
        connection.execute(
            f"UPDATE registration SET email_key = '' WHERE event_id = :event AND email_key = :mail AND code <> '{CODE}'", own
        )
        connection.execute(insert, own)
    return str(slug), str(title)
