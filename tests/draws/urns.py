"""Draws made of nothing but numbers."""

import random
from datetime import datetime, timedelta

from kamagaya_match.clock import TOKYO
from kamagaya_match.draws.rules import (
    DrawState,
    Entry,
    FixedList,
    Held,
    Promise,
    Record,
    Result,
    Terms,
    commitment,
    draw,
    list_hash,
    pseudonym,
    published,
    room_for,
)

SLUG = "k7mqx2paw9"
OPENS = datetime(2026, 12, 1, 9, 0, tzinfo=TOKYO)
CLOSES = datetime(2026, 12, 10, 18, 0, tzinfo=TOKYO)
DRAWS = CLOSES + timedelta(hours=2)
KINDS = ("first_timer", "resident", "student")
EVENT = {"group": "里山を守る会", "title": "里山の落ち葉かきと焼きいも", "url": "https://match.example.jp/events/" + SLUG}


def hex_of(dice: random.Random) -> str:
    return dice.randbytes(32).hex()


def some_entries(dice: random.Random, most: int, tickets: int) -> list[Entry]:
    """Up to `most` parties of all sizes and kinds."""
    secret = hex_of(dice)
    return [
        Entry(
            pseudonym(secret, number),
            dice.randint(1, 5),
            tuple(kind for kind in KINDS if dice.random() < 0.3),
            dice.randint(1, tickets),
        )
        for number in range(1, dice.randint(0, most) + 1)
    ]


def some_terms(dice: random.Random) -> Terms:
    quotas = {kind: dice.randint(1, 6) for kind in KINDS if dice.random() < 0.5}
    seats = None if dice.random() < 0.05 else sum(quotas.values()) + dice.randint(0, 20)
    return Terms(seats, quotas, dice.choice((1, 2, 3)), dice.random() < 0.8, OPENS, CLOSES, DRAWS)


def a_record(dice: random.Random, most: int = 20) -> Record:
    """A draw that was held as it should be."""
    terms, seed = some_terms(dice), hex_of(dice)
    everyone = some_entries(dice, most, terms.most_tickets)
    entries = [Entry(one.pseudonym, one.size, _known(one, terms), one.tickets) for one in everyone]
    reserved = [Held((), 1), Held(tuple(terms.quotas)[:1], 2)][: dice.randint(0, 2)] if terms.quotas else []
    fixed = list_hash(SLUG, entries, reserved)
    order = draw(seed, fixed, entries, room_for(terms.seats, terms.quotas, reserved))
    return Record(
        SLUG,
        EVENT,
        DrawState.DRAWN,
        [Promise(OPENS - timedelta(days=3), terms.as_json(), commitment(SLUG, terms.as_json(), seed))],
        FixedList(CLOSES + timedelta(hours=1), entries, reserved, fixed),
        Result(DRAWS + timedelta(seconds=9), seed, order),
    )


def a_file(dice: random.Random, most: int = 20) -> bytes:
    return published(a_record(dice, most))


def _known(entry: Entry, terms: Terms) -> tuple[str, ...]:
    return tuple(kind for kind in terms.quotas if kind in entry.quotas)
