"""What both sides say to each other, who reads it, who is told, and what stays."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.conversations import service
from kamagaya_match.conversations.service import reading, writing
from kamagaya_match.my_page import service as my_page
from kamagaya_match.needs import service as needs
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.who import VISITOR, Who
from tests.conversations.stage import number_of, talk
from tests.needs.forms import NOW, SECRET, mails_to
from tests.world import SATOYAMA, World


def said(who: Who, slug: str) -> list[tuple[str, bool]]:
    return [(one.text, one.own) for one in service.conversation(who, slug, "ja").messages]


def test_both_sides_talk_and_are_told_without_addresses(either_world: World) -> None:
    world = either_world
    slug = talk(world)
    service.write(world.akiko, slug, "何時に来られますか。")
    service.write(world.chiyo, slug, "9時です。")
    assert said(world.chiyo, slug) == [("何時に来られますか。", False), ("9時です。", True)]
    assert said(world.akiko, slug) == [("何時に来られますか。", True), ("9時です。", False)]
    to_her, to_them = mails_to(world.chiyo)[-1], mails_to(world.akiko)[-1]
    assert (
        "何時に来られますか。" in to_her.body_text and f"/conversations/{slug}" in to_her.body_text and "里山を守る会さん" in to_her.subject
    )
    assert "9時です。" in to_them.body_text
    assert "akiko@example.jp" not in to_her.body_text + to_her.body_html and SECRET not in to_her.body_text
    assert "chiyo@example.jp" not in to_them.body_text + to_them.body_html and to_them.reply_to == to_her.reply_to == ""


def test_a_word_is_an_answer(world: World) -> None:
    slug = talk(world)
    service.write(world.akiko, slug, "あと3日、待ってください。")
    with clock.frozen(NOW + timedelta(hours=200)):
        assert needs.remind_silent() == 0
        assert not needs.own_application(world.chiyo, slug, "ja").overdue


def test_a_word_of_the_applicant_is_none(world: World) -> None:
    slug = talk(world)
    service.write(world.chiyo, slug, "いかがでしょうか。")
    with clock.frozen(NOW + timedelta(hours=48)):
        assert needs.remind_silent() == 1


def test_only_those_whom_it_concerns_read_and_write(either_world: World) -> None:
    world = either_world
    slug = talk(world)
    service.write(world.chiyo, slug, "秘密の相談です。")
    for who in (world.botan, world.daigo, world.staff, world.centre, VISITOR):
        for act in (
            lambda who=who: service.conversation(who, slug, "ja"),
            lambda who=who: service.write(who, slug, "のぞき見"),
            lambda who=who: service.close(who, slug),
            lambda who=who: service.reopen(who, slug),
            lambda who=who: service.mark_read(who, slug),
        ):
            with pytest.raises(NotFound):
                act()
    with pytest.raises(NotFound):
        service.conversation(world.chiyo, "nowhere", "ja")


def test_the_centre_reads_along_where_one_is_a_child(either_world: World) -> None:
    world = either_world
    talk(world)
    slug = talk(world, minor=True)
    service.write(world.akiko, slug, "9時に駅で。")
    page = service.conversation(world.centre, slug, "ja")
    assert page.minor and page.original == "高校生です。" and [one.text for one in page.messages] == ["9時に駅で。"]
    assert not (page.may_write or page.may_close or page.may_reopen)
    with pytest.raises(NotFound):
        service.write(world.centre, slug, "見ています。")
    listing = service.for_centre(world.centre, "ja")
    assert [row.href for row in listing.rows] == [f"/conversations/{slug}"] and "千葉千代さんと里山を守る会" in listing.rows[0].other
    assert service.for_centre(world.officer, "ja").count == 1
    for who in (world.akiko, world.chiyo, world.staff, VISITOR):
        with pytest.raises(NotFound):
            service.for_centre(who, "ja")


def test_new_messages_are_marked_until_they_are_read(either_world: World) -> None:
    world = either_world
    slug = talk(world)
    number = number_of(world, slug)
    service.write(world.akiko, slug, "こんにちは。")
    assert [row.unread for row in service.mine(world.chiyo, "ja").rows] == [True]
    service.mark_read(world.chiyo, slug)
    assert [row.unread for row in service.mine(world.chiyo, "ja").rows] == [False]
    assert service.unread_slugs(world.akiko, SATOYAMA, [number]) == []
    service.write(world.chiyo, slug, "はい。")
    assert service.unread_slugs(world.akiko, SATOYAMA, [number]) == [slug] and service.unread_of_group(world.akiko, SATOYAMA) == 1
    service.mark_read(world.akiko, slug)
    assert service.unread_of_group(world.akiko, SATOYAMA) == 0
    for who in (world.botan, world.chiyo):
        with pytest.raises(NotFound):
            service.unread_slugs(who, SATOYAMA, [number])


def test_long_talks_come_in_pages_the_newest_first(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PAGE", 2)
    slug = talk(world)
    for n in range(5):
        service.write(world.chiyo, slug, f"その{n}")
    pages = [[one.text for one in service.conversation(world.akiko, slug, "ja", page).messages] for page in (1, 2, 3, 4)]
    assert pages == [["その3", "その4"], ["その1", "その2"], ["その0"], ["その0"]]


def test_first_words_at_once_are_all_kept(either_world: World) -> None:
    world = either_world
    slug = talk(world)
    with ThreadPoolExecutor(6) as pool:
        for done in [pool.submit(service.write, (world.chiyo, world.akiko)[n % 2], slug, f"その{n}") for n in range(6)]:
            done.result()
    assert sorted(text for text, _ in said(world.chiyo, slug)) == [f"その{n}" for n in range(6)]


def test_a_side_ends_the_talk_and_begins_it_again(either_world: World) -> None:
    world = either_world
    slug = talk(world)
    service.close(world.chiyo, slug)
    with pytest.raises(Refused, match="closed"):
        service.write(world.akiko, slug, "もしもし。")
    with pytest.raises(Refused, match="reopen"):
        service.reopen(world.akiko, slug)
    page = service.conversation(world.akiko, slug, "ja")
    assert page.closed and not page.may_write and not page.may_reopen
    service.reopen(world.chiyo, slug)
    service.write(world.akiko, slug, "もしもし。")


def test_it_ends_with_the_application(world: World) -> None:
    slug = talk(world)
    needs.decline(world.akiko, number_of(world, slug), "今回は見送ります。")
    with pytest.raises(Refused, match="closed"):
        service.write(world.chiyo, slug, "残念です。")
    assert service.conversation(world.chiyo, slug, "ja").closed


def test_what_cannot_be_sent_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    slug = talk(world)
    for text in ("  ", "あ" * 2001):
        with pytest.raises(Invalid):
            service.write(world.chiyo, slug, text)
    monkeypatch.setattr(writing, "MOST_A_DAY", 2)
    for _ in range(2):
        service.write(world.chiyo, slug, "もしもし。")
    with pytest.raises(Refused, match="many"):
        service.write(world.chiyo, slug, "もしもし。")
    service.write(world.akiko, slug, "はい。")
    with clock.frozen(NOW + timedelta(days=1, minutes=1)):
        service.write(world.chiyo, slug, "おはようございます。")


def test_who_leaves_takes_their_words_along(either_world: World) -> None:
    world = either_world
    slug = talk(world)
    service.write(world.chiyo, slug, "わたしの事情です。")
    service.write(world.akiko, slug, "わかりました。")
    assert [one["text"] for one in service.records_of(world.chiyo)] == ["わたしの事情です。"] and service.records_of(VISITOR) == []
    my_page.leave(world.chiyo)
    page = service.conversation(world.akiko, slug, "ja")
    assert [one.text for one in page.messages] == ["（消えました）", "わかりました。"] and "わたしの事情" not in str(page)


def test_old_talks_are_forgotten(either_world: World) -> None:
    world = either_world
    old = talk(world)
    service.write(world.chiyo, old, "昔の話です。")
    with clock.frozen(NOW + timedelta(days=300)):
        assert service.forget_old() == 0
    with clock.frozen(NOW + timedelta(days=366)):
        assert service.forget_old() == 1 and service.forget_old() == 0
        assert said(world.akiko, old) == []
