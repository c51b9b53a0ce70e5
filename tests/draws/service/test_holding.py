"""From the promise to the result: once, by the clock, whole parties, and everyone can recompute it."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from kamagaya_match.draws import service
from kamagaya_match.draws.models import Draw
from kamagaya_match.draws.rules import is_good, spaced, verify
from kamagaya_match.problems import Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.storage.transaction import reading, transaction
from tests.draws.independent import ok
from tests.draws.stage import CLOSES, DRAWN, FIXED, a_lottery, at, enter, entries, file, hold, keep, row
from tests.registrations.stage import an_event, assert_rules_hold, audits, change, come, mails, moves, parties, seats_become, states, wish
from tests.world import World

S = RegistrationState


def content(slug: str) -> dict[str, Any]:
    return dict(json.loads(file(slug)))


def test_a_lottery_from_its_promise_to_a_result_that_anyone_can_recompute(either_world: World) -> None:
    slug = a_lottery(either_world.satoyama_id, capacity=5)
    promised = content(slug)
    enter(slug, 4, size=2)
    assert states(slug) == [S.WAITLISTED] * 4
    hold(slug)
    assert sorted(states(slug)) == [S.CONFIRMED] * 2 + [S.WAITLISTED] * 2
    assert_rules_hold(slug)
    raw = file(slug)
    assert ok(raw) and all(finding.agrees for finding in verify(raw, promised["commitments"][0]["commitment"]))
    told = {party.code: party for party in parties(slug)}
    assert {code: entry.place == 0 for code, entry in entries(slug).items()} == {code: p.state == S.CONFIRMED for code, p in told.items()}
    assert len(mails()) == 4 * 3  # to confirm, to have entered, and the result


def test_the_seed_is_shown_by_nothing_before_the_draw(either_world: World) -> None:
    slug = a_lottery(either_world.satoyama_id)
    enter(slug, 2)
    kept = row(slug)
    with at(FIXED):
        service.hold_due()
    for raw in (file(slug), *[mail.body_text.encode() for mail in mails()], json.dumps([audit.facts for audit in _audits()]).encode()):
        assert kept.seed.encode() not in raw and kept.secret.encode() not in raw
    hold_rest(slug)
    assert kept.seed.encode() in file(slug) and kept.secret.encode() not in file(slug)


def _audits() -> list[Any]:
    return [*audits("draw_promised"), *audits("draw_list_fixed")]


def hold_rest(slug: str) -> None:
    with at(DRAWN):
        assert service.hold_due() == 1


def test_the_list_is_fixed_after_the_last_mail_could_be_confirmed_and_drawn_later(world: World) -> None:
    slug = a_lottery(world.satoyama_id)
    enter(slug, 3)
    with at(FIXED - timedelta(seconds=1)):
        assert service.hold_due() == 0 and content(slug)["state"] == "announced"
    with at(FIXED):
        assert service.hold_due() == 1 and content(slug)["state"] == "fixed"
        listed = content(slug)["entries"]
    with at(DRAWN - timedelta(seconds=1)):
        assert service.hold_due() == 0
    with at(DRAWN):
        assert service.hold_due() == 1
    drawn = content(slug)
    assert drawn["entries"] == listed and drawn["state"] == "drawn"


def test_whoever_did_not_confirm_is_not_in_the_list(world: World) -> None:
    slug = a_lottery(world.satoyama_id)
    enter(slug, 1)
    registrations.join(world.chiyo, slug, wish("千葉千代", email="other@example.jp"))
    with at(FIXED):
        registrations.expire_due()
        service.hold_due()
    assert len(content(slug)["entries"]["list"]) == 1


def test_many_at_once_draw_once(either_world: World) -> None:
    slugs = [a_lottery(either_world.satoyama_id, capacity=3), a_lottery(either_world.obento_id, capacity=3)]
    for slug in slugs:
        enter(slug, 6)
    for moment in (FIXED, DRAWN):
        ready = threading.Barrier(8)

        def process(_: int, ready: threading.Barrier = ready) -> int:
            ready.wait()
            return service.hold_due()

        with at(moment), ThreadPoolExecutor(8) as crowd:
            assert sum(crowd.map(process, range(8))) == len(slugs)
    for slug in slugs:
        assert ok(file(slug)) and states(slug).count(S.CONFIRMED) == 3
        assert_rules_hold(slug)
    assert len(audits("drawn")) == len(slugs)
    assert len(mails()) == 2 * 6 * 3


def test_there_is_one_draw_for_an_event_whatever_happens(either_world: World) -> None:
    slug = a_lottery(either_world.satoyama_id)
    held = row(slug)
    with pytest.raises(IntegrityError), transaction() as tx:
        tx.add(Draw(event_id=held.event_id, seed="", secret="", closes_at=CLOSES, draws_at=DRAWN))


def test_a_draw_that_was_held_is_never_held_again(either_world: World) -> None:
    slug = a_lottery(either_world.satoyama_id, capacity=1)
    enter(slug, 3)
    hold(slug)
    before = file(slug)
    change(slug, capacity=3, sign_up_closes_at=CLOSES + timedelta(days=2), title="別の題")
    with at(DRAWN + timedelta(days=3)):
        keep(slug)
        assert service.hold_due() == 0
    assert file(slug) == before
    with pytest.raises(Refused), transaction() as tx:
        registrations.apply_draw(tx, slug, [], [party.code for party in parties(slug)])


def test_nobody_has_a_verb_to_draw() -> None:
    assert set(service.__all__) == {"draw_page", "hold_due", "keep_in_step", "published_file", "ticket"}


def test_who_leaves_after_the_list_was_fixed_is_passed_over_and_the_next_moves_up(either_world: World) -> None:
    slug = a_lottery(either_world.satoyama_id, capacity=2)
    tokens = [come(slug, f"参加者{number}", email=f"party{number}@example.jp") for number in range(4)]
    with at(FIXED):
        service.hold_due()
        registrations.cancel(tokens[0])
    hold_rest(slug)
    assert ok(file(slug)) and len(content(slug)["result"]["order"]) == 4
    gone = parties(slug)[0]
    by_code = entries(slug)
    winners = {code for code, entry in by_code.items() if entry.place == 0}
    assert gone.state == S.CANCELLED
    assert winners - {gone.code} <= {party.code for party in parties(slug) if party.state in (S.CONFIRMED, S.OFFERED)}
    assert_rules_hold(slug)


def test_named_people_have_their_seats_before_the_draw_and_are_a_number(either_world: World) -> None:
    slug = a_lottery(either_world.satoyama_id, capacity=4)
    registrations.add_by_hand(either_world.akiko, slug, wish("講師 先生", 2, email=""), named=True)
    enter(slug, 5)
    assert service.draw_page(slug, either_world.chiyo, "ja").reserved == "2席"
    hold(slug)
    drawn = content(slug)
    assert drawn["entries"]["reserved"] == [{"quotas": [], "seats": 2}]
    assert len(drawn["entries"]["list"]) == 5 and sum(one["seated"] for one in drawn["result"]["order"]) == 2
    assert states(slug).count(S.CONFIRMED) == 3 and ok(file(slug))
    assert "先生" not in file(slug).decode()


def test_seats_are_kept_for_those_they_were_promised_to(either_world: World) -> None:
    slug = a_lottery(either_world.satoyama_id, capacity=4, quotas={"resident": 3}, quotas_open_at=CLOSES)
    enter(slug, 6)
    enter(slug, 2, first=7, kinds=("resident",))
    hold(slug)
    assert ok(file(slug))
    residents = [one.code for one in parties(slug) if one.kinds]
    seated = {code for code, entry in entries(slug).items() if entry.place == 0}
    assert set(residents) <= seated and len(seated) == 3


def test_who_lost_before_holds_more_tickets_where_that_was_announced(either_world: World) -> None:
    first = a_lottery(either_world.satoyama_id, capacity=1)
    enter(first, 3)
    hold(first)
    again = a_lottery(either_world.satoyama_id, capacity=1, most_tickets=3, sign_up_closes_at=CLOSES + timedelta(days=1))
    alike = a_lottery(either_world.satoyama_id, capacity=1, sign_up_closes_at=CLOSES + timedelta(days=1))
    with at(DRAWN):
        enter(again, 3)
        enter(alike, 3)
    with at(FIXED + timedelta(days=1)):
        assert service.hold_due() == 2
    assert sorted(entry.tickets for entry in entries(again).values()) == [1, 2, 2]
    assert {entry.tickets for entry in entries(alike).values()} == {1}


def test_without_a_waiting_list_who_is_not_drawn_is_told_so(world: World) -> None:
    slug = a_lottery(world.satoyama_id, capacity=1, waiting_list=False)
    enter(slug, 2)
    hold(slug)
    assert sorted(states(slug)) == [S.CONFIRMED, S.DECLINED] and is_good(verify(file(slug)))


def test_a_lottery_that_nobody_entered_is_drawn_too(world: World) -> None:
    slug = a_lottery(world.satoyama_id)
    hold(slug)
    assert ok(file(slug)) and is_good(verify(file(slug)))


def test_a_party_knows_its_number_from_the_beginning(either_world: World) -> None:
    slug = a_lottery(either_world.satoyama_id)
    token = come(slug, "山田花子", email="hanako@example.jp")
    page = registrations.manage_page(token, either_world.chiyo, "ja")
    hold(slug)
    assert page.draw_href == f"/draws/{slug}"
    assert page.draw_number == spaced(entries(slug)[page.code].pseudonym)
    assert page.draw_number in mails("hanako@example.jp")[-1].body_text and f"/draws/{slug}" in mails("hanako@example.jp")[-1].body_text


def test_other_events_have_no_numbers(world: World) -> None:
    slug = an_event(world.satoyama_id)
    token = come(slug, "山田花子")
    assert registrations.manage_page(token, world.chiyo, "ja").draw_number == ""


def test_one_draw_that_cannot_go_on_does_not_hold_up_the_others(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    broken, well = a_lottery(world.satoyama_id), a_lottery(world.obento_id)
    enter(broken, 1)
    enter(well, 1)
    with at(FIXED):
        service.hold_due()
    apply = registrations.apply_draw

    def some(tx: Any, slug: str, *order: Any) -> None:
        if slug == broken:
            raise ValueError("there are not so many seats")
        apply(tx, slug, *order)

    with at(DRAWN), monkeypatch.context() as patch:
        patch.setattr(registrations, "apply_draw", some)
        assert service.hold_due() == 1
    assert content(broken)["state"] == "fixed" and content(well)["state"] == "drawn"
    hold_rest(broken)
    with reading() as tx:
        assert service.ticket(tx, row(broken).event_id, 1)


def test_more_seats_after_the_list_was_fixed_are_drawn_too_and_shown_as_a_late_change(either_world: World) -> None:
    slug = a_lottery(either_world.satoyama_id, capacity=1)
    enter(slug, 3)
    with at(FIXED):
        service.hold_due()
        seats_become(slug, 2)
        keep(slug)
    hold_rest(slug)
    assert states(slug).count(S.CONFIRMED) == 2 and ok(file(slug))
    assert [finding.name for finding in verify(file(slug)) if not finding.agrees] == ["unchanged"]
    assert [moves(party)[-1].reason for party in parties(slug)].count("drawn") == 2


def test_between_closing_and_draw_nobody_gets_a_seat_or_grows(world: World) -> None:
    slug = a_lottery(world.satoyama_id, capacity=4)
    enter(slug, 2, size=2)
    code = parties(slug)[0].code
    with at(CLOSES):
        with pytest.raises(Refused, match="draw_fixed"):
            registrations.add_by_hand(world.akiko, slug, wish("講師", email=""), named=True)
        with pytest.raises(Refused, match="draw_fixed"):
            registrations.edit_by_group(world.akiko, slug, code, registrations.Edit(3, "山田"))
        registrations.edit_by_group(world.akiko, slug, code, registrations.Edit(1, "山田"))
    hold(slug)
    with at(DRAWN):
        registrations.edit_by_group(world.akiko, slug, code, registrations.Edit(2, "山田"))
    assert_rules_hold(slug)


def test_who_is_entered_by_hand_after_the_list_was_fixed_stands_at_the_end_of_the_line(either_world: World) -> None:
    slug = a_lottery(either_world.satoyama_id, capacity=1)
    enter(slug, 3)
    with at(FIXED):
        service.hold_due()
        late = registrations.add_by_hand(either_world.akiko, slug, wish("電話の方", email=""))
    hold_rest(slug)
    line = sorted((party for party in parties(slug) if party.state == S.WAITLISTED), key=lambda party: party.rank)
    assert line[-1].code == late and len(line) == 3 and ok(file(slug))
