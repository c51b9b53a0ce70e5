"""Invitations by mail."""

import re
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.groups import service
from kamagaya_match.groups.service.invitations import MOST_A_DAY
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.who import VISITOR, GroupRole, Who
from tests.world import OBENTO, SATOYAMA, World

from .forms import mails_to

LINK = re.compile(r"/invitations/(\S+)")
CHIYO = "chiyo@example.jp"


def invite(world: World, email: str = CHIYO, role: str = "editor", lang: str = "ja") -> str:
    """Invite, and give the token that was mailed."""
    service.invite(world.akiko, SATOYAMA, email, role, lang)
    found = LINK.search(mails_to(email.lower())[-1].body_text)
    assert found is not None
    return found[1]


def role_of(who: Who) -> list[tuple[str, GroupRole]]:
    with reading() as tx:
        return service.roles_of(tx, who.person_id or 0)


def state(token: str, who: Who = VISITOR) -> str:
    return service.invitation_view(token, who, "ja").state


def test_an_invited_person_joins(world: World) -> None:
    token = invite(world)
    assert (state(token), state(token, world.chiyo), state(token, world.botan)) == ("open", "mine", "other")
    assert service.accept(world.chiyo, token) == SATOYAMA
    assert role_of(world.chiyo) == [(SATOYAMA, GroupRole.EDITOR)]
    assert state(token, world.chiyo) == "used"


def test_it_works_once(world: World) -> None:
    token = invite(world)
    service.accept(world.chiyo, token)
    with pytest.raises(Refused):
        service.accept(world.chiyo, token)


def test_it_is_for_one_address(world: World) -> None:
    token = invite(world)
    with pytest.raises(Refused) as refusal:
        service.accept(world.botan, token)
    assert refusal.value.values == {"address": "c•••@example.jp"}
    with pytest.raises(Refused):
        service.accept(VISITOR, token)
    assert role_of(world.botan) == [(OBENTO, GroupRole.OWNER)]


def test_it_ends_after_fourteen_days(world: World) -> None:
    token = invite(world)
    with clock.frozen(clock.now() + timedelta(days=14, minutes=1)):
        assert state(token, world.chiyo) == "over"
        assert service.invited_address(token) == ""
        with pytest.raises(Refused):
            service.accept(world.chiyo, token)


def test_it_can_be_taken_back(world: World) -> None:
    token = invite(world)
    [waiting] = service.members_view(world.akiko, SATOYAMA, "ja").invited
    service.revoke_invitation(world.akiko, SATOYAMA, waiting.id)
    assert state(token, world.chiyo) == "over"
    assert service.members_view(world.akiko, SATOYAMA, "ja").invited == []
    with pytest.raises(NotFound):
        service.revoke_invitation(world.akiko, SATOYAMA, waiting.id)


def test_another_group_cannot_take_it_back(world: World) -> None:
    invite(world)
    [waiting] = service.members_view(world.akiko, SATOYAMA, "ja").invited
    with pytest.raises(NotFound):
        service.revoke_invitation(world.botan, OBENTO, waiting.id)
    with pytest.raises(Refused):
        service.revoke_invitation(world.botan, SATOYAMA, waiting.id)


def test_a_second_one_ends_the_first(world: World) -> None:
    first, second = invite(world), invite(world, role="owner")
    assert (state(first), state(second)) == ("over", "open")
    assert len(service.members_view(world.akiko, SATOYAMA, "ja").invited) == 1


def test_only_the_hash_is_kept(world: World) -> None:
    token = invite(world)
    assert service.invited_address(token) == CHIYO
    assert len(token) >= 32


def test_the_mail_speaks_the_language_of_the_person(world: World) -> None:
    with transaction() as tx:
        people.ensure_person(tx, "emma@example.jp", "en")
    invite(world, "emma@example.jp", lang="ja")
    invite(world, "Nobody@Example.jp", lang="easy")
    invite(world, "somebody@example.jp", lang="klingon")
    assert [mails_to(f"{name}@example.jp")[0].lang for name in ("emma", "nobody", "somebody")] == ["en", "easy", "ja"]
    assert "invites you to join" in mails_to("emma@example.jp")[0].body_text


@pytest.mark.parametrize(("email", "role"), [("", "editor"), ("chiyo", "editor"), (CHIYO, "boss")])
def test_what_cannot_be_sent(world: World, email: str, role: str) -> None:
    with pytest.raises(Invalid):
        service.invite(world.akiko, SATOYAMA, email, role)


def test_members_are_not_invited_again(world: World) -> None:
    with pytest.raises(Invalid) as problem:
        service.invite(world.akiko, SATOYAMA, "Akiko@example.jp", "editor")
    assert problem.value.errors == {"email": "groups.errors.member_already"}


def test_not_too_many_a_day(world: World) -> None:
    for number in range(MOST_A_DAY):
        service.invite(world.akiko, SATOYAMA, f"p{number}@example.jp", "editor")
    with pytest.raises(Refused):
        service.invite(world.akiko, SATOYAMA, CHIYO, "editor")


def test_an_unknown_link_shows_nothing(world: World) -> None:
    view = service.invitation_view("nonsense", world.chiyo, "ja")
    assert (view.state, view.group_name) == ("over", "")


def test_an_invited_owner_gains_and_never_loses(world: World) -> None:
    service.accept(world.chiyo, invite(world))
    with pytest.raises(Invalid):
        invite(world)
    assert role_of(world.chiyo) == [(SATOYAMA, GroupRole.EDITOR)]
