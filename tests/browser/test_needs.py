"""A group's need on a phone: from a template, shaped with a coordinator, published by both, kept up from a mail."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

from playwright.sync_api import Page, StorageState, expect

from kamagaya_match.storage.tokens import hashed, new_token

from .acts import COORDINATOR, OWNER, field, in_some_days
from .axe import complaints
from .conftest import Opener, Site

Cookies = Callable[[str], StorageState]
NEEDS = "/group-desk/satoyama/needs/"


def from_template(page: Page, name: str) -> None:
    """Choose a template and add what only the group knows."""
    page.get_by_role("link", name="募集を作る").first.click()
    page.get_by_role("link", name=name).click()
    expect(field(page, "title")).to_have_value("会のロゴを作ってください")
    assert complaints(page) == []
    field(page, "until").fill(in_some_days(40).isoformat())
    field(page, "contact").fill("047-000-0000")
    page.get_by_text("曜日・時間帯・頻度").click()
    page.get_by_label("土曜日の朝・午前").check()
    page.get_by_role("button", name="保存して確認へ進む").click()


def asked_by_mail(site: Site, slug: str) -> str:
    """The link that the clock would mail to the group about this need."""
    token = new_token()
    with closing(sqlite3.connect(site.folder / "match.db")) as connection, connection:
        connection.execute("UPDATE need SET renewal_hash = ?, reminded = 1 WHERE slug = ?", (hashed(token), slug))
    return f"{site.address}/needs/renewal/{token}"


def test_from_a_template_through_the_shaping_to_a_renewal(site: Site, visit: Opener, signed_in: Cookies) -> None:
    desk = visit(site.address + NEEDS, storage_state=signed_in(OWNER)).live()
    from_template(desk, "ロゴ・しるし")
    expect(desk.get_by_role("button", name="公開する")).to_be_visible()
    slug = desk.url.rstrip("/").split("/")[-1]
    desk.get_by_text("コーディネーターといっしょに整える").click()
    desk.get_by_label("相談したいこと").fill("どこまでお願いできますか。")
    desk.get_by_role("button", name="コーディネーターに相談する").click()
    expect(desk.locator("main")).to_contain_text("引き受けるコーディネーターを待っています")
    expect(desk.get_by_role("button", name="公開する")).to_have_count(0)
    assert complaints(desk) == []

    helper = visit(f"{site.address}/coordinator/needs/", storage_state=signed_in(COORDINATOR)).live()
    helper.get_by_role("link", name="会のロゴを作ってください").click()
    helper.get_by_role("button", name="引き受ける").click()
    expect(helper.locator("main")).to_contain_text("どこまでお願いできますか。")
    helper.get_by_role("link", name="下書きを編集する").click()
    field(helper, "summary").fill("会報と旗に使うロゴを、会員の思いを聞いて作ってください。")
    helper.get_by_role("button", name="保存して確認へ進む").click()
    helper.get_by_role("button", name="これでよい").click()
    expect(helper.locator("main")).to_contain_text("相手の返事を待っています")
    assert complaints(helper) == []

    desk.reload()
    expect(desk.locator("main")).to_contain_text("相手は「これでよい」と答えています")
    desk.get_by_role("button", name="これでよい").click()
    expect(desk.get_by_role("link", name="公開ページを見る")).to_be_visible()

    public = visit(f"{site.address}/needs/{slug}").page
    expect(public.locator("main")).to_contain_text("会報と旗に使うロゴ")
    expect(public.locator("main")).to_contain_text("土の朝・午前")
    expect(public.locator("main")).to_contain_text("範囲外のこと")

    public.goto(asked_by_mail(site, slug))
    assert complaints(public) == []
    public.get_by_role("button", name="続ける").click()
    expect(public.get_by_role("heading", name="この募集は続いています")).to_be_visible()


def test_the_list_knows_the_new_conditions(site: Site, visit: Opener) -> None:
    page = visit(f"{site.address}/needs/?minors=1&times=weekends").page
    expect(page.locator("main")).to_contain_text("季節の行事の準備を手伝ってください")
    expect(page.locator("main")).not_to_contain_text("水曜の夜")
    expect(page.locator("main")).to_contain_text("18歳未満も歓迎")
