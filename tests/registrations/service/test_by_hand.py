"""What a group does with its list, and what it may not."""

from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.registrations.service import Edit
from kamagaya_match.who import VISITOR, Role, Who
from tests.registrations.stage import an_event, assert_rules_hold, audits, change, come, event, mails, moves, parties, states, wish
from tests.world import World

S = RegistrationState


def test_somebody_without_a_phone_is_entered(world: World) -> None:
    slug = an_event(world.satoyama_id)
    code = service.add_by_hand(world.akiko, slug, wish("山田 はな", 2, email="", phone="0470000000"), "杖をお使いです")
    party = parties(slug)[0]
    assert (party.code, party.state, party.email_key, party.note) == (code, S.CONFIRMED, "", "杖をお使いです")
    assert party.added_by == world.akiko.person_id
    assert [move.reason for move in moves(party)] == ["added_by_group"] and mails() == []
    assert [entry.subject_id for entry in audits("registration_added")] == [code]


def test_with_an_address_the_party_hears_of_it(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=1)
    service.add_by_hand(world.akiko, slug, wish(email="a@example.jp"))
    service.add_by_hand(world.akiko, slug, wish(email="b@example.jp"))
    assert "申し込みを登録しました" in mails("a@example.jp")[0].subject and mails("a@example.jp")[0].calendar_method == "REQUEST"
    assert "キャンセル待ち" in mails("b@example.jp")[0].subject


@pytest.mark.parametrize("role", [Role.CENTRE, Role.OFFICE])
def test_the_centre_and_the_office_enter_people_too(world: World, role: Role) -> None:
    slug = an_event(world.satoyama_id)
    service.add_by_hand(Who(person_id=world.staff.person_id, roles=frozenset({role})), slug, wish(email=""))
    assert len(parties(slug)) == 1


def test_nothing_is_exceeded(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=2, waiting_list=False)
    with pytest.raises(Refused):
        service.add_by_hand(world.akiko, slug, wish("一郎", 3, email=""))
    service.add_by_hand(world.akiko, slug, wish("一郎", 2, email=""))
    with pytest.raises(Refused) as refused:
        service.add_by_hand(world.akiko, slug, wish("二郎", 1, email=""))
    assert refused.value.key == "registrations.refused.does_not_fit"
    assert_rules_hold(slug)


def test_what_is_wrong_is_told_by_field(world: World) -> None:
    slug = an_event(world.satoyama_id)
    come(slug, email="a@example.jp")
    with pytest.raises(Invalid) as invalid:
        service.add_by_hand(world.akiko, slug, wish("", 0, email="x"), "長" * 501)
    assert set(invalid.value.errors) == {"name", "size", "email", "note"}
    with pytest.raises(Invalid) as invalid:
        service.add_by_hand(world.akiko, slug, wish(email="A@example.jp"))
    assert invalid.value.errors == {"email": "registrations.errors.address_there"}


def test_it_works_after_the_deadline_until_the_end(world: World) -> None:
    slug = an_event(world.satoyama_id, sign_up_closes_at=clock.now() - timedelta(days=1))
    service.add_by_hand(world.akiko, slug, wish(email=""))
    change(slug, status="cancelled")
    with pytest.raises(Refused):
        service.add_by_hand(world.akiko, slug, wish(email=""))
    change(slug, status="published", starts_at=clock.now() - timedelta(days=2), ends_at=clock.now() - timedelta(days=1))
    with pytest.raises(Refused):
        service.add_by_hand(world.akiko, slug, wish(email=""))


def test_sizes_go_as_far_as_the_seats(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=4)
    come(slug, "一郎", 2, email="1@example.jp")
    come(slug, "二郎", 1, email="2@example.jp")
    code = parties(slug)[0].code
    service.edit_by_group(world.akiko, slug, code, Edit(3, " 一郎 ", "車いす"))
    assert (parties(slug)[0].size, parties(slug)[0].note, event(slug).seats_taken) == (3, "車いす", 4)
    assert "3人" in mails("1@example.jp")[-1].body_text and moves(parties(slug)[0])[-1].words == "2→3"
    with pytest.raises(Refused):
        service.edit_by_group(world.akiko, slug, code, Edit(4, "一郎"))
    with pytest.raises(Invalid) as invalid:
        service.edit_by_group(world.akiko, slug, code, Edit(11, "", "長" * 501))
    assert set(invalid.value.errors) == {"size", "name", "note"}
    assert_rules_hold(slug)


def test_a_smaller_party_makes_room(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=3)
    come(slug, "一郎", 3, email="1@example.jp")
    come(slug, "二郎", 1, email="2@example.jp")
    service.edit_by_group(world.akiko, slug, parties(slug)[0].code, Edit(2, "一郎"))
    assert states(slug) == [S.CONFIRMED, S.OFFERED]
    assert_rules_hold(slug)


def test_a_name_alone_is_mended_quietly(world: World) -> None:
    slug = an_event(world.satoyama_id)
    come(slug, email="1@example.jp")
    before = len(mails())
    service.edit_by_group(world.akiko, slug, parties(slug)[0].code, Edit(1, "山田華子"))
    assert parties(slug)[0].name == "山田華子" and len(mails()) == before


def test_a_party_taken_off_the_list_is_told_why(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=1)
    token = come(slug, "一郎", email="1@example.jp")
    come(slug, "二郎", email="2@example.jp")
    service.cancel_by_group(world.akiko, slug, parties(slug)[0].code, "二重の申し込みでした")
    assert states(slug) == [S.CANCELLED, S.OFFERED]
    mail = mails("1@example.jp")[-1]
    assert "主催者から：二重の申し込みでした" in mail.body_text and mail.calendar_method == "CANCEL"
    page = service.manage_page(token, VISITOR, "ja")
    assert "主催者が取り消しました：二重の申し込みでした" in [line.text for line in page.history]
    with pytest.raises(Refused):
        service.cancel_by_group(world.akiko, slug, parties(slug)[0].code, "")
    with pytest.raises(Refused):
        service.edit_by_group(world.akiko, slug, parties(slug)[0].code, Edit(1, "一郎"))


def test_other_groups_and_visitors_have_no_list(world: World) -> None:
    slug, other = an_event(world.satoyama_id), an_event(world.obento_id)
    come(slug)
    code = parties(slug)[0].code
    for stranger in (world.botan, world.chiyo, world.staff, VISITOR):
        for deed in (
            lambda who: service.add_by_hand(who, slug, wish(email="")),
            lambda who: service.cancel_by_group(who, slug, code, ""),
            lambda who: service.edit_by_group(who, slug, code, Edit(1, "x")),
            lambda who: service.list_for_group(who, slug, "ja"),
            lambda who: service.csv_for_group(who, slug),
        ):
            with pytest.raises(NotFound):
                deed(stranger)
    with pytest.raises(NotFound):
        service.cancel_by_group(world.botan, other, code, "")
    assert states(slug) == [S.CONFIRMED]
