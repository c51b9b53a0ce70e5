"""Who is responsible for an event, and what the office does for a group that does not answer."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kamagaya_match.events import service
from kamagaya_match.events.service import listening
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.models import Membership
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import GroupRole, Who
from tests.groups.forms import mails_to
from tests.registrations.stage import an_event, event
from tests.world import SATOYAMA, World


@pytest.fixture(autouse=True)
def listening_registrations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever signed up hears of it, as on the served site."""
    monkeypatch.setattr(listening, "_listener", [registrations])


@pytest.fixture
def chiyo(world: World) -> Who:
    """千代 as an editor of the first group."""
    with transaction() as tx:
        tx.add(Membership(group_id=world.satoyama_id, person_id=world.chiyo.person_id or 0, role=GroupRole.EDITOR))
    return replace(world.chiyo, groups=((SATOYAMA, GroupRole.EDITOR),))


def history(world: World) -> list[tuple[str, str, str]]:
    return [(row.what, row.about, row.reason) for row in groups.members_view(world.akiko, SATOYAMA, "ja").history]


def test_the_owner_makes_another_member_responsible(world: World, chiyo: Who) -> None:
    slug = an_event(world.satoyama_id, created_by=world.akiko.person_id, contact="047-000-0000")
    assert service.organiser(chiyo, slug).name == "秋山秋子"
    service.appoint_organiser(world.akiko, slug, str(chiyo.person_id), "千葉 047-111-1111")
    now = service.organiser(world.akiko, slug)
    assert (now.name, now.contact, now.may_appoint, now.helping) == ("千葉千代", "千葉 047-111-1111", True, False)
    assert mails_to(chiyo.email)[-1].subject == "【責任者の交代】里山の落ち葉かき"
    assert history(world) == [("イベントの責任者を替えた", "里山の落ち葉かき、千葉千代", "")]
    service.appoint_organiser(world.akiko, slug, str(world.akiko.person_id), "047-000-0000")
    assert len(mails_to(chiyo.email)) == 2
    assert mails_to(world.akiko.email) == []


def test_who_may_not_and_whom_not(world: World, chiyo: Who) -> None:
    slug = an_event(world.satoyama_id)
    with pytest.raises(Refused):
        service.appoint_organiser(chiyo, slug, str(chiyo.person_id), "047")
    with pytest.raises(NotFound):
        service.appoint_organiser(world.botan, slug, str(chiyo.person_id), "047")
    stranger, member = str(world.botan.person_id), str(chiyo.person_id)
    for person, contact, field in ((stranger, "047", "person"), ("x", "047", "person"), (member, " ", "contact")):
        with pytest.raises(Invalid) as caught:
            service.appoint_organiser(world.akiko, slug, person, contact)
        assert set(caught.value.errors) == {field}


def test_the_office_always_gives_a_reason(world: World, chiyo: Who) -> None:
    slug = an_event(world.satoyama_id, contact="047-000-0000", summary="落ち葉を集めます", created_by=world.akiko.person_id)
    values = service.form_values(world.officer, slug) | {"title": "里山の落ち葉かき（延期）"}
    attempts: dict[str, Callable[[], object]] = {
        "office_reason": lambda: service.change(world.officer, slug, values),
        "reason": lambda: service.cancel(world.officer, slug, " "),
        "why": lambda: service.appoint_organiser(world.officer, slug, str(chiyo.person_id), "047"),
    }
    for field, attempt in attempts.items():
        with pytest.raises(Invalid) as caught:
            attempt()
        assert set(caught.value.errors) == {field}
    service.appoint_organiser(world.officer, slug, str(chiyo.person_id), "047", "担当の方が入院されたため")
    service.change(world.officer, slug, values | {"office_reason": "会場が使えないため"})
    service.cancel(world.officer, slug, "台風のため")
    assert (event(slug).status, event(slug).title) == ("cancelled", "里山の落ち葉かき（延期）")
    assert history(world) == [
        ("市が団体に代わってイベントを中止した", "里山の落ち葉かき（延期）", "台風のため"),
        ("市が団体に代わってイベントを変えた", "里山の落ち葉かき（延期）", "会場が使えないため"),
        ("イベントの責任者を替えた", "里山の落ち葉かき、千葉千代", "担当の方が入院されたため"),
    ]
    for who in (world.akiko, chiyo):
        told = [mail.body_text for mail in mails_to(who.email) if "代わって手続きをしました" in mail.subject]
        assert ["会場が使えないため" in told[0], "台風のため" in told[1]] == [True, True]


def test_members_need_no_reason_of_the_office(world: World) -> None:
    slug = an_event(world.satoyama_id, contact="047-000-0000", summary="落ち葉を集めます")
    service.change(world.akiko, slug, service.form_values(world.akiko, slug) | {"title": "落ち葉かき"})
    service.cancel(world.akiko, slug, "")
    assert history(world) == []


def test_ages_are_kept_and_shown(world: World) -> None:
    slug = an_event(world.satoyama_id, contact="047-000-0000", summary="落ち葉を集めます")
    values = service.form_values(world.akiko, slug)
    assert (values["age_band"], values["minors_alone"], service.event_page(slug, "ja").view.ages) == ("everyone", "", "")
    service.change(world.akiko, slug, values | {"age_band": "junior_high", "minors_alone": "on"})
    assert service.event_page(slug, "ja").view.ages.startswith("中学生から（入学する春に12歳）。18歳未満の方だけでも参加できます")
    for wrong, key in ({"age_band": "adults"}, "event_form.alone_but_adults"), ({"sign_up": ""}, "event_form.alone_needs_sign_up"):
        with pytest.raises(Invalid) as caught:
            service.change(world.akiko, slug, values | {"minors_alone": "on"} | wrong)
        assert caught.value.errors == {"minors_alone": key}
