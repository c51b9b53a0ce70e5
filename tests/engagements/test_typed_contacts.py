"""Contacts typed while the work is under way: between adults they are there, with a child they reach nobody, in public thanks never."""

from kamagaya_match.engagements import service
from kamagaya_match.engagements.models import Engagement
from kamagaya_match.needs import service as needs
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import say
from tests.conversations.stage import CHILD
from tests.needs.forms import application, mails_to, posted
from tests.world import SATOYAMA, World

from .stage import MEETING, begun, engagements

NUMBER, MAIL = "090-7777-9876", "katsudo@typed.example"


def work_of_child(world: World) -> Engagement:
    slug = posted(world.akiko, youngest="0")
    needs.apply(world.chiyo, slug, CHILD)
    needs.accept(world.akiko, application(slug, world.chiyo).id or 0, "お願いします。")
    return engagements()[-1]


def spoken(world: World, slug: str) -> None:
    """Both sides write one."""
    service.say_word(world.chiyo, slug, f"{MAIL} へください。")
    service.say_word(world.akiko, slug, f"{NUMBER} へどうぞ。10:00に集まります。")
    service.plan(world.akiko, slug, {**MEETING, "where": f"会館（{NUMBER}）"})


def read_by(who: Who, slug: str) -> str:
    mails = [mail.subject + mail.body_text + mail.body_html for mail in mails_to(who)]
    return str((service.one_page(who, slug, "ja"), mails[1:], service.records_of(who)))


def test_a_child_and_its_group_read_none(world: World) -> None:
    slug = work_of_child(world).slug
    spoken(world, slug)
    for who in (world.chiyo, world.akiko, world.centre):
        told = read_by(who, slug)
        assert NUMBER not in told and MAIL not in told and say("ja", "contacts.never") in told
        assert "10:00に集まります。" in told


def test_adults_who_work_together_read_them(world: World) -> None:
    slug = begun(world)
    spoken(world, slug)
    assert NUMBER in read_by(world.chiyo, slug) and MAIL in read_by(world.akiko, slug)


def test_everyone_reads_thanks_without_them(world: World) -> None:
    slug = begun(world, shape="session")
    service.go_on(world.chiyo, slug)
    service.finish(world.akiko, slug, f"ありがとうございました。また {NUMBER} へ。")
    service.show_thanks(world.chiyo, slug, {"shown_as": "anonymous"})
    assert NUMBER in service.one_page(world.chiyo, slug, "ja").thanks
    assert NUMBER not in str(service.thanks_of_group(SATOYAMA, "ja")) and "ありがとう" in str(service.thanks_of_group(SATOYAMA, "ja"))
