"""What was sent to a party is on its own page."""

import re
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.outside.mail_text import without_secrets
from kamagaya_match.registrations import service
from kamagaya_match.who import VISITOR
from tests.registrations.stage import an_event, come, confirm_token, join, mails, wish
from tests.world import World


def test_everything_sent_is_there_without_its_secrets(either_world: World) -> None:
    slug = an_event(either_world.satoyama_id)
    key = come(slug, "花子", email="hanako@example.jp")
    page = service.manage_page(key, VISITOR, "ja")
    assert [mail.subject for mail in page.mails] == ["【申し込みました】里山の落ち葉かき", "【確認してください】里山の落ち葉かき"]
    for shown, sent in zip(page.mails, reversed(mails("hanako@example.jp")), strict=True):
        assert not re.search(r"/registrations/", shown.text) and "（申し込みのページへのリンク）" in shown.text
        assert shown.when and sent.body_text.split("\n")[0] == shown.text.split("\n")[0]
    assert f"http://localhost:8000/events/{slug}" in page.mails[0].text and "--" not in page.mails[0].text


def test_who_only_filled_in_the_form_sees_that_it_was_sent(world: World) -> None:
    slug = an_event(world.satoyama_id)
    browser = join(slug, "花子", email="hanako@example.jp").token
    assert service.manage_page(browser, VISITOR, "ja").mails == []
    service.confirm(confirm_token("hanako@example.jp"))
    shown = service.manage_page(browser, VISITOR, "ja").mails
    assert len(shown) == 2 and [mail.text for mail in shown] == ["", ""]


def test_mails_to_others_about_others_or_before_are_not_there(world: World) -> None:
    slug, other = an_event(world.satoyama_id), an_event(world.satoyama_id)
    first = come(slug, "花子", email="hanako@example.jp")
    come(other, "花子", email="hanako@example.jp")
    come(slug, "太郎", email="taro@example.jp")
    service.cancel(first)
    with clock.frozen(clock.now() + timedelta(minutes=5)):
        second = come(slug, "花子", email="hanako@example.jp")
    assert len(service.manage_page(second, VISITOR, "ja").mails) == 2


def test_who_has_an_account_sees_them_at_the_code(world: World) -> None:
    slug = an_event(world.satoyama_id)
    outcome = service.join(world.chiyo, slug, wish("千代", email=world.chiyo.email))
    page = service.manage_page(outcome.code, world.chiyo, "ja")
    assert [mail.subject for mail in page.mails] == ["【申し込みました】里山の落ち葉かき"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("見る https://a.example/registrations/AbC_-234567890123456789?lang=en まで", "見る ★ まで"),
        ("https://a.example/registrations/confirm/AbC_-234567890123456789\n次", "★\n次"),
        ("https://a.example/registrations/AbC_-234567890123456789/coming", "★"),
        ("https://a.example/registrations/guardian/AbC_-234567890123456789", "★"),
        ("https://a.example/me/calendar/AbC_-234567890123456789.ics", "★"),
        ("https://a.example/events/abcdefghjk https://meet.example/j/123456789012345678901", None),
    ],
)
def test_secrets_of_links_are_found(text: str, left: str | None) -> None:
    assert without_secrets(text, "ja").replace("（申し込みのページへのリンク）", "★") == (left or text)
