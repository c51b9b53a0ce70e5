"""A questionnaire on a phone: the group's questions, the way from the party's page, the answer, the results."""

from collections.abc import Callable

from playwright.sync_api import StorageState, expect

from .acts import CITIZEN, OWNER
from .axe import complaints
from .conftest import Opener, Site
from .sample import CODE, attended

Cookies = Callable[[str], StorageState]


def test_asked_and_answered_without_a_name(site: Site, visit: Opener, signed_in: Cookies) -> None:
    slug, _ = attended(site)
    address = f"{site.address}/group-desk/satoyama/events/{slug}/survey/"
    desk = visit(address, storage_state=signed_in(OWNER)).live()
    assert complaints(desk) == []
    desk.get_by_role("button", name="保存する").click()
    expect(desk.get_by_role("status").first).to_contain_text("保存しました")

    guest = visit(f"{site.address}/registrations/{CODE}", storage_state=signed_in(CITIZEN)).page
    guest.get_by_role("link", name="アンケートに答える").click()
    expect(guest.locator("main")).to_contain_text("名前は分からないようにして集めます")
    assert complaints(guest) == []
    guest.get_by_label("5（とてもよかった）").check()
    guest.get_by_label("よかったこと").fill("焼きいもがおいしかったです")
    guest.get_by_role("button", name="答えを送る").click()
    expect(guest.locator("main")).to_contain_text("ありがとうございました")

    desk.goto(address)
    expect(desk.locator("main")).to_contain_text("焼きいもがおいしかったです")
    expect(desk.locator("main")).to_contain_text("数は出していません")
    assert complaints(desk) == []
