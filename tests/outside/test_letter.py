"""Mails of the outbox as messages."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest

from kamagaya_match.outside.letter import letter_of, recipient
from kamagaya_match.storage.models import OutboxMail

SENDER = "鎌ケ谷マッチ <match@example.jp>"
LONG = "「里山の落ち葉かきと焼きいも」へのお申し込みを受け付けました（12月6日(日) 10:00–12:00 くぬぎ山コミュニティセンター）"


def _mail(**values: Any) -> OutboxMail:
    given = {"message_id": "m1", "to_address": "akiko@example.jp", "subject": "お知らせ", "body_text": "こんにちは\n"}
    return OutboxMail(**{**given, **values})


def _read(mail: OutboxMail) -> EmailMessage:
    raw = letter_of(mail, SENDER, "https://match.example.jp").as_bytes()
    assert raw.isascii() and max(len(line) for line in raw.split(b"\r\n")) <= 998
    return message_from_bytes(raw, policy=policy.default)


def test_japanese_survives_the_way() -> None:
    letter = _read(_mail(subject=LONG, body_text="長い一行" * 400))
    assert letter["Subject"] == LONG
    assert letter["From"].addresses[0].display_name == "鎌ケ谷マッチ"
    assert letter.get_content().strip() == "長い一行" * 400


def test_it_can_be_told_apart_and_is_not_answered_by_machines() -> None:
    letter = _read(_mail())
    assert letter["Message-ID"] == "<m1@match.example.jp>"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Date"]


@pytest.mark.parametrize(("lang", "told"), [("ja", "ja"), ("easy", "ja"), ("en", "en")])
@pytest.mark.parametrize("calendar", ["", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"])
def test_it_says_its_language(lang: str, told: str, calendar: str) -> None:
    letter = _read(_mail(lang=lang, body_html="<p>Hello</p>", calendar=calendar))
    assert letter.get_all("Content-Language") == [told]


def test_text_html_and_calendar_stand_side_by_side() -> None:
    calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:里山\r\nEND:VCALENDAR\r\n"
    letter = _read(_mail(body_html="<p>こんにちは</p>", calendar=calendar, calendar_method="REQUEST"))
    alternative, file = letter.iter_parts()
    kinds = [part.get_content_type() for part in alternative.iter_parts()]
    assert kinds == ["text/plain", "text/html", "text/calendar"]
    invitation = list(alternative.iter_parts())[2]
    assert invitation["Content-Type"].params["method"] == "REQUEST"
    assert invitation["Content-Type"].params["charset"] == "utf-8"
    assert invitation.get_content() == calendar
    assert file.get_filename() == "event.ics" and file.get_content() == calendar.encode()


def test_a_calendar_without_method_is_not_an_invitation() -> None:
    (alternative, _file) = _read(_mail(calendar="BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")).iter_parts()
    assert "method" not in list(alternative.iter_parts())[1]["Content-Type"].params


@pytest.mark.parametrize(
    ("address", "strict"),
    [
        ("akiko+x@example.jp", "akiko+x@example.jp"),
        ("a..b@docomo.example", '"a..b"@docomo.example'),
        (".a@docomo.example", '".a"@docomo.example'),
        ("a.@docomo.example", '"a."@docomo.example'),
    ],
)
def test_odd_dots_are_quoted(address: str, strict: str) -> None:
    assert recipient(address) == strict
    assert f"To: {strict}\r\n".encode() in letter_of(_mail(to_address=address), SENDER, "https://match.example.jp").as_bytes()


def test_a_subject_cannot_add_headers() -> None:
    letter = _read(_mail(subject="お知らせ\r\nBcc: everyone@example.jp"))
    assert letter["Bcc"] is None
    with pytest.raises(ValueError):
        letter_of(_mail(to_address="a@example.jp\r\nBcc: b@example.jp"), SENDER, "https://match.example.jp")
