"""The digest: what is new, each thing once, in one mail, never twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.follows import service
from kamagaya_match.follows.service import digest, letters
from kamagaya_match.outside.letter import letter_of
from kamagaya_match.people.models import Person
from kamagaya_match.storage import push_box
from kamagaya_match.storage.push_box import Device
from kamagaya_match.storage.transaction import transaction
from tests.events.posts import NOW, at, post
from tests.matching.service.stage import LEAVES, posted
from tests.world import SATOYAMA, World

from .stage import GROUP, NATURE, THURSDAY, follows, mails, published, rows, send_at, week


def test_what_is_new_in_all_follows_comes_once_in_one_mail(either_world: World) -> None:
    post(either_world, "old")
    follows(either_world.chiyo, GROUP, NATURE, ("events", {"q": "焼きいも"}))
    with clock.frozen(NOW + timedelta(hours=1)):
        published(either_world, "aki", "落ち葉かきと焼きいも")
        need = posted(either_world.akiko, SATOYAMA, **LEAVES)
    assert send_at(at(3, 7, 59)) == 0 and send_at(THURSDAY) == 1 and send_at(THURSDAY) == 0
    (mail,) = mails(either_world.chiyo)
    assert mail.subject == "【新着2件】落ち葉かきと焼きいも ほか"
    assert mail.body_text.count("/events/aki") == 1 and mail.body_text.count(f"/needs/{need}") == 1
    assert "/events/old" not in mail.body_text and "（フォロー：里山を守る会）" in mail.body_text
    assert "<a href=" in mail.body_html and mail.about == "follows"
    assert send_at(week(1)) == 0 and len(mails(either_world.chiyo)) == 1, "nothing new, no mail"


def test_it_can_be_ended_with_one_click_of_a_mail_programme(world: World) -> None:
    follows(world.chiyo, GROUP)
    published(world, "aki", "落ち葉かき")
    send_at(THURSDAY)
    (mail,) = mails(world.chiyo)
    letter = letter_of(mail, "match@example.jp", "http://localhost")
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter["List-Unsubscribe"] == f"<{mail.unsubscribe_url}>" and mail.unsubscribe_url in mail.body_text
    token = mail.unsubscribe_url.rsplit("/", 1)[1]
    assert not service.stop_page(token)
    service.stop_by_link(token)
    service.stop_by_link(token)
    assert service.stop_page(token) and len(rows(world.chiyo)) == 1
    published(world, "more", "もうひとつ")
    assert send_at(week(1)) == 0


def test_a_screenful_and_the_number_of_the_rest(world: World) -> None:
    follows(world.chiyo, GROUP)
    for number in range(11):
        published(world, f"e{number}", f"催し{number}")
    send_at(THURSDAY)
    (mail,) = mails(world.chiyo)
    assert mail.body_text.count("■") == 8 and "ほかに3件" in mail.body_text


def test_daily_and_weekly_tell_each_thing_once(either_world: World) -> None:
    nature, _ = follows(either_world.chiyo, GROUP, NATURE)
    service.change(either_world.chiyo, nature, {"every": "daily", "by_mail": "on"})
    published(either_world, "aki", "落ち葉かき")
    assert send_at(at(2, 8)) == 1
    assert send_at(THURSDAY) == 0


def test_in_the_readers_language(world: World) -> None:
    with transaction() as tx:
        tx.get_one(Person, world.chiyo.person_id or 0).lang = "en"
    follows(world.chiyo, GROUP)
    published(world, "aki", "落ち葉かき")
    send_at(THURSDAY)
    (mail,) = mails(world.chiyo)
    assert mail.subject == "New: 落ち葉かき" and mail.lang == "en" and mail.unsubscribe_url.endswith("?lang=en")


def test_on_a_device_where_it_is_wanted(either_world: World) -> None:
    (number,) = follows(either_world.chiyo, GROUP)
    service.change(either_world.chiyo, number, {"every": "weekly", "by_push": "on"})
    with transaction() as tx:
        push_box.subscribe(tx, either_world.chiyo.person_id or 0, Device("https://push.example/x", "a", "b"))
    published(either_world, "aki", "落ち葉かき")
    assert send_at(THURSDAY) == 1 and mails(either_world.chiyo) == []
    with clock.frozen(THURSDAY):
        taken = push_box.claim()
    assert taken is not None and (taken[0].title, taken[0].body, taken[0].path) == ("フォローの新着 1件", "落ち葉かき", "/me/follows/")


@pytest.mark.parametrize("point", ["mail_of", "push_of"])
def test_who_dies_in_the_middle_has_told_nothing(either_world: World, monkeypatch: pytest.MonkeyPatch, point: str) -> None:
    (number,) = follows(either_world.chiyo, GROUP)
    service.change(either_world.chiyo, number, {"every": "weekly", "by_mail": "on", "by_push": "on"})
    published(either_world, "aki", "落ち葉かき")

    def dies(*_: object) -> None:
        raise RuntimeError("dead")

    with monkeypatch.context() as patch:
        patch.setattr(digest, point, dies)
        assert send_at(THURSDAY) == 0
    assert mails(either_world.chiyo) == [] and rows(either_world.chiyo)[0].seen_at < THURSDAY
    assert send_at(THURSDAY + timedelta(minutes=1)) == 1 and len(mails(either_world.chiyo)) == 1


def test_one_that_fails_holds_up_no_other(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    follows(world.chiyo, GROUP)
    follows(world.botan, GROUP)
    published(world, "aki", "落ち葉かき")
    made = letters.mail_of

    def sometimes(who: object, *rest: object) -> object:
        if getattr(who, "email", "") == min(world.chiyo.email, world.botan.email):
            raise RuntimeError("not this one")
        return made(who, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(digest, "mail_of", sometimes)
    assert send_at(THURSDAY) == 1


def test_several_processes_send_it_once(either_world: World) -> None:
    for who in (either_world.chiyo, either_world.botan, either_world.daigo):
        follows(who, GROUP, NATURE)
    published(either_world, "aki", "落ち葉かき")
    with clock.frozen(THURSDAY), ThreadPoolExecutor(4) as several:
        sent = list(several.map(lambda _: service.send_due(), range(4)))
    assert sum(sent) == 3
    assert [len(mails(who)) for who in (either_world.chiyo, either_world.botan, either_world.daigo)] == [1, 1, 1]
