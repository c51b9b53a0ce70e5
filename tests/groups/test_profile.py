"""A group's facts, changed on its desk."""

import pytest
from sqlmodel import select

from kamagaya_match.groups import service
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage.models import AuditEntry
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import VISITOR, Who
from tests.world import OBENTO, SATOYAMA, World, group_named

from .forms import PROFILE, mails_to


def save(who: Who, **changes: str) -> bool:
    return service.save_profile(who, SATOYAMA, PROFILE | {"name": "里山を守る会", "kind": "civic_group"} | changes)


def entries() -> list[AuditEntry]:
    with reading() as tx:
        return list(tx.exec(select(AuditEntry).where(AuditEntry.verb == "group_changed")))


def test_members_change_their_page(world: World) -> None:
    assert save(world.akiko, summary="森を守ります。")
    assert group_named(SATOYAMA).summary == "森を守ります。"
    assert service.group_page(SATOYAMA, "ja").card.summary == "森を守ります。"


def test_the_form_starts_with_what_is_there(world: World) -> None:
    save(world.akiko, founded_year="2008")
    form = service.profile_form(world.akiko, SATOYAMA)
    assert (form.typed["founded_year"], form.typed["member_count"], form.fields) == ("2008", "", ["children", "environment"])
    assert not service.save_profile(world.akiko, SATOYAMA, form.typed | {f"fields.{name}": "on" for name in form.fields})


def test_the_search_index_keeps_step(world: World) -> None:
    save(world.akiko, about="ほたるを育てています。")
    assert service.group_list({"q": "ほたる"}, "ja").total == 1
    save(world.akiko, about="")
    assert service.group_list({"q": "ほたる"}, "ja").total == 0


def test_the_trail_says_what_changed_but_no_contact(world: World) -> None:
    save(world.akiko, summary="森を守ります。", contact_phone="047-000-0000")
    [entry] = entries()
    assert entry.facts["summary"] == "里山を守る会です。 → 森を守ります。"
    assert entry.facts["contact_phone"] == "" and "047-000-0000" not in str(entry.facts)
    assert (entry.person_id, entry.subject_id) == (world.akiko.person_id, SATOYAMA)


def test_saving_the_same_leaves_no_trace(world: World) -> None:
    save(world.akiko)
    assert not save(world.akiko)
    assert len(entries()) == 1


def test_the_office_hears_of_a_verified_group_with_another_name(world: World) -> None:
    save(world.akiko)
    assert mails_to(world.officer.email) == []
    save(world.akiko, name="里山の会")
    [mail] = mails_to(world.officer.email)
    assert "里山を守る会" in mail.body_text and "里山の会" in mail.body_text


@pytest.mark.parametrize("stranger", ["botan", "chiyo", "staff"])
def test_strangers_and_other_groups_may_not(world: World, stranger: str) -> None:
    with pytest.raises(Refused):
        save(getattr(world, stranger))
    with pytest.raises(Refused):
        service.profile_form(getattr(world, stranger), SATOYAMA)
    with pytest.raises(Refused):
        save(VISITOR)


def test_the_office_may(world: World) -> None:
    assert save(world.officer, summary="市が直しました。")


def test_there_must_be_such_a_group(world: World) -> None:
    with pytest.raises(NotFound):
        service.save_profile(world.akiko, "nowhere", PROFILE)


def test_errors_change_nothing(world: World) -> None:
    with pytest.raises(Invalid):
        save(world.akiko, kana="漢字")
    assert entries() == []
    assert service.profile_form(world.botan, OBENTO).name == "おべんとう牡丹"
