"""A group and a coordinator shape a draft; it is published when both agree to the same words."""

import pytest

from kamagaya_match.needs import service
from kamagaya_match.needs.rules import NeedStatus
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import Role, Who
from tests.needs.forms import SECRET, VOLUNTEER, mails_to, need_row
from tests.world import NEWCOMERS, SATOYAMA, World


def coordinator(name: str = "hashi") -> Who:
    """Somebody to whom the office has given the role."""
    with transaction() as tx:
        number = people.appoint(tx, f"{name}@example.jp", Role.COORDINATOR, name=name)
        found = people.who_is(tx, number)
    assert found is not None
    return found


def asked(world: World, **changed: str) -> str:
    """A draft for which the group has asked for help."""
    slug = service.create(world.akiko, SATOYAMA, VOLUNTEER | changed)
    service.ask_coordinator(world.akiko, slug, "どこまで頼めますか。")
    return slug


def edit(who: Who, slug: str, **changed: str) -> None:
    service.change(who, slug, service.form_values(who, slug) | changed)


def test_both_sides_agree_and_it_is_published(either_world: World) -> None:
    world, one = either_world, coordinator()
    slug = asked(world)
    assert [row.slug for row in service.shaping_queue(one, "ja")] == [slug]
    service.take(one, slug)
    edit(one, slug, tasks="落ち葉を集める")
    assert service.agree(one, slug) is False
    assert service.agree(world.akiko, slug) is True
    assert (need_row(slug).status, need_row(slug).tasks) == (NeedStatus.PUBLISHED, "落ち葉を集める")
    assert service.shaping_queue(one, "ja") == []
    done = [row.what for row in service.history(world.akiko, slug, "ja")]
    assert [what for what in done[::-1] if "コーディ" in what or "公開" in what] == [
        "コーディネーターに相談した",
        "コーディネーターが引き受けた",
        "公開した",
    ]
    assert done.count("「これでよい」と答えた") == 2


def test_a_coordinator_neither_reads_nor_changes_the_contact(world: World) -> None:
    one, slug = coordinator(), asked(world)
    service.take(one, slug)
    assert SECRET in service.form_values(world.akiko, slug)["contact"] and SECRET not in str(service.form_values(one, slug))
    edit(one, slug, summary="言葉を変えました。", contact="別の人 047-111-0000")
    assert need_row(slug).contact == VOLUNTEER["contact"] and need_row(slug).summary == "言葉を変えました。"
    edit(world.akiko, slug, contact="秋山 047-222-0000")
    assert need_row(slug).contact == "秋山 047-222-0000"


def test_what_all_coordinators_read_holds_no_contact(world: World) -> None:
    one, slug = coordinator(), service.create(world.akiko, SATOYAMA, VOLUNTEER)
    service.ask_coordinator(world.akiko, slug, "電話ください。047-333-0000 です。")
    waiting = str(service.shaping_for_coordinator(one, slug, "ja")) + mails_to(one)[-1].body_text
    assert "電話ください。" in waiting and "047-333-0000" not in waiting
    assert "047-333-0000" in str(service.shaping_for_group(world.akiko, slug, "ja"))
    service.take(one, slug)
    assert "047-333-0000" in str(service.shaping_for_coordinator(one, slug, "ja"))


def test_a_later_edit_takes_the_others_yes_back_and_only_a_change_counts(world: World) -> None:
    one, slug = coordinator(), asked(world)
    service.take(one, slug)
    service.agree(world.akiko, slug)
    edit(one, slug)
    assert service.shaping_for_group(world.akiko, slug, "ja").my_yes
    edit(one, slug, summary="言葉を変えました。")
    shaping = service.shaping_for_group(world.akiko, slug, "ja")
    assert (shaping.my_yes, shaping.step) == (False, 2)
    assert service.agree(one, slug) is False
    edit(world.akiko, slug, title="題名を変えました")
    assert service.agree(world.akiko, slug) is False
    assert service.agree(one, slug) is True


def test_while_it_is_shaped_the_group_does_not_publish_alone(world: World) -> None:
    slug = asked(world)
    with pytest.raises(Refused):
        service.hand_in(world.akiko, slug)
    with pytest.raises(Refused):
        service.agree(world.akiko, slug)
    service.end_shaping(world.akiko, slug)
    assert service.hand_in(world.akiko, slug) is NeedStatus.PUBLISHED


def test_an_incomplete_draft_gets_no_yes(world: World) -> None:
    one, slug = coordinator(), asked(world, contact="")
    service.take(one, slug)
    with pytest.raises(Refused):
        service.agree(one, slug)


def test_notes_reach_the_other_side_by_mail(world: World) -> None:
    one, slug = coordinator(), asked(world)
    assert "どこまで頼めますか" in mails_to(one)[-1].body_text
    service.take(one, slug)
    service.write_note(one, slug, "当日だけにしませんか。")
    assert "当日だけ" in mails_to(world.akiko)[-1].body_text
    service.write_note(world.akiko, slug, "そうします。")
    assert "そうします" in mails_to(one)[-1].body_text
    assert [note.side for note in service.shaping_for_group(world.akiko, slug, "ja").notes] == ["団体", "コーディネーター", "団体"]
    for wrong in (" ", "長" * 1001):
        with pytest.raises(Invalid):
            service.write_note(one, slug, wrong)


def test_the_unverified_groups_agreed_need_still_waits_for_the_office(world: World) -> None:
    one = coordinator()
    slug = service.create(world.daigo, NEWCOMERS, VOLUNTEER)
    service.ask_coordinator(world.daigo, slug)
    service.take(one, slug)
    service.agree(one, slug)
    assert service.agree(world.daigo, slug) is True
    assert need_row(slug).status == NeedStatus.PENDING


def test_the_office_assigns_and_reassigns(world: World) -> None:
    first, second, slug = coordinator("hashi"), coordinator("tsunagu"), asked(world)
    assert [name for _, name in service.coordinators(world.officer)] == ["hashi", "tsunagu"]
    service.assign(world.officer, slug, str(first.person_id))
    service.agree(first, slug)
    service.assign(world.officer, slug, str(second.person_id))
    assert not service.shaping_for_group(world.akiko, slug, "ja").their_yes
    with pytest.raises(NotFound):
        service.form_values(first, slug)
    assert service.form_values(second, slug)
    with pytest.raises(Refused):
        service.assign(world.officer, slug, str(world.chiyo.person_id))


def test_nobody_else_comes_near(world: World) -> None:
    one, other, slug = coordinator(), coordinator("tsunagu"), asked(world)
    for stranger in (world.chiyo, world.botan, Who()):
        with pytest.raises(NotFound):
            service.take(stranger, slug)
        with pytest.raises(NotFound):
            service.shaping_queue(stranger, "ja")
    service.take(one, slug)
    for stranger in (other, world.chiyo, world.botan, Who()):
        for verb in (service.form_values, service.agree, service.end_shaping, service.missing):
            with pytest.raises(NotFound):
                verb(stranger, slug)
        with pytest.raises(NotFound):
            service.write_note(stranger, slug, "やあ")
        with pytest.raises(NotFound):
            service.shaping_for_coordinator(stranger, slug, "ja")
        with pytest.raises(NotFound):
            service.assign(stranger, slug, str(other.person_id))
    with pytest.raises(Refused):
        service.take(other, slug)


def test_a_coordinator_edits_only_the_draft_and_only_with_the_role(world: World) -> None:
    one, slug = coordinator(), asked(world)
    service.take(one, slug)
    without = Who(one.person_id, one.name, one.email)
    with pytest.raises(NotFound):
        service.form_values(without, slug)
    service.agree(one, slug)
    service.agree(world.akiko, slug)
    with pytest.raises(NotFound):
        service.form_values(one, slug)


def test_a_member_of_the_group_cannot_be_its_coordinator(world: World) -> None:
    slug = asked(world)
    with transaction() as tx:
        people.appoint(tx, world.akiko.email, Role.COORDINATOR)
        akiko = people.who_is(tx, world.akiko.person_id or 0)
    assert akiko is not None
    with pytest.raises(Refused):
        service.take(akiko, slug)


def test_who_leaves_gives_the_work_back_and_takes_the_words_along(world: World) -> None:
    one, slug = coordinator(), asked(world)
    service.take(one, slug)
    service.write_note(one, slug, "内緒の話")
    service.agree(one, slug)
    with transaction() as tx:
        service.forget_shaping(tx, one.person_id or 0)
    shaping = service.shaping_for_group(world.akiko, slug, "ja")
    assert (shaping.waiting, shaping.their_yes, "内緒の話" in str(shaping.notes)) == (True, False, False)


def test_a_draft_is_thrown_away_with_its_shaping(world: World) -> None:
    one, slug = coordinator(), asked(world)
    service.take(one, slug)
    service.delete_draft(world.akiko, slug)
    assert service.shaping_queue(one, "ja") == []
