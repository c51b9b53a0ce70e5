"""The list that helpers' phones keep, as JSON; no address, no telephone number, no answers."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kamagaya_match.door.rules import Act, by_meeting, walk_ins
from kamagaya_match.registrations.views import DoorParty

Json = dict[str, Any]


def door_list(parties: Iterable[DoorParty], acts: Sequence[Act]) -> tuple[str, Json]:
    """The list, and a short name of just this content.

    `parties`: c code, s size, x expected; n name, k reading, w companions and p may be in pictures, of those, st the state of
    the others; a the arrivals that stand, of all meetings. An arrival or walk-in: [key, people, milliseconds, by, name of a
    walk-in, meeting].
    """
    found = by_meeting(acts)
    content = {
        "parties": [_party(party, found.get(party.id, {})) for party in parties],
        "walk_ins": [_arrival(act) for act in walk_ins(acts)],
    }
    packed = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(packed.encode()).hexdigest()[:16], content


def _party(party: DoorParty, meetings: Mapping[int, Sequence[Act]]) -> Json:
    known = {"n": party.name, "k": party.kana, "w": " ".join(party.companions), "p": party.photo} if party.expected else {"st": party.state}
    return {
        "c": party.code,
        "s": party.size,
        "x": party.expected,
        "a": [_arrival(act) for arrivals in meetings.values() for act in arrivals],
    } | known


def _arrival(act: Act) -> list[Any]:
    return [act.key, act.people, milliseconds(act), act.by, act.name, act.meeting]


def milliseconds(act: Act) -> int:
    """When a note was made, as browsers count."""
    return round(act.at.timestamp() * 1000)
