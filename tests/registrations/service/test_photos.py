"""Consent to pictures: never a condition, no by default, changed later, answered by the guardian of children; on both databases."""

from typing import Any

import pytest

from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import GUARDIAN_TEXT, LinkKind, Reason, read_wish
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import VISITOR
from tests.registrations.service.test_guardians import CHILD, NAMED, child, link, youth
from tests.registrations.stage import an_event, come, confirm_token, join, moves, page, parties, wish
from tests.world import World

USE = "団体の広報紙"
PHOTOS: dict[str, Any] = {"takes_photos": True, "photo_use": USE}


def agreed(slug: str) -> list[bool]:
    return [party.photo_consent for party in parties(slug)]


def test_the_answer_is_no_and_changes_nothing_else(either_world: World) -> None:
    slug = an_event(either_world.satoyama_id, capacity=3, **PHOTOS)
    come(slug, "山田花子", 2)
    come(slug, "鈴木一郎", 1, photo=True)
    come(slug, "後の人", 1, photo=True)
    assert agreed(slug) == [False, True, True]
    assert [party.state for party in parties(slug)] == ["confirmed", "confirmed", "waitlisted"]
    assert read_wish({"photo": "yes"}, "ja").photo is False and read_wish({"photo": "on"}, "ja").photo is True


def test_nobody_agrees_where_no_pictures_are_taken(either_world: World) -> None:
    slug = an_event(either_world.satoyama_id)
    token = come(slug, photo=True)
    assert agreed(slug) == [False] and page(token).photo_use == ""
    with pytest.raises(NotFound):
        service.answer_photo(token, True)


def test_a_party_changes_its_answer_on_its_own_page(either_world: World) -> None:
    slug = an_event(either_world.satoyama_id, **PHOTOS)
    token = come(slug)
    shown = page(token)
    assert (shown.photo_use, shown.photo_next) == (USE, "yes") and "写さないで" in shown.photo
    for _ in range(2):
        service.answer_photo(token, True)
    assert agreed(slug) == [True] and page(token).photo_next == "no"
    service.answer_photo(token, False)
    assert agreed(slug) == [False]
    said = [move.reason for move in moves(parties(slug)[0])]
    assert said[-2:] == [Reason.PHOTO_AGREED, Reason.PHOTO_DECLINED]
    assert page(token).history[-1].text == "写真に写さないでほしいとのお返事をいただきました"
    service.cancel(token)
    assert page(token).photo_use == ""
    with pytest.raises(Refused):
        service.answer_photo(token, True)


def test_who_has_not_proven_the_address_changes_nothing(either_world: World) -> None:
    slug = an_event(either_world.satoyama_id, **PHOTOS)
    browser = join(slug, email="h@example.jp").token
    for key in (browser, "nothing", "ABC234"):
        with pytest.raises(NotFound):
            service.answer_photo(key, True)
    service.confirm(confirm_token("h@example.jp"))
    echo = join(slug, email="h@example.jp").token
    with pytest.raises(NotFound):
        service.answer_photo(echo, True, VISITOR)
    assert agreed(slug) == [False] and LinkKind.ECHO.shows_party is False


def test_for_children_their_guardian_answers(either_world: World) -> None:
    slug = youth(either_world, **PHOTOS)
    own = child(slug)
    guardian = link()
    assert service.guardian_page(guardian, "ja").photo_use == USE
    service.consent_by_link(guardian, "森 花子", True, GUARDIAN_TEXT)
    assert agreed(slug) == [True]
    shown = page(own)
    assert shown.photo_next == "no" and "保護者の方のお返事" in shown.photo_note
    service.answer_photo(own, False)
    assert agreed(slug) == [False] and page(own).photo_next == ""
    with pytest.raises(Refused, match=r"refused\.photo$"):
        service.answer_photo(own, True)
    service.answer_photo_by_guardian(guardian, True)
    assert agreed(slug) == [True] and service.guardian_page(guardian, "ja").photo
    with pytest.raises(NotFound):
        service.answer_photo_by_guardian(own, False)


def test_a_childs_own_box_does_not_count(either_world: World) -> None:
    slug = youth(either_world, **PHOTOS)
    own = come(slug, "森 こども", email=CHILD, guardian=NAMED, photo=True)
    with pytest.raises(Refused, match=r"over$"):
        service.answer_photo_by_guardian(link(), True)
    assert agreed(slug) == [False]
    service.consent_by_link(link(), "森 花子", False, GUARDIAN_TEXT)
    assert page(own).photo_next == "" and agreed(slug) == [False]


def test_the_desk_and_the_door_show_who_must_not_be_shown(either_world: World) -> None:
    slug = an_event(either_world.satoyama_id, **PHOTOS)
    come(slug, "山田花子", 2)
    come(slug, "鈴木一郎", 1, photo=True)
    found = service.list_for_group(either_world.akiko, slug, "ja")
    assert [(row.no_photo, row.photo) for row in found.rows] == [("写真×", "写さないでください"), ("", "写ってもよい")]
    with reading() as tx:
        assert [party.photo for party in service.parties_at_door(tx, parties(slug)[0].event_id)] == [False, True]
    plain = an_event(either_world.satoyama_id)
    come(plain)
    (row,) = service.list_for_group(either_world.akiko, plain, "ja").rows
    assert (row.no_photo, row.photo) == ("", "")


def test_who_is_entered_by_hand_is_asked_too(either_world: World) -> None:
    slug = an_event(either_world.satoyama_id, **PHOTOS)
    service.add_by_hand(either_world.akiko, slug, wish("電話の人", email="", photo=True))
    service.add_by_hand(either_world.akiko, slug, wish("窓口の人", email=""))
    assert agreed(slug) == [True, False]
    assert service.list_for_group(either_world.akiko, slug, "ja").photo_use == USE
