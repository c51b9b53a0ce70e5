"""What people do in many tests."""

import re
from datetime import date, timedelta

from playwright.sync_api import Locator, Page

from kamagaya_match import clock

OWNER, CITIZEN, OFFICER, CENTRE = "akiko@example.jp", "chiyo@example.jp", "officer@example.jp", "centre@example.jp"
COORDINATOR = "coordinator@example.jp"
Saved = dict[str, object]


def sign_in(page: Page, address: str, email: str, wish: str = "/me/") -> None:
    """From the sign-in page through the outbox to where one wanted to go."""
    page.goto(f"{address}/sign-in/?next={wish}")
    page.get_by_label("メールアドレス").fill(email)
    page.get_by_role("button", name="ログイン用のメールを送る").click()
    page.get_by_role("link", name="送信箱でメールを開く").click()
    page.locator("a[href*='/sign-in/link/']").first.click()
    page.get_by_role("button", name="ログインする").click()


def in_some_days(days: int = 12) -> date:
    return clock.today() + timedelta(days=days)


def field(page: Page, name: str) -> Locator:
    """The live control of a form field."""
    return page.locator(f"[id='f-{name}']").last


def write_event(page: Page, title: str, day: date, seats: int) -> None:
    """Fill in the event form with what every event needs."""
    typed = {"title": title, "summary": "集めて、焼いて、味わいます。", "session.1.day": day.isoformat(), "session.1.start": "10:00"}
    typed |= {"session.1.end": "12:00", "place_name": "粟野の森", "contact": "047-000-0000", "capacity": str(seats)}
    for name, text in typed.items():
        field(page, name).fill(text)
    field(page, "kind").select_option("experience")


def publish(page: Page) -> str:
    """Save the form, publish, and give the event's public path."""
    page.get_by_role("button", name="保存して確認へ進む").click()
    page.get_by_role("button", name="公開する").click()
    path = page.get_by_role("link", name="公開ページを見る").get_attribute("href")
    assert path
    return path


def sign_up(page: Page, name: str, email: str, companions: tuple[str, ...] = (), wish: str = "申し込む") -> None:
    """Fill in the sign-up form and send it."""
    page.get_by_label("人数").select_option(str(1 + len(companions)))
    page.get_by_label("お名前（代表の方）").fill(name)
    page.get_by_label("いっしょに来る方のお名前").fill("\n".join(companions))
    page.get_by_label("メールアドレス").fill(email)
    page.get_by_label("伝えることに同意します").check()
    page.get_by_role("button", name=wish, exact=True).click()


def words_of(page: Page) -> str:
    """All the text that is shown, in its order, with the white space made even."""
    return re.sub(r"\s+", " ", page.locator("body").inner_text()).strip()
