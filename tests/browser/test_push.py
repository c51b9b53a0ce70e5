"""Notices on a device: asked for on the settings page, sealed by the site, shown by the service worker.

Chromium's own push service is far away, so a server of the test's stands in for it; everything else is real.
"""

import json
import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, StorageState, expect

from tests.outside.push_service import Browser, PushService

from .acts import CITIZEN, OWNER, field
from .conftest import PHONE, Opener, Site
from .test_notices import an_event, send

Cookies = Callable[[str], StorageState]
STAND_IN = """
(() => {
  const told = %s;
  const made = () => ({
    endpoint: told.endpoint, toJSON: () => told,
    unsubscribe: async () => { localStorage.removeItem("subscribed"); return true; },
  });
  PushManager.prototype.getSubscription = async () => localStorage.getItem("subscribed") ? made() : null;
  PushManager.prototype.subscribe = async (wish) => {
    if (wish.applicationServerKey.length !== 65 || !wish.userVisibleOnly) throw new Error("no such key");
    localStorage.setItem("subscribed", "1");
    return made();
  };
})();
"""


def settings_page(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/me/settings/")
    page.wait_for_selector("html[data-live]")


def arrived(service: PushService, page: Page) -> bytes:
    for _ in range(150):
        if service.taken:
            return service.taken[0][2]
        page.wait_for_timeout(100)
    raise AssertionError("no notice came")


def deliver(page: Page, site: Site, text: str) -> list[dict[str, Any]]:
    """Give the text to the page's service worker as a push message; the notifications that it shows then."""
    line, found = page.context.new_cdp_session(page), []
    line.on("ServiceWorker.workerRegistrationUpdated", lambda told: found.extend(told["registrations"]))
    line.send("ServiceWorker.enable")
    while not found:
        page.wait_for_timeout(50)
    line.send("ServiceWorker.deliverPushMessage", {"origin": site.address, "registrationId": found[-1]["registrationId"], "data": text})
    ask = """async () => {
        const worker = await navigator.serviceWorker.getRegistration("/me/notices/");
        return (await worker.getNotifications()).map((one) => ({ title: one.title, body: one.body, path: one.data.path }));
    }"""
    until = time.monotonic() + 10
    while not (shown := page.evaluate(ask)) and time.monotonic() < until:
        page.wait_for_timeout(100)
    return list(shown)


def test_a_notice_reaches_the_device_and_can_be_given_up(site: Site, visit: Opener, signed_in: Cookies) -> None:
    desk = visit(f"{site.address}/group-desk/satoyama/events/new/", storage_state=signed_in(OWNER)).live()
    address = an_event(site, desk, "ドングリ工作の日", 5)
    browser = Browser()
    with PushService() as service:
        device = browser.device(f"{service.address}/device")
        told = {"endpoint": device.endpoint, "keys": {"p256dh": device.p256dh, "auth": device.auth}}
        page = visit(f"{address}/sign-up", PHONE, storage_state=signed_in(CITIZEN), permissions=["notifications"]).live()
        page.get_by_label("伝えることに同意します").check()
        page.get_by_role("button", name="申し込む", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("申し込みました")

        page.add_init_script(STAND_IN % json.dumps(told))
        settings_page(page, site)
        page.get_by_role("button", name="この端末でお知らせを受け取る").click()
        expect(page.get_by_text("この端末にお知らせしています")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        settings_page(page, site)
        expect(page.get_by_text("この端末にお知らせしています")).to_be_visible()

        desk.goto(address.replace("/events/", "/group-desk/satoyama/events/") + "/notices/")
        desk.wait_for_selector("html[data-live]")
        field(desk, "subject").fill("持ち物のこと")
        field(desk, "text").fill("木工用ボンドをお持ちください。")
        desk.get_by_role("button", name="送る前に確かめる").click()
        send(desk)
        notice = browser.read(arrived(service, page))
        assert notice["title"] == "【ドングリ工作の日】持ち物のこと" and notice["path"].startswith("/me/notices/")
        shown = deliver(page, site, json.dumps(notice))
        assert shown == [{"title": notice["title"], "body": notice["body"], "path": notice["path"]}]

        page.get_by_role("button", name="お知らせをやめる").click()
        expect(page.get_by_text("この端末には、お知らせしていません。")).to_be_visible()
        page.goto(site.address + notice["path"])
        expect(page.get_by_role("heading", level=1)).to_have_text("申し込みました")
