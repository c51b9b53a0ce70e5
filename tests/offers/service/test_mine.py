"""What a person gives: kept, paused, deleted, taken along, forgotten."""

import pytest
from sqlmodel import col, select

from kamagaya_match.my_page import service as my_page
from kamagaya_match.offers import service
from kamagaya_match.offers.models import PersonOffer
from kamagaya_match.problems import Invalid, NotFound
from kamagaya_match.storage.models import AuditEntry
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import VISITOR
from tests.needs.forms import posted
from tests.offers.forms import PERSON, WORDS, asked, last_invite, offered, person_offer
from tests.world import World


def test_an_offer_is_kept_changed_paused_and_taken_up_again(either_world: World) -> None:
    assert not service.mine(either_world.chiyo, "ja").there and service.my_values(either_world.chiyo) == {}
    key = offered(either_world.chiyo)
    assert offered(either_world.chiyo, area="初富") == key
    row = person_offer(either_world.chiyo)
    assert (row.near, row.skills) == ("北初富", {"design": 3, "crafts": 2})
    service.pause_mine(either_world.chiyo)
    assert service.mine(either_world.chiyo, "ja").paused
    service.resume_mine(either_world.chiyo)
    view = service.mine(either_world.chiyo, "ja")
    assert (view.paused, view.seen, view.card.near) == (False, True, "北初富駅の近く")
    assert view.card.times == "朝・午前：土・日"


def test_every_act_leaves_a_trace(world: World) -> None:
    key = offered(world.chiyo)
    service.pause_mine(world.chiyo)
    service.resume_mine(world.chiyo)
    service.delete_mine(world.chiyo)
    with reading() as tx:
        verbs = list(tx.exec(select(AuditEntry.verb).where(AuditEntry.subject_id == key).order_by(col(AuditEntry.id))))
    assert verbs == ["offer_saved", "offer_paused", "offer_resumed", "offer_deleted"]


def test_what_was_deleted_is_gone(either_world: World) -> None:
    offered(either_world.chiyo)
    service.delete_mine(either_world.chiyo)
    with reading() as tx:
        assert tx.exec(select(PersonOffer)).all() == []
    for verb in (service.delete_mine, service.pause_mine, service.resume_mine):
        with pytest.raises(NotFound):
            verb(either_world.chiyo)


def test_only_adults_and_only_people_with_an_account(world: World) -> None:
    with pytest.raises(Invalid) as wrong:
        service.save_mine(world.chiyo, PERSON | {"adult": ""})
    assert wrong.value.errors == {"adult": "offer_form.adults_only"}
    for verb in (
        lambda: service.save_mine(VISITOR, PERSON),
        lambda: service.mine(VISITOR, "ja"),
        lambda: service.my_invites(VISITOR, "ja"),
    ):
        with pytest.raises(NotFound):
            verb()


def test_leaving_takes_the_offer_along_and_answers_what_waits(either_world: World) -> None:
    key = offered(either_world.chiyo)
    asked(either_world.akiko, key, posted(either_world.akiko))
    my_page.leave(either_world.chiyo)
    with reading() as tx:
        assert tx.exec(select(PersonOffer)).all() == []
    left = last_invite()
    assert (left.state, left.message, left.reason) == ("declined", "", "")
    assert service.find_people(either_world.akiko, "satoyama", {}, "ja").total == 0


def test_one_s_own_data_holds_the_offer_and_the_invitations(world: World) -> None:
    asked(world.akiko, offered(world.chiyo), posted(world.akiko))
    found = str(my_page.own_data(world.chiyo)["offers"])
    assert "くぬぎ山" in found and "デザイン（仕事にしている）" in found and WORDS in found
