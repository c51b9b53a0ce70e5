"""What the centre does for people without a phone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import CONSENT_VERSION, RegistrationState
from kamagaya_match.who import VISITOR, Role
from tests.registrations.stage import an_event, ask, assert_rules_hold, audits, change, come, mails, moves, parties, states, wish
from tests.world import World

S = RegistrationState


def test_somebody_without_a_phone_gets_a_seat(either_world: World) -> None:
    slug, centre = an_event(either_world.satoyama_id), either_world.centre
    code = service.enter_at_centre(centre, slug, wish("山田 はな", 2, email="", kana="やまだ はな"))
    party = parties(slug)[0]
    assert (party.code, party.state, party.size, party.email, party.phone) == (code, S.CONFIRMED, 2, "", "")
    assert (party.added_by, party.consent_version) == (centre.person_id, CONSENT_VERSION)
    assert party.consented_at is not None
    assert [(move.reason, move.person_id) for move in moves(party)] == [("added_at_centre", centre.person_id)]
    assert [(entry.person_id, entry.subject_id, entry.facts) for entry in audits("registration_added_at_centre")] == [
        (centre.person_id, code, {"event": slug})
    ]
    assert_rules_hold(slug)


def test_consent_must_be_read_out_and_questions_answered(world: World) -> None:
    slug = an_event(world.satoyama_id)
    name = ask(slug, "アレルギー", required=True)
    with pytest.raises(Invalid) as caught:
        service.enter_at_centre(world.centre, slug, wish("", email="", consent=False))
    assert caught.value.errors == {
        "name": "registrations.errors.name_missing",
        name: "questions.unanswered",
        "consent": "centre.errors.consent",
    }
    service.enter_at_centre(world.centre, slug, wish("はな", email="", answers={name.removeprefix("question."): "なし"}))
    assert list(parties(slug)[0].answers.values()) == ["なし"]


def test_the_line_is_the_same_for_everyone(either_world: World) -> None:
    slug, centre = an_event(either_world.satoyama_id, capacity=2), either_world.centre
    come(slug, "先の人", 2)
    first = service.enter_at_centre(centre, slug, wish("はな", email=""))
    service.enter_at_centre(centre, slug, wish("つる", email=""))
    assert [row.state_text for row in service.centre_desk(centre, slug, "ja").rows] == ["キャンセル待ち 2番目", "キャンセル待ち 1番目"]
    assert service.slip(centre, slug, first, "ja").title == "キャンセル待ちの1番目です"
    service.cancel_at_centre(centre, slug, first)
    assert states(slug) == [S.CONFIRMED, S.CANCELLED, S.WAITLISTED]
    assert moves(parties(slug)[1])[-1].reason == "cancelled_at_centre"
    assert [entry.person_id for entry in audits("registration_cancelled_at_centre")] == [centre.person_id]
    with pytest.raises(Refused):
        service.cancel_at_centre(centre, slug, first)
    assert_rules_hold(slug)


def test_the_desk_shows_its_own_parties_and_others_by_their_whole_code(world: World) -> None:
    slug = an_event(world.satoyama_id)
    come(slug, "ほかの人")
    code = service.enter_at_centre(world.centre, slug, wish("山田 はな", email="", phone="0471234567"))
    other = parties(slug)[0]
    desk = service.centre_desk(world.centre, slug, "ja")
    assert [(row.code, row.name) for row in desk.rows] == [(code, "山田 はな")]
    assert desk.rows[0].entered.startswith("中央まどか（")
    assert [row.name for row in service.centre_desk(world.centre, slug, "ja", other.code.lower()).rows] == ["ほかの人"]
    assert [row.name for row in service.centre_desk(world.centre, slug, "ja", "ほか").rows] == []
    assert [row.name for row in service.centre_desk(world.centre, slug, "ja", "0471234567").rows] == ["山田 はな"]


def test_a_family_gets_the_mail_if_it_has_an_address(world: World) -> None:
    slug = an_event(world.satoyama_id)
    service.enter_at_centre(world.centre, slug, wish("はな", email="musume@example.jp"))
    assert "市民活動推進センターの窓口で" in mails("musume@example.jp")[0].body_text
    with pytest.raises(Invalid):
        service.enter_at_centre(world.centre, slug, wish("つる", email="musume@example.jp"))


def test_the_paper_says_all_that_one_needs(world: World) -> None:
    slug = an_event(world.satoyama_id, contact="047-000-1111", place_note="集合は2階", bring="軍手")
    code = service.enter_at_centre(world.centre, slug, wish("はな", 2, email=""))
    paper = service.slip(world.centre, slug, code, "ja")
    assert (paper.title, paper.name, paper.people, paper.code) == ("申し込みました", "はな", "2人", code)
    assert (paper.event.place_note, paper.event.bring) == ("集合は2階", "軍手")
    assert [line.text for line in paper.phones] == ["047-000-1111", "047-445-1274"]
    assert [entry.person_id for entry in audits("registration_printed")] == [world.centre.person_id]


@pytest.mark.parametrize("name", ["chiyo", "akiko", "staff"])
def test_only_the_centre_and_the_office_stand_at_the_desk(world: World, name: str) -> None:
    slug, who = an_event(world.satoyama_id), getattr(world, name)
    code = service.enter_at_centre(world.officer, slug, wish("はな", email=""))
    for attempt in (
        lambda: service.centre_desk(who, slug, "ja"),
        lambda: service.enter_at_centre(who, slug, wish("つる", email="")),
        lambda: service.cancel_at_centre(who, slug, code),
        lambda: service.slip(who, slug, code, "ja"),
        lambda: service.centre_desk(VISITOR, slug, "ja"),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert states(slug) == [S.CONFIRMED]


def test_events_for_staff_and_drafts_are_not_at_the_desk(world: World) -> None:
    internal, draft = an_event(world.satoyama_id, internal=True), an_event(world.satoyama_id, status="draft")
    for slug in (internal, draft):
        with pytest.raises(NotFound):
            service.enter_at_centre(world.centre, slug, wish("はな", email=""))
    both = replace(world.centre, roles=frozenset({Role.CENTRE, Role.STAFF}))
    service.enter_at_centre(both, internal, wish("はな", email=""))


def test_nobody_is_entered_when_it_is_over_and_a_code_of_another_event_opens_nothing(world: World) -> None:
    slug, other = an_event(world.satoyama_id), an_event(world.obento_id)
    code = service.enter_at_centre(world.centre, slug, wish("はな", email=""))
    with pytest.raises(NotFound):
        service.slip(world.centre, other, code, "ja")
    change(slug, starts_at=clock.now() - timedelta(hours=5), ends_at=clock.now() - timedelta(hours=3))
    assert not service.centre_desk(world.centre, slug, "ja").may_add
    with pytest.raises(Refused):
        service.enter_at_centre(world.centre, slug, wish("つる", email=""))
    with pytest.raises(Refused):
        service.cancel_at_centre(world.centre, slug, code)
