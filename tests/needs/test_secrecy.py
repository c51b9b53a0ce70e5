"""No contact leaves the server before the group has accepted, whatever is asked and by whom."""

from typing import Any

import pytest

from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service
from kamagaya_match.needs.state.applying import Applying
from kamagaya_match.needs.state.desk import NeedsDesk
from kamagaya_match.needs.state.one_on_desk import NeedOnDesk
from kamagaya_match.needs.state.reading import Needs, OneNeed
from kamagaya_match.who import VISITOR, Who
from tests.tabs import call, tab
from tests.world import SATOYAMA, World

from .forms import SECRET, application, applied, mails_to, posted

PHONE, OFFICE_ONLY = "090-5555-6666", "047-999-0000"
PROFILE = {
    "name": "里山を守る会",
    "kana": "さとやまをまもるかい",
    "kind": "civic_group",
    "summary": "林を守ります。",
    "fields.environment": "on",
    "contact_phone": PHONE,
    "contact_address": OFFICE_ONLY,
    "contact_name_visible": "office",
    "contact_email_visible": "office",
    "contact_phone_visible": "participants",
    "contact_address_visible": "office",
}
OF_GROUP = (SECRET, PHONE, OFFICE_ONLY)


@pytest.fixture
def slug(signed_in: World) -> str:
    """A need that Chiyo answered; the group has a telephone for those it works with."""
    groups.save_profile(signed_in.akiko, SATOYAMA, PROFILE)
    made = posted(signed_in.akiko)
    applied(signed_in, made)
    return made


def seen_by(who: Who, slug: str) -> str:
    """Everything that services show to someone who is not of the group."""
    views: list[Any] = [service.need_page(slug, lang) for lang in ("ja", "easy", "en")]
    views += [service.need_list({}, "ja"), service.need_list({"q": "宇宙"}, "ja"), service.latest_cards("ja", 9)]
    views += [service.cards_of_group(SATOYAMA, "ja"), service.public_pages(), service.apply_view(who, slug, "ja"), service.mine(who, "ja")]
    return str(views)


def seen_by_group(who: Who, slug: str) -> str:
    """Everything that the desk shows."""
    views: list[Any] = [service.needs_of_desk(who, SATOYAMA, "running", 1, "ja"), service.desk_need_of(who, slug, "ja")]
    views += [service.applications_of_need(who, slug, "ja"), service.applications_for_group(who, SATOYAMA, "ja")]
    views += [service.applications_on_desk(who, SATOYAMA, "all", 1, "ja"), service.shifts_on_desk(who, slug, "ja")]
    return str([*views, service.history(who, slug, "ja"), service.preview(who, slug, "ja"), service.form_values(who, slug)])


def states(world: World, slug: str) -> list[str]:
    """What an answer of Chiyo's goes through before a yes."""
    number = application(slug, world.chiyo).id or 0
    shown = [seen_by_group(world.akiko, slug) + seen_by(world.chiyo, slug)]
    service.decline(world.akiko, number, "先に決まりました。")
    return [*shown, seen_by_group(world.akiko, slug) + seen_by(world.chiyo, slug)]


def test_the_group_does_not_see_the_address_before_its_yes(signed_in: World, slug: str) -> None:
    assert all("chiyo@example.jp" not in shown for shown in states(signed_in, slug))
    assert "chiyo@example.jp" not in seen_by_group(signed_in.officer, slug)
    service.accept(signed_in.akiko, application(slug, signed_in.chiyo).id or 0)
    assert "chiyo@example.jp" in seen_by_group(signed_in.akiko, slug)
    service.withdraw(signed_in.chiyo, slug)
    assert "chiyo@example.jp" not in seen_by_group(signed_in.akiko, slug)


def test_nobody_sees_the_group_s_contact_before_its_yes(signed_in: World, slug: str) -> None:
    def leaks(who: Who) -> list[str]:
        return [secret for secret in OF_GROUP if secret in seen_by(who, slug)]

    for who in (VISITOR, signed_in.chiyo, signed_in.botan, signed_in.staff):
        assert leaks(who) == []
    service.decline(signed_in.akiko, application(slug, signed_in.chiyo).id or 0, "先に決まりました。")
    assert leaks(signed_in.chiyo) == []
    service.accept(signed_in.akiko, application(slug, signed_in.chiyo).id or 0)
    assert leaks(signed_in.chiyo) == [SECRET, PHONE]
    for who in (VISITOR, signed_in.botan, signed_in.staff):
        assert leaks(who) == []
    service.withdraw(signed_in.chiyo, slug)
    assert leaks(signed_in.chiyo) == []


def test_mails_before_a_yes_hold_no_contact_of_the_other_side(signed_in: World, slug: str) -> None:
    service.decline(signed_in.akiko, application(slug, signed_in.chiyo).id or 0, "先に決まりました。")
    assert "chiyo@example.jp" not in "".join(mail.body_text + mail.body_html for mail in mails_to(signed_in.akiko))
    written = "".join(mail.body_text + mail.body_html for mail in mails_to(signed_in.chiyo))
    assert [secret for secret in (*OF_GROUP, "akiko@example.jp") if secret in written] == []


async def sent_to(kind: Any, path: str, cookies: str) -> str:
    """What the server sends to a tab that opens this page: all that its states hold."""
    state = tab(kind, path, cookies)
    await call(kind.load, state)
    root = state
    while root.parent_state is not None:
        root = root.parent_state
    assert state.get_full_name() in root.get_delta()
    return str({name: delta for name, delta in root.get_delta().items() if name != root.get_full_name()})


async def test_no_delta_holds_a_contact_before_a_yes(signed_in: World, slug: str) -> None:
    public: tuple[tuple[Any, str], ...] = ((Needs, "/needs/"), (OneNeed, f"/needs/{slug}"), (Applying, f"/needs/{slug}/apply"))
    desk: tuple[tuple[Any, str], ...] = (
        (NeedsDesk, f"/group-desk/{SATOYAMA}/needs/"),
        (NeedOnDesk, f"/group-desk/{SATOYAMA}/needs/{slug}/"),
    )
    for name in ("", "chiyo", "botan"):
        for kind, path in public:
            shown = await sent_to(kind, path, f"km_session={name}" if name else "")
            assert [secret for secret in (*OF_GROUP, "chiyo@example.jp") if secret in shown] == []
    for kind, path in desk:
        assert "chiyo@example.jp" not in await sent_to(kind, path, "km_session=akiko")
    service.accept(signed_in.akiko, application(slug, signed_in.chiyo).id or 0)
    assert "chiyo@example.jp" in await sent_to(*desk[1], "km_session=akiko")
    assert SECRET in await sent_to(*public[2], "km_session=chiyo")


def test_the_search_does_not_find_contacts(signed_in: World, slug: str) -> None:
    for secret in (SECRET, PHONE, "秋山"):
        assert service.need_list({"q": secret}, "ja").total == 0
