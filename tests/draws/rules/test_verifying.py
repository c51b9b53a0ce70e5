"""Somebody else's verifier agrees with ours, and nothing can be changed unseen."""

import json
import random
from collections.abc import Callable
from typing import Any

import pytest

from kamagaya_match.draws.rules import canonical, commitment, is_good, list_hash, sha256, verify
from kamagaya_match.draws.rules.drawing import Entry, Held
from tests.draws.independent import ok
from tests.draws.urns import SLUG, a_file


def rewritten(raw: bytes, change: Callable[[dict[str, Any]], None]) -> bytes:
    """The file after somebody changed it and mended its own hash."""
    content = json.loads(raw)
    del content["sha256"]
    change(content)
    return canonical({**content, "sha256": sha256(content)}) + b"\n"


def wrong(raw: bytes, noted: str = "") -> set[str]:
    return {finding.name for finding in verify(raw, noted) if not finding.agrees}


def test_an_independent_verifier_agrees_on_a_thousand_draws() -> None:
    dice = random.Random(22)
    for _ in range(1000):
        raw = a_file(dice)
        assert ok(raw) and wrong(raw) == set()


def test_both_verifiers_refuse_the_same_forged_results() -> None:
    dice = random.Random(23)
    for _ in range(200):
        raw = rewritten(a_file(dice), lambda content: content["result"].update(seed=dice.randbytes(32).hex()))
        assert not ok(raw) and not is_good(verify(raw))


def test_each_single_byte_counts() -> None:
    dice = random.Random(24)
    raw = a_file(dice, most=3)
    for at in range(len(raw)):
        other = bytes([raw[at] ^ (1 << dice.randrange(8))])
        assert not is_good(verify(raw[:at] + other + raw[at + 1 :])), at
        assert not is_good(verify(raw[:at] + raw[at + 1 :])), at


def test_bytes_before_and_after_count_too() -> None:
    raw = a_file(random.Random(25))
    assert wrong(raw + b"\n") == wrong(b" " + raw) == wrong(raw[:-1]) == {"whole"}


def change_rules(content: dict[str, Any]) -> None:
    content["commitments"][0]["rules"]["waiting_list"] ^= True


def shrink_party(content: dict[str, Any]) -> None:
    content["entries"]["list"][0]["size"] = 99


def drop_party(content: dict[str, Any]) -> None:
    content["entries"]["list"].pop()


def more_tickets(content: dict[str, Any]) -> None:
    """With the list's hash mended as well."""
    entries, fixed = content["entries"]["list"], content["entries"]
    entries[0]["tickets"] = 9
    rows = [Entry(one["pseudonym"], one["size"], tuple(one["quotas"]), one["tickets"]) for one in entries]
    fixed["sha256"] = list_hash(SLUG, rows, [Held(tuple(one["quotas"]), one["seats"]) for one in fixed["reserved"]])


def twice(content: dict[str, Any]) -> None:
    content["entries"]["list"].append(content["entries"]["list"][-1])


def swap(content: dict[str, Any]) -> None:
    order = content["result"]["order"]
    order[0], order[-1] = order[-1], order[0]


def give_seat(content: dict[str, Any]) -> None:
    content["result"]["order"][-1].update(seated=True, place=None)


def promise_late(content: dict[str, Any]) -> None:
    content["commitments"][0]["at"] = "2026-12-01T09:00:01+09:00"


def draw_early(content: dict[str, Any]) -> None:
    content["entries"]["fixed_at"] = "2026-12-10T17:59:59+09:00"


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        (change_rules, "commitment"),
        (shrink_party, "list"),
        (drop_party, "list"),
        (more_tickets, "list"),
        (twice, "list"),
        (swap, "result"),
        (give_seat, "result"),
        (promise_late, "in_time"),
        (draw_early, "in_time"),
    ],
)
def test_a_careful_forger_is_seen_as_well(change: Callable[[dict[str, Any]], None], seen: str) -> None:
    raw = large(26)
    findings = wrong(rewritten(raw, change))
    assert seen in findings and "whole" not in findings


def large(number: int) -> bytes:
    """A draw in which not everyone gets a seat."""
    dice = random.Random(number)
    return next(raw for raw in iter(lambda: a_file(dice, 30), b"") if b'"place":3' in raw)


def test_a_whole_new_story_does_not_fit_the_commitment_that_was_noted() -> None:
    """Who can write everything can choose another seed afterwards; but not one that gives the hash people know."""
    told, noted = json.loads(large(27)), json.loads(large(28))["commitments"][0]["commitment"]
    assert wrong(large(27), told["commitments"][0]["commitment"]) == set()
    assert wrong(large(27), " " + told["commitments"][0]["commitment"].upper()) == set()
    assert wrong(large(27), noted) == {"noted"}


def change_later(content: dict[str, Any]) -> None:
    first = content["commitments"][0]
    seed = content["result"]["seed"]
    again = {"at": "2026-12-05T10:00:00+09:00", "rules": first["rules"], "commitment": commitment(SLUG, first["rules"], seed)}
    content["commitments"].append(again)


def test_rules_that_moved_while_people_signed_up_are_told_but_are_no_fraud() -> None:
    raw = rewritten(large(29), change_later)
    assert wrong(raw) == {"unchanged"} and is_good(verify(raw))


def test_rules_that_moved_before_that_are_nothing() -> None:
    def early(content: dict[str, Any]) -> None:
        change_later(content)
        content["commitments"][1]["at"] = "2026-11-30T10:00:00+09:00"

    assert wrong(rewritten(large(29), early)) == set()


@pytest.mark.parametrize("raw", [b"", b"{}", b"[]", b"null", b"\xff", b'{"format":"kamagaya-match-draw/2"}', b"[" * 100_000])
def test_what_is_no_draw_is_said_to_be_none(raw: bytes) -> None:
    assert wrong(raw) == {"readable"} and not is_good(verify(raw))


def test_a_draw_that_was_not_held_yet_cannot_be_verified() -> None:
    raw = rewritten(large(30), lambda content: content.update(state="fixed", result=None))
    assert wrong(raw) == {"drawn"} and not is_good(verify(raw))


def test_a_file_with_holes_is_unreadable() -> None:
    raw = rewritten(large(30), lambda content: content.update(result={}))
    assert wrong(raw) == {"readable"}
