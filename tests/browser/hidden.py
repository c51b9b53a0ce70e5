"""The sample city with contact data that are told apart at a glance, and who may read which of them before a yes."""

import secrets
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta

from kamagaya_match.storage.tokens import hashed

from .conftest import Site

APPLICANT, ALONE, GIVER, CHILD, NEIGHBOUR = "m25", "m26", "m28", "m16", "m29"
HOST, BUSINESS, OTHERS = "satoyama", "ashita-design", "obento"
OWNERS = {HOST: "akiko", BUSINESS: "m9", OTHERS: "botan", "hatsutomi-jichikai": "m2"}
EDITORS = {HOST: ("m5",)}
GUARDIAN = ("折戸 まもる", "mamoru.orito@katei.example", "080-0000-4401", "090-0000-4402")
NAMES = {GIVER: "宝来 みつほ", "m9": "由良 ともえ"}  # not known to a group before they say yes

PEOPLE = (APPLICANT, ALONE, GIVER, CHILD, NEIGHBOUR, "akiko", "m5", "m9", "botan", "m2")
_NAMELESS = "m5"  # accounts begin without a name; none may be called by its address
_KANA = dict(zip(PEOPLE, "たちつてとなにぬねの", strict=True))
_IDS = "SELECT id FROM person WHERE email IN ({})"
NEED_CONTACT = "当日は 080-0000-5501（沼尾）へ"
PHONE = {APPLICANT: "080-0000-6601", ALONE: "080-0000-6602", GIVER: "080-0000-6603", CHILD: "080-0000-6604"}
PLACE = (35.771234987, 139.998765123)  # where the giver lives, to the metre


def mail_of(account: str) -> str:
    return f"{account}.naisho@uchi.example"


def kana_of(account: str) -> str:
    """A reading that nobody else has."""
    return f"ひめよみ{_KANA[account] * 3}"


def host_lines(slug: str) -> dict[str, str]:
    """A group's contact as it has written it, by column."""
    number = {HOST: "7701", BUSINESS: "7702", OTHERS: "7703"}[slug]
    lines = {"contact_name": f"連絡役 ひそか{number}", "contact_email": f"renraku-{slug}@dantai.example"}
    return lines | {"contact_phone": f"080-0000-{number}", "contact_address": f"粟野{number}番地の奥"}


def secrets_of_all() -> dict[str, tuple[str, ...]]:
    """Every contact datum by its owner: an account, a group or a guardian."""
    people: dict[str, tuple[str, ...]] = {account: (mail_of(account), kana_of(account)) for account in PEOPLE}
    for account, phone in PHONE.items():
        people[account] += (phone,)
    people[GIVER] += tuple(map(str, PLACE))
    groups = {slug: tuple(host_lines(slug).values()) for slug in (HOST, BUSINESS, OTHERS)}
    groups[HOST] += (NEED_CONTACT,)
    return people | groups | {"guardian": GUARDIAN}


def secrets_from(*own: str) -> dict[str, tuple[str, ...]]:
    """What a reader may not see who is, or belongs to, `own`."""
    return not_of(own, secrets_of_all(), str)


def not_of(own: Iterable[str], secrets: Mapping[str, tuple[str, ...]], owner_in: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    """Those whose owner, as `owner_in` reads it from the key, is none of `own` and of their groups."""
    mine = {*own, *(person for group in own for person in (OWNERS.get(group, ""), *EDITORS.get(group, ())))}
    mine |= {group for group, owner in OWNERS.items() if owner in own or any(one in EDITORS.get(group, ()) for one in own)}
    return {key: several for key, several in secrets.items() if owner_in(key) not in mine}


def names_from(*own: str) -> dict[str, tuple[str, ...]]:
    """The names of those who were only asked so far, for a reader who is none of them."""
    return {f"name of {account}": (name,) for account, name in NAMES.items() if account not in own}


def hide(site: Site) -> None:
    """Write all of it into the city's database."""
    with closing(sqlite3.connect(site.folder / "match.db", timeout=20)) as base, base:
        _people(base)
        _groups(base)
        _guests(base)
        base.execute("DELETE FROM outbox_mail")  # what went out under the old addresses


def _people(base: sqlite3.Connection) -> None:
    for account in PEOPLE:
        told = {"new": mail_of(account), "kana": kana_of(account), "old": f"{account}@example.jp", "token": hashed(calendar_of(account))}
        base.execute("UPDATE person SET email = :new, kana = :kana, calendar_token_hash = :token WHERE email = :old", told)
    for account, name in NAMES.items():
        base.execute("UPDATE person SET name = ? WHERE email = ?", (name, mail_of(account)))
    base.execute("UPDATE person SET name = '' WHERE email = ?", (mail_of(_NAMELESS),))
    columns = "slug, person_id, skills, fields, unwanted, learning, languages, times, rhythm, area, near, lat, lon, online, seen"
    values = "'sh0wn0ffer', id, '{\"music\": 3}', '[\"environment\"]', '[]', '[]', '[\"ja\"]', 0, '', '粟野', '', ?, ?, 1, 'groups'"
    moment = "strftime('%Y-%m-%d %H:%M:%f000', 'now')"
    insert = f"INSERT INTO person_offer ({columns}, created_at, updated_at) SELECT {values}, {moment}, {moment} FROM person WHERE email = ?"
    base.execute(insert, (*PLACE, mail_of(GIVER)))


def calendar_of(account: str) -> str:
    """The secret in the address of somebody's own calendar."""
    return f"calendar-of-{account}"


def _groups(base: sqlite3.Connection) -> None:
    for slug in (HOST, BUSINESS, OTHERS):
        lines = host_lines(slug)
        seen = dict.fromkeys((f"{name}_visible" for name in lines), "participants") | {"contact_address_visible": "office"}
        told = ", ".join(f"{name} = :{name}" for name in (*lines, *seen))
        base.execute(f"UPDATE group_ SET {told} WHERE slug = :slug", {"slug": slug, **lines, **seen})
    base.execute("UPDATE need SET contact = ? WHERE group_id = (SELECT id FROM group_ WHERE slug = ?)", (NEED_CONTACT, HOST))


def _guests(base: sqlite3.Connection) -> None:
    """All of them have signed up to an event of somebody else's only, for whoever comes to a group may know how to reach it."""
    accounts = ", ".join(f"'{mail_of(account)}'" for account in PEOPLE)
    base.execute(f"UPDATE registration SET person_id = NULL, email = '', email_key = '' WHERE person_id IN ({_IDS.format(accounts)})")
    event = "SELECT id FROM event WHERE status = 'published' AND NOT internal AND starts_at > datetime('now') AND group_id = "
    where = base.execute(f"{event} (SELECT id FROM group_ WHERE slug = 'oto-no-izumi') ORDER BY id LIMIT 1").fetchone()[0]
    columns = "event_id, number, code, state, for_seat, size, name, kana, companions, email, email_key, phone, lang, answers, note"
    columns += ", person_id, consent_version, created_at, updated_at"
    moment = "strftime('%Y-%m-%d %H:%M:%f000', 'now')"
    values = ":event, :number, :code, 'confirmed', 1, 1, '参加の人', :kana, '[]', :mail, :mail, :phone, 'ja', '{}', '', id, ''"
    for number, (account, phone) in enumerate(PHONE.items()):
        base.execute(
            f"INSERT INTO registration ({columns}) SELECT {values}, {moment}, {moment} FROM person WHERE email = :mail",
            {
                "event": where,
                "number": 900 + number,
                "code": f"N0T00{number}",
                "kana": kana_of(account),
                "mail": mail_of(account),
                "phone": phone,
            },
        )
    party = base.execute("SELECT id FROM registration WHERE email = ?", (mail_of(CHILD),)).fetchone()[0]
    name, mail, *phones = GUARDIAN
    names = "registration_id, on_paper, name, email, emergency_name, emergency_phone, version, consented_at"
    base.execute(
        f"INSERT INTO guardian ({names}) VALUES (?, 0, ?, ?, ?, ?, '1', {moment})", (party, name, mail, f"緊急 {phones[1]}", phones[0])
    )


def session_of(site: Site, account: str) -> str:
    """The secret of a new session of somebody of the city."""
    token, now = secrets.token_urlsafe(24), datetime.now(UTC)
    times = [f"{moment:%Y-%m-%d %H:%M:%S.%f}" for moment in (now, now, now + timedelta(days=1))]
    mail = mail_of(account) if account in PEOPLE else f"{account}@example.jp"
    with closing(sqlite3.connect(site.folder / "match.db", timeout=20)) as base, base:
        columns = "token_hash, person_id, browser, created_at, seen_at, expires_at"
        insert = f"INSERT INTO sign_in_session ({columns}) SELECT ?, id, '', ?, ?, ? FROM person WHERE email = ?"
        assert base.execute(insert, (hashed(token), *times, mail)).rowcount == 1
    return token


def mails(site: Site) -> list[tuple[str, str]]:
    """What was mailed so far: to whom, and all of it but that address."""
    columns = "to_address, subject, body_text, body_html, calendar, reply_to, about"
    with closing(sqlite3.connect(site.folder / "match.db", timeout=20)) as base:
        return [(row[0], "\n".join(map(str, row[1:]))) for row in base.execute(f"SELECT {columns} FROM outbox_mail ORDER BY id")]
