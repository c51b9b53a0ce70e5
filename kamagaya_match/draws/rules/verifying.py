"""Recomputes a published file step by step, and says what does not agree."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any, NamedTuple

from .canonical import canonical, sha256
from .drawing import Entry, Held, draw, list_hash, room_for
from .pseudonyms import read_pseudonym
from .record import FORMAT, OWN_HASH, DrawState
from .terms import SEED_BYTES, commitment

Content = Mapping[str, Any]
MOST_QUOTAS, MOST_TICKETS = 12, 10


class Finding(NamedTuple):
    """One step: its name in the catalogue (`draws.verify.<name>`), and whether what the file says is so.

    `grave` is False for what everyone should know but breaks nothing: the rules were changed while people signed up.
    """

    name: str
    agrees: bool
    grave: bool = True


def verify(data: bytes, noted: str = "") -> list[Finding]:
    """Recompute a published file; `noted` is a commitment that somebody wrote down before the draw, if any.

    The file is good when everything grave agrees. The list ends where nothing further can be computed.
    """
    content = _read(data)
    if content is None:
        return [Finding("readable", False)]
    whole = Finding("whole", _is_whole(data, content))
    if content.get("state") != DrawState.DRAWN.value:
        return [Finding("readable", True), whole, Finding("drawn", False)]
    try:
        return [Finding("readable", True), whole, *_steps(content, noted)]
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return [Finding("readable", False)]


def is_good(findings: list[Finding]) -> bool:
    """Whether the draw was held as promised."""
    return all(finding.agrees for finding in findings if finding.grave)


def _read(data: bytes) -> Content | None:
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) and content.get("format") == FORMAT else None


def _is_whole(data: bytes, content: Content) -> bool:
    """Not one byte is different from what was published, its own hash included."""
    rest = {name: value for name, value in content.items() if name != OWN_HASH}
    try:
        return content.get(OWN_HASH) == sha256(rest) and data == canonical(content) + b"\n"
    except ValueError:
        return False


def _steps(content: Content, noted: str) -> list[Finding]:
    checks: dict[str, Callable[[Content], bool]] = {"commitment": _commitments_hold, "list": _list_holds, "result": _result_holds}
    known = [promise["commitment"] for promise in content["commitments"]]
    noted_there = [Finding("noted", noted.strip().lower() in known)] if noted else []
    findings = [Finding(name, check(content)) for name, check in checks.items()]
    return [*findings, *noted_there, Finding("in_time", _promised_in_time(content)), Finding("unchanged", _unchanged(content), grave=False)]


def _commitments_hold(content: Content) -> bool:
    """The seed is the one that was promised, with the rules that were promised, each time."""
    seed, promises = content["result"]["seed"], content["commitments"]
    good = len(bytes.fromhex(seed)) == SEED_BYTES and seed == seed.lower() and bool(promises)
    return good and all(promise["commitment"] == commitment(content["draw"], promise["rules"], seed) for promise in promises)


def _list_holds(content: Content) -> bool:
    """The list has the hash it was fixed with, in order, no party twice, and tickets only as the rules give them."""
    entries, reserved, rules = _entries(content), _reserved(content), _rules(content)
    names = [entry.pseudonym for entry in entries]
    sound = _sane(rules) and all(_fair(entry, rules) for entry in entries) and reserved == sorted(reserved)
    return sound and names == sorted(set(names)) and list_hash(content["draw"], entries, reserved) == content["entries"]["sha256"]


def _sane(rules: Content) -> bool:
    """Few enough quotas and tickets to be computed with."""
    return len(rules["quotas"]) <= MOST_QUOTAS and 1 <= rules["most_tickets"] <= MOST_TICKETS


def _fair(entry: Entry, rules: Content) -> bool:
    named = read_pseudonym(entry.pseudonym) == entry.pseudonym
    known = list(entry.quotas) == sorted(set(entry.quotas) & set(rules["quotas"]))
    return named and known and entry.size >= 1 and 1 <= entry.tickets <= rules["most_tickets"]


def _result_holds(content: Content) -> bool:
    """The same computation gives the same order, seats and places."""
    if not _list_holds(content):
        return False
    rules, result = _rules(content), content["result"]
    room = room_for(rules["seats"], rules["quotas"], _reserved(content))
    order = draw(result["seed"], content["entries"]["sha256"], _entries(content), room)
    return bool([one.as_json() for one in order] == result["order"])


def _promised_in_time(content: Content) -> bool:
    """The first promise came before sign-up opened, the list was fixed after closing, the draw came later, as announced."""
    first = content["commitments"][0]
    fixed, drawn, rules = _time(content["entries"]["fixed_at"]), _time(content["result"]["drawn_at"]), _rules(content)
    promised = _time(first["at"]) <= _time(first["rules"]["opens"]) < _time(first["rules"]["closes"])
    return promised and _time(rules["closes"]) <= fixed < drawn and _time(rules["draws"]) <= drawn


def _unchanged(content: Content) -> bool:
    """Every change of the rules came before sign-up opened, as it was announced until then."""
    return all(_time(later["at"]) < _time(before["rules"]["opens"]) for before, later in pairwise(content["commitments"]))


def _rules(content: Content) -> Content:
    rules: Content = content["commitments"][-1]["rules"]
    return rules


def _entries(content: Content) -> list[Entry]:
    return [Entry(one["pseudonym"], one["size"], tuple(one["quotas"]), one["tickets"]) for one in content["entries"]["list"]]


def _reserved(content: Content) -> list[Held]:
    return [Held(tuple(one["quotas"]), one["seats"]) for one in content["entries"]["reserved"]]


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)
