"""A record of hours on a phone: made, handed on and withdrawn by keyboard; checked by others; taken back by the office."""

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from openbadgeslib.ob3.verifier import OB3VerificationError, OB3Verifier
from playwright.sync_api import Page, StorageState, expect

from tests.certificates.stage import text_of

from .acts import OFFICER
from .axe import complaints
from .conftest import Opener, Site
from .sample import confirmed_hours

Cookies = Callable[[str], StorageState]


def downloaded(page: Page, link: str, file: Path) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name=link).first.press("Enter")
    download.value.save_as(file)
    return file.read_bytes()


def verify(site: Site, token: str) -> None:
    """As an independent verifier does it, which fetches everything from the site."""
    host = site.address.split("://", 1)[1]

    def fetch(url: str) -> bytes:
        return httpx.get(site.address + "/" + url.split("://", 1)[1].partition("/")[2]).raise_for_status().content

    OB3Verifier.for_issuer_did("did:web:" + host.replace(":", "%3A"), download=fetch).verify(token, check_status=True, download=fetch)


def test_made_handed_on_checked_and_withdrawn(site: Site, visit: Opener, signed_in: Cookies, tmp_path: Path) -> None:
    email, name, title = confirmed_hours(site)
    holder = visit(f"{site.address}/me/engagements/", storage_state=signed_in(email)).live()
    holder.get_by_role("link", name="証明書にする").press("Enter")
    holder.wait_for_url("**/me/hours/")
    holder.get_by_role("button", name="証明書をつくる").press("Enter")
    expect(holder.get_by_role("status").first).to_contain_text("証明書ができました")
    assert complaints(holder) == []
    assert holder.evaluate("document.documentElement.scrollWidth") <= 390
    number = holder.locator("main code").first.inner_text()
    paper = text_of(downloaded(holder, "証明書を受け取る（PDF）", tmp_path / "hours.pdf"))
    for words in ("活動時間証明書", "".join(name.split()) + "様", "".join(title.split()), f"{site.address}/certificates/{number}"):
        assert words in paper
    token = downloaded(holder, "デジタル証明を受け取る", tmp_path / "hours.jwt").decode()
    verify(site, token)

    reader = visit(f"{site.address}/certificates/{number}").page
    expect(reader.locator("h1")).to_have_text("この証明書は有効です")
    expect(reader.locator("main")).to_contain_text(title)
    expect(reader.locator("main")).not_to_contain_text(name)
    assert complaints(reader) == []

    holder.get_by_role("button", name="取り消す").first.press("Enter")
    holder.get_by_role("dialog").get_by_role("button", name="取り消す").press("Enter")
    expect(holder.get_by_role("status").first).to_contain_text("証明書を取り消しました")
    reader.goto(f"{site.address}/certificates/{number}")
    expect(reader.locator("h1")).to_have_text("この証明書は取り消されました")
    with pytest.raises(OB3VerificationError, match="revocation"):
        verify(site, token)


def test_the_office_withdraws_with_a_reason(site: Site, visit: Opener, signed_in: Cookies) -> None:
    email, _, _ = confirmed_hours(site)
    holder = visit(f"{site.address}/me/hours/", storage_state=signed_in(email)).live()
    holder.get_by_label("お名前", exact=True).last.check()
    holder.get_by_role("button", name="証明書をつくる").click()
    expect(holder.get_by_role("status").first).to_contain_text("証明書ができました")
    office = visit(f"{site.address}/certificates/{holder.locator('main code').first.inner_text()}", storage_state=signed_in(OFFICER)).page
    office.get_by_role("link", name="事務局として、この証明書を取り消す").press("Enter")
    office.get_by_role("button", name="この証明書を取り消す").press("Enter")
    expect(office.locator(".km-errors")).to_be_visible()
    assert complaints(office) == []
    office.get_by_label("理由").fill("時間のまちがい")
    office.get_by_role("button", name="この証明書を取り消す").press("Enter")
    expect(office.locator("h1")).to_have_text("この証明書は取り消されました")
    holder.reload()
    expect(holder.locator("main")).to_contain_text("時間のまちがい")
