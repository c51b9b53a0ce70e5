"""No contact datum of anyone reaches anybody else before a yes: whole journeys at 390 px, recorded to the last byte and searched."""

from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Browser, expect

from .acts import field
from .conftest import Site, serve
from .hidden import (
    ALONE,
    APPLICANT,
    BUSINESS,
    CHILD,
    GIVER,
    HOST,
    NEED_CONTACT,
    NEIGHBOUR,
    OTHERS,
    PEOPLE,
    hide,
    host_lines,
    kana_of,
    mail_of,
    mails,
    names_from,
    secrets_from,
)
from .readers import COORDINATION, LISTS, OFFICE, Reader, reader
from .recorder import found_in
from .sample import engagement, event, need, one
from .typed import BUSINESSMAN, CHILDS_GROUP, lines_of, typed_from, with_contacts

NEED, PROJECT, OFFER = "月に一度、下草刈りを手伝ってください", "会のホームページを新しくしたい", "チラシとロゴの相談に、1時間のります"
WORDS = {
    APPLICANT: "友だちと2人で伺いたいです。",
    ALONE: "ひとりで行きます。",
    GIVER: "よろこんで弾きに行きます。",
    BUSINESSMAN: "社の者が伺います。",
}
SHAPED = "EXISTS (SELECT 1 FROM scoping s WHERE s.need_id = n.id)"


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A city in which everyone's data are told apart."""
    for site in serve(tmp_path_factory.mktemp("hidden"), seeded=True):
        hide(site)
        yield site


class Cast:
    """The phones of everyone whom a need concerns, and of those whom it does not."""

    def __init__(self, site: Site, browser: Browser) -> None:
        def arrive(name: str, *own: str) -> Reader:
            return reader(site, browser, name, own)

        self.site = site
        self.applicant, self.alone = arrive("who applies as a pair", APPLICANT), arrive("who applies alone", ALONE)
        self.group, self.editor = arrive("the group that asks", "akiko", HOST), arrive("its editor without a name", "m5", HOST)
        self.giver, self.business = arrive("who gives music", GIVER), arrive("the business", "m9", BUSINESS)
        self.stranger, self.neighbour = arrive("a stranger"), arrive("another citizen", NEIGHBOUR)
        self.others, self.coordinator = arrive("another group", "botan", OTHERS), arrive("the coordinator", "coordinator")
        self.child, self.childs_group = arrive("a child", CHILD, "guardian"), arrive("the child's group", "m2")
        self.office, self.centre = arrive("the office", "officer"), arrive("the centre", "centre")
        self.sides = (self.applicant, self.alone, self.group, self.editor, self.giver, self.business)
        self.third = (self.stranger, self.neighbour, self.others, self.coordinator, self.child, self.childs_group)
        self.all = (*self.sides, *self.third, self.office, self.centre)

    def need(self, title: str = NEED) -> str:
        return self.need_where(f"n.title = '{title}'")

    def need_where(self, wanted: str) -> str:
        return need(self.site, wanted)

    def talk(self, account: str) -> str:
        """The page of the conversation about somebody's application to the group."""
        mine = f"person_id = (SELECT id FROM person WHERE email = '{mail_of(account)}')"
        theirs = f"need_id IN (SELECT id FROM need WHERE group_id = (SELECT id FROM group_ WHERE slug = '{HOST}'))"
        return "/conversations/" + one(self.site, f"SELECT slug FROM application WHERE {mine} AND {theirs} ORDER BY id DESC LIMIT 1")


def test_nobody_learns_a_contact_before_the_yes(city: Site, chromium: Browser) -> None:
    cast = Cast(city, chromium)
    people_apply_and_talk(cast)
    the_group_invites(cast)
    the_child_writes(cast)
    cast.stranger.browse()
    sides_look(cast, *cast.sides)
    third_parties_look(cast)
    the_centre_looks(cast)
    the_office_looks(cast)
    assert_kept({who.name: who.learned(**names_from(*who.own), **typed_from(*who.own)) for who in (*cast.sides, *cast.third, cast.centre)})

    the_invited_say_yes(cast)
    sides_look(cast, cast.giver, cast.business)
    assert_kept({who.name: who.learned(**typed_from(*who.own)) for who in (*cast.sides, *cast.third)})
    assert_kept(mailed(city))
    assert_all_was_heard(cast)

    for who in cast.all:
        who.recorder.forget()
    the_group_says_yes(cast)
    sides_look(cast, cast.alone, cast.giver, cast.business)
    third_parties_look(cast)
    the_centre_looks(cast)
    partners = {HOST: (*(host_lines(HOST)[f"contact_{name}"] for name in ("name", "email", "phone")), NEED_CONTACT)}
    for who in (cast.applicant, cast.giver, cast.business):
        assert set(who.learned()) == {f"{HOST}: {line}" for line in partners[HOST]}, who.name
    accepted = {f"{account}: {mail_of(account)}" for account in (APPLICANT, GIVER, "m9")}
    assert set(cast.group.learned()) == set(cast.editor.learned()) == accepted
    for who, account in ((cast.applicant, APPLICANT), (cast.giver, GIVER), (cast.business, BUSINESSMAN)):
        assert set(typed_learned(who)) == lines_of(f"{HOST} to {account}"), who.name
    assert set(typed_learned(cast.group)) == set(typed_learned(cast.editor)) == lines_of(APPLICANT, GIVER, BUSINESSMAN)
    assert_kept({who.name: who.learned(**typed_from(*who.own)) for who in (cast.alone, *cast.third, cast.centre)})
    told = mailed(city)
    assert set(told) == {mail_of(account) for account in (APPLICANT, GIVER, "m9", "akiko")}
    assert set(told[mail_of("akiko")]) == accepted
    assert [line for who in cast.all for line in who.visit.said] == []


def sides_look(cast: Cast, *at_home: Reader) -> None:
    """Who asks, who answers and who was asked, at the need and at their desks; these also at all of their own pages."""
    own, project = cast.need(), cast.need(PROJECT)
    for who in at_home:
        who.at_home()
    for who in cast.sides:
        who.look(own, f"{own}/apply", f"{project}/apply", f"/groups/{HOST}")
    desk = [f"{own[1:]}/{part}" for part in ("", "matches/", "shifts/", "edit/")]
    cast.group.at_desk(HOST, *desk, f"{project[1:]}/", f"{project[1:]}/matches/", "people/?skill=music", "people/sh0wn0ffer/")
    cast.editor.at_desk(HOST, desk[0], desk[1])
    cast.business.at_desk(BUSINESS)


def third_parties_look(cast: Cast) -> None:
    """Everyone else, at whatever they can open."""
    cast.stranger.look(*LISTS)
    for who in (cast.neighbour, cast.others, cast.child):
        who.at_home()
    for who in cast.third:
        who.look(cast.need(), f"{cast.need()}/apply", cast.need(PROJECT), f"/groups/{HOST}", f"/groups/{BUSINESS}", "/places/kirari")
        who.look(event(cast.site, "own"))
    cast.others.at_desk(OTHERS, "people/sh0wn0ffer/")
    cast.childs_group.at_desk("hatsutomi-jichikai")
    shaped = f"/coordinator{cast.need_where(SHAPED)}/"
    cast.coordinator.look(*COORDINATION, shaped, shaped + "edit/")
    the_child_and_its_group(cast)


def the_centre_looks(cast: Cast) -> None:
    """At its own pages, and along with the child; it helps at the door, and knows nobody's contact from there."""
    cast.centre.look("/centre/", "/centre/conversations/", f"/centre{event(cast.site, 'own')}/", childs_talk(cast))
    cast.centre.look(cast.need(), f"/groups/{HOST}")


def the_office_looks(cast: Cast) -> None:
    """Page by page, because a tab goes on holding what it was shown: what the office checks is there, and nothing else.

    It verifies groups by their contact and members, and gives roles to people by name, reading and mail address. Where it stands in for a
    group it reads as much as the group does.
    """
    office = cast.office
    office.look(*OFFICE)
    assert_kept({office.name: office.learned(**typed_from())})
    office.look(cast.talk(APPLICANT), f"/group-desk/{HOST}/applications/")
    assert_kept({office.name: office.learned(**typed_from(HOST))})
    office.look(f"/office/groups/{HOST}/")
    checked = {f"{HOST}: {line}" for line in host_lines(HOST).values()} | {f"{who}: {mail_of(who)}" for who in ("akiko", "m5")}
    assert set(office.learned(**typed_from(HOST))) == checked
    office.look("/office/people/")
    known = {f"{who}: {line}" for who in PEOPLE for line in (mail_of(who), kana_of(who))}
    assert set(office.learned(**typed_from(HOST))) - known == {line for line in checked if "@uchi" not in line}


def the_child_and_its_group(cast: Cast) -> None:
    """They work together by the centre's leave, and go on writing on the platform only."""
    for who in (cast.child, cast.childs_group):
        who.look(childs_talk(cast))
    cast.child.look(engagement(cast.site, mail_of(CHILD)))


def the_child_writes(cast: Cast) -> None:
    """Both sides try to get round the platform."""
    for who, writer in ((cast.child, CHILD), (cast.childs_group, CHILDS_GROUP)):
        who.look(childs_talk(cast))
        say(who, with_contacts("土曜日に行きます。", writer))


def childs_talk(cast: Cast) -> str:
    child = f"a.person_id = (SELECT id FROM person WHERE email = '{mail_of(CHILD)}')"
    return "/conversations/" + one(
        cast.site, f"SELECT c.slug FROM conversation c JOIN application a ON a.id = c.application_id WHERE {child}"
    )


def people_apply_and_talk(cast: Cast) -> None:
    """From the four questions to an application, as a pair and alone, with words to and fro."""
    person = cast.applicant.page
    cast.applicant.read("/match/")
    person.get_by_label("環境").check()
    person.get_by_role("button", name="合いそうな募集を見る").click()
    expect(person.get_by_role("heading", name="合いそうな募集")).to_be_visible()
    for who, account, companion in ((cast.applicant, APPLICANT, "白石 うみ"), (cast.alone, ALONE, "")):
        who.look(cast.need() + "/apply")
        field(who.page, "message").fill(with_contacts(WORDS[account], account))
        if not companion:
            field(who.page, "standby").check()
        if companion:
            field(who.page, "party").select_option("2")
            field(who.page, "companions").fill(companion)
        who.page.get_by_role("button", name="この内容で応募する").click()
        expect(who.page.locator("main")).to_contain_text("応募しました" if companion else "控えとして伝えました")
        expect(who.page.locator("main")).to_contain_text("決まるまで相手に見えません")
        who.look(cast.talk(account))
        say(who, with_contacts("鎌は持っていったほうがよいですか。", account))
        cast.group.look(cast.talk(account))
        say(cast.group, with_contacts("会のものをお使いください。", f"{HOST} to {account}"))
        who.look(cast.talk(account))


def say(who: Reader, words: str) -> None:
    who.page.get_by_label("メッセージ").fill(words)
    who.page.get_by_role("button", name="送る", exact=True).click()
    expect(who.page.locator("[role=status]").filter(has_text="送りました")).to_be_visible()


def the_group_invites(cast: Cast) -> None:
    """A person found by what they can do, and a business by its offer."""
    page, offer = cast.group.page, one(cast.site, f"SELECT slug FROM body_offer WHERE title = '{OFFER}'")
    asked = ((f"/group-desk/{HOST}/people/sh0wn0ffer/", NEED, GIVER), (f"/offers/{offer}/ask", PROJECT, BUSINESSMAN))
    for path, title, account in asked:
        cast.group.look(path)
        field(page, "need").select_option(cast.need(title).removeprefix("/needs/"))
        field(page, "message").fill(with_contacts("お力を貸していただけませんか。", f"{HOST} to {account}"))
        page.get_by_role("button", name="お願いを送る").click()
        expect(page.get_by_text("お願いを送りました")).to_be_visible()


def the_invited_say_yes(cast: Cast) -> None:
    """With a name and a few words; their addresses wait for the group's own yes."""
    for who, account, path in ((cast.giver, GIVER, "/me/invites/"), (cast.business, "m9", f"/group-desk/{BUSINESS}/offers/")):
        who.look(path)
        who.page.locator("summary", has_text="引き受ける").click()
        who.page.get_by_label("団体へのメッセージ").fill(with_contacts(WORDS[account], account))
        who.page.get_by_role("button", name="引き受けると返事をする").click()
        expect(who.page.get_by_text("引き受けると返事をしました")).to_be_visible()
        for one_side in (who, cast.group, cast.editor):
            one_side.look(cast.talk(account))


def the_group_says_yes(cast: Cast) -> None:
    page = cast.group.page
    for who, account in ((cast.applicant, APPLICANT), (cast.giver, GIVER), (cast.business, "m9")):
        cast.group.look(cast.talk(account))
        page.get_by_text("お願いする", exact=True).click()
        page.get_by_role("button", name="お願いすると返事をする").click()
        expect(page.locator("main")).to_contain_text(mail_of(account))
        who.look(cast.talk(account))
        expect(who.page.locator("main")).to_contain_text(host_lines(HOST)["contact_phone"])


def typed_learned(who: Reader) -> list[str]:
    """What this reader was told of contacts that others typed."""
    return list(found_in(who.recorder.heard, typed_from(*who.own)))


def assert_kept(learned: Mapping[str, Mapping[str, list[str]]]) -> None:
    """Nobody learned anything; otherwise each line says who, whose datum, and where."""
    lines = [f"{who} <- {what} ({', '.join(where)})" for who, several in learned.items() for what, where in several.items()]
    assert not lines, "\n" + "\n".join(lines)


def mailed(site: Site) -> dict[str, dict[str, list[str]]]:
    """By address what was mailed of others' data, and in which mails."""
    told: dict[str, dict[str, list[str]]] = {}
    for address, text in mails(site):
        subject = text.splitlines()[0]
        account = address.split(".")[0].split("@")[0]
        for what in found_in([(subject, text)], {**secrets_from(account), **typed_from(account)}):
            told.setdefault(address, {}).setdefault(what, []).append(subject)
    return told


def assert_all_was_heard(cast: Cast) -> None:
    """Nothing could not be read, and from everyone both answers and frames were; also what they may see is in them."""
    assert {who.name: who.recorder.missed for who in cast.all if who.recorder.missed} == {}
    for who in cast.all:
        sockets = sum(where.startswith("socket") for where, _ in who.recorder.heard)
        assert sockets > 5 and len(who.recorder.heard) - sockets > 5, who.name
    own = found_in(cast.applicant.recorder.heard, {"own": (mail_of(APPLICANT),)})
    assert own, "who reads the settings reads one's own address"
    assert found_in(cast.group.recorder.heard, {"words": (WORDS[APPLICANT],)}).keys() == {f"words: {WORDS[APPLICANT]}"}
