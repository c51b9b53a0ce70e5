"""What each reader sees of a group."""

from typing import Any

import pytest

from kamagaya_match.groups.models import Group
from kamagaya_match.groups.views import Reader, card_of, contacts_of, masked, page_of


def group(**facts: Any) -> Group:
    common: dict[str, Any] = {"slug": "satoyama", "name": "里山を守る会", "kind": "civic_group", "fields": ["environment", "children"]}
    return Group(**(common | facts))


CONTACT = {
    "contact_name": "秋山",
    "contact_name_visible": "public",
    "contact_email": "satoyama@example.jp",
    "contact_email_visible": "participants",
    "contact_phone": "047-000-0000",
    "contact_phone_visible": "office",
}


@pytest.mark.parametrize(
    ("reader", "seen"),
    [
        (Reader(), ["秋山"]),
        (Reader(participant=True), ["秋山", "satoyama@example.jp"]),
        (Reader(member=True), ["秋山", "satoyama@example.jp", "047-000-0000"]),
        (Reader(office=True), ["秋山", "satoyama@example.jp", "047-000-0000"]),
    ],
)
def test_each_contact_line_has_its_readers(reader: Reader, seen: list[str]) -> None:
    assert [line.text for line in contacts_of(group(**CONTACT), reader, "ja")] == seen


def test_lines_that_not_everyone_sees_say_so() -> None:
    lines = contacts_of(group(**CONTACT), Reader(office=True), "ja")
    assert [line.note for line in lines] == ["", "参加者だけが見られます", "市だけが見られます"]
    assert [line.href for line in lines] == ["", "mailto:satoyama@example.jp", "tel:0470000000"]


def test_what_the_group_did_not_tell_is_empty() -> None:
    page = page_of(group(), Reader(), "ja")
    assert (page.about, page.contacts, page.founded, page.members, page.website, page.desk_href) == ([], [], "", "", "", "")


def test_the_text_comes_in_paragraphs() -> None:
    assert page_of(group(about="一つ目。\n\n二つ目。\n"), Reader(), "ja").about == ["一つ目。", "二つ目。"]


@pytest.mark.parametrize(
    ("lang", "fields", "area"), [("ja", "環境、子ども・子育て", "粟野"), ("en", "Environment, Children and parenting", "Awano")]
)
def test_a_card_speaks_the_readers_language(lang: str, fields: str, area: str) -> None:
    card = card_of(group(area="粟野", status="verified"), lang)  # type: ignore[arg-type]
    assert (card.fields_text, card.area, card.href, card.verified) == (fields, area, "/groups/satoyama", True)


def test_an_unverified_group_has_no_mark() -> None:
    assert card_of(group(), "ja").verified_text == ""


def test_addresses_are_shown_half() -> None:
    assert masked("akiko@example.jp") == "a•••@example.jp"
