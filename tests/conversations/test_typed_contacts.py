"""Contacts that people type: hidden from the other side, on pages and in mails, until the group's yes; a child's side never sees them."""

import pytest

from kamagaya_match.conversations import service
from kamagaya_match.conversations.views import ConversationPage
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.views import DeskApplication
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import say
from tests.conversations.stage import CHILD, number_of, talk
from tests.needs.forms import application, applied, mails_to, posted
from tests.world import SATOYAMA, World

HERS, THEIRS = "chiyo-himitsu@uchi.example", "０９０－７７７７－１２３４"
HIDDEN, NEVER = say("ja", "contacts.hidden"), say("ja", "contacts.never")


@pytest.fixture
def slug(world: World) -> str:
    """A talk in which everybody has written a contact, in the application too."""
    need = posted(world.akiko)
    applied(world, need, message=f"日曜に行けます。{HERS} へ")
    found = application(need, world.chiyo).slug
    spoken(world, found)
    return found


def spoken(world: World, slug: str) -> None:
    service.write(world.chiyo, slug, f"メールは{HERS}です。10:00に行きます。")
    service.write(world.akiko, slug, f"電話は{THEIRS}です。会費は1,000円です。")


def page(who: Who, slug: str) -> ConversationPage:
    return service.conversation(who, slug, "ja")


def on_desk(world: World, slug: str) -> list[DeskApplication]:
    """The application wherever the group reads it."""
    rows = [needs.application_on_desk(world.akiko, slug, "ja")]
    rows += needs.applications_on_desk(world.akiko, SATOYAMA, "all", 1, "ja").rows
    return [*rows, *needs.applications_for_group(world.akiko, SATOYAMA, "ja").rows]


def mailed(who: Who) -> str:
    return "\n".join(mail.subject + mail.body_text + mail.body_html for mail in mails_to(who))


def test_neither_side_reads_the_others_before_the_yes(world: World, slug: str) -> None:
    hers, theirs = page(world.chiyo, slug), page(world.akiko, slug)
    assert THEIRS not in str(hers) and f"電話は{HIDDEN}です。会費は1,000円です。" in str(hers)
    assert HERS not in str(theirs) and f"メールは{HIDDEN}です。10:00に行きます。" in str(theirs)
    assert theirs.original == f"日曜に行けます。{HIDDEN} へ" and HERS not in str(on_desk(world, slug))
    assert THEIRS not in mailed(world.chiyo) and HERS not in mailed(world.akiko)
    assert HIDDEN in mailed(world.chiyo) and HIDDEN in mailed(world.akiko)


def test_who_wrote_reads_it_whole_and_is_told(world: World, slug: str) -> None:
    hers, note = page(world.chiyo, slug), say("ja", "contacts.own")
    assert HERS in hers.original and hers.original_note == note
    assert [(one.text.count(HERS), one.note) for one in hers.messages] == [(1, note), (0, "")]
    assert [one.note for one in page(world.akiko, slug).messages] == ["", note]
    service.write(world.chiyo, slug, "11月23日の10時に行きます。")
    assert page(world.chiyo, slug).messages[-1].note == ""


def test_after_the_yes_all_stands_there_as_it_was_written(world: World, slug: str) -> None:
    needs.accept(world.akiko, number_of(world, slug), f"{THEIRS} へお願いします。")
    hers, theirs = page(world.chiyo, slug), page(world.akiko, slug)
    assert THEIRS in str(hers) and HERS in str(theirs) and HERS in theirs.original and HERS in str(on_desk(world, slug)[:2])
    assert HIDDEN not in str(hers) + str(theirs) and [one.note for one in (*hers.messages, *theirs.messages)] == [""] * 4
    assert THEIRS in mailed(world.chiyo) and THEIRS in str(needs.own_application(world.chiyo, slug, "ja").reply)
    service.write(world.chiyo, slug, f"{HERS} です。")
    assert HERS in mails_to(world.akiko)[-1].body_text


def test_the_help_says_what_becomes_of_a_contact(world: World, slug: str) -> None:
    assert page(world.chiyo, slug).help == say("ja", "conversations.text_help")
    needs.accept(world.akiko, number_of(world, slug), "お願いします。")
    assert page(world.akiko, slug).help == say("ja", "conversations.text_help_known")
    assert page(world.centre, talk(world, minor=True)).help == say("ja", "contacts.own_never")


def test_a_no_holds_no_contact(world: World, slug: str) -> None:
    needs.decline(world.akiko, number_of(world, slug), f"またの機会に。{THEIRS} まで")
    own, desk = needs.own_application(world.chiyo, slug, "ja"), needs.application_on_desk(world.akiko, slug, "ja")
    assert own.reply == [f"またの機会に。{HIDDEN} まで"] == needs.mine(world.chiyo, "ja")[0].reply
    assert desk.reply == [f"またの機会に。{THEIRS} まで"] and desk.reply_note == say("ja", "contacts.own")
    assert THEIRS not in mailed(world.chiyo)


def test_who_stands_by_is_hidden_too(world: World) -> None:
    need = posted(world.akiko)
    needs.apply(world.chiyo, need, {"name": "千葉千代", "message": f"{HERS} へ", "standby": "on"})
    slug = application(need, world.chiyo).slug
    needs.ask_standby(world.akiko, number_of(world, slug))
    needs.answer_standby(world.chiyo, slug, comes=True)
    assert HERS not in str(on_desk(world, slug)) + str(page(world.akiko, slug)) + mailed(world.akiko)
    assert HERS in str(needs.own_application(world.chiyo, slug, "ja").message)


def test_with_a_child_neither_side_ever_reads_them(world: World) -> None:
    need = posted(world.akiko, youngest="0")
    needs.apply(world.chiyo, need, {**CHILD, "message": f"{HERS} へ"})
    slug = application(need, world.chiyo).slug
    spoken(world, slug)
    needs.accept(world.akiko, number_of(world, slug), f"{THEIRS} へどうぞ。")
    spoken(world, slug)
    told = [str(page(world.akiko, slug)), str(on_desk(world, slug)), mailed(world.akiko)]
    assert [HERS in one for one in told] == [False] * 3 and all(NEVER in one for one in told[:2])
    told = [str(page(world.chiyo, slug)), str(needs.own_application(world.chiyo, slug, "ja").reply), mailed(world.chiyo)]
    assert [THEIRS in one for one in told] == [False] * 3
    assert page(world.chiyo, slug).original_note == say("ja", "contacts.own_never")


def test_the_centre_sees_that_there_was_one_but_not_which(world: World) -> None:
    slug = talk(world, minor=True)
    spoken(world, slug)
    shown = str(page(world.centre, slug))
    assert shown.count(NEVER) == 2 and HERS not in shown and THEIRS not in shown
