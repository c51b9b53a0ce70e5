"""A large made-up city: as many events as one likes, always the same ones."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert
from sqlmodel import col, select

from kamagaya_match import clock
from kamagaya_match.city import AREAS, Field, Welcome
from kamagaya_match.events import service
from kamagaya_match.events.models import Event, EventSession
from kamagaya_match.events.rules import PUBLIC_KINDS
from kamagaya_match.groups.models import Group
from kamagaya_match.storage.transaction import transaction

GROUPS = 400
_WHAT = [
    "里山",
    "落ち葉",
    "梨",
    "合唱",
    "紙芝居",
    "防災",
    "将棋",
    "英会話",
    "体操",
    "手話",
    "パソコン",
    "焼きいも",
    "川",
    "花壇",
    "歴史",
    "絵本",
]
_DONE = ["の会", "をたのしむ", "体験", "はじめて講座", "相談会", "まつり", "教室", "のつどい", "を学ぶ", "パトロール", "カフェ", "発表会"]
_WORDS = [
    "どなたでも",
    "気軽に",
    "参加できます",
    "地域の",
    "皆さんと",
    "一緒に",
    "楽しく",
    "学び",
    "動きやすい",
    "服装で",
    "お越しください",
    "雨天",
    "中止",
    "飲み物",
    "市民",
    "交流",
    "子ども",
    "高齢者",
    "歩く",
    "作る",
    "話す",
    "聞く",
    "公園",
    "会館",
    "午後",
    "毎月",
    "活動",
    "仲間",
]


def fill(many: int, batch: int = 2000) -> None:
    """Put `many` published events into the database in use, spread over the coming year."""
    chance = random.Random(22)
    groups = _groups(chance)
    rows = list(_rows(many, groups, chance))
    for start in range(0, many, batch):
        _put(rows[start : start + batch])
    service.reindex_all()


def _groups(chance: random.Random) -> list[int]:
    made = [
        Group(slug=f"g{n}", name=f"{chance.choice(_WHAT)}{chance.choice(_DONE)}{n}", kind="civic_group", status="verified")
        for n in range(GROUPS)
    ]
    with transaction() as tx:
        tx.add_all(made)
        tx.flush()
        return [group.id for group in made if group.id]


def _rows(many: int, groups: list[int], chance: random.Random) -> Iterator[dict[str, Any]]:
    start = clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
    for number in range(many):
        yield _row(number, start + timedelta(minutes=_minute(chance)), chance.choice(groups), chance)


def _minute(chance: random.Random) -> int:
    return chance.randrange(1, 366) * 1440 + chance.choice([9, 10, 10, 13, 13, 14, 15, 18, 19]) * 60 + chance.choice([0, 0, 30])


def _row(number: int, starts: datetime, group: int, chance: random.Random) -> dict[str, Any]:
    area = chance.choice(AREAS)
    lasts = timedelta(days=42) if chance.random() < 0.05 else timedelta(hours=2)
    return {
        "slug": f"e{number}",
        "group_id": group,
        "kind": chance.choice(PUBLIC_KINDS).value,
        "status": "published",
        "title": f"{chance.choice(_WHAT)}{chance.choice(_DONE)} その{number}",
        "summary": "".join(chance.choices(_WORDS, k=12)),
        "description": "。".join("".join(chance.choices(_WORDS, k=10)) for _ in range(8)),
        "starts_at": starts,
        "ends_at": starts + lasts,
        "place_name": f"{area.name}コミュニティセンター",
        "address": f"鎌ケ谷市{area.name}{number % 9 + 1}-{number % 30}",
        "area": area.name,
        "lat": area.lat,
        "lon": area.lon,
        "online": chance.random() < 0.1,
        "fee": chance.choice([0, 0, 300, 500]),
        "capacity": 20,
        "fields": [one.value for one in chance.sample(list(Field), 2)],
        "welcome": [one.value for one in chance.sample(list(Welcome), 2)],
        "calendar_uid": f"event-e{number}@load",
    }


def _put(rows: list[dict[str, Any]]) -> None:
    with transaction() as tx:
        tx.execute(insert(Event), rows)
        uids = [row["calendar_uid"] for row in rows]
        made = tx.exec(select(Event.id, Event.starts_at, Event.ends_at, Event.calendar_uid).where(col(Event.calendar_uid).in_(uids)))
        tx.execute(insert(EventSession), [_session(*row) for row in made])


def _session(number: int, starts: datetime, ends: datetime, uid: str) -> dict[str, Any]:
    return {
        "event_id": number,
        "starts_at": starts,
        "ends_at": min(ends, starts + timedelta(hours=2)),
        "title": "",
        "calendar_uid": "1" + uid,
    }
