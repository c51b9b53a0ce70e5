"""The page of notices, as any browser could call its handlers."""

from kamagaya_match.notices.pages import PAGES
from kamagaya_match.notices.state.desk import NoticesOnDesk
from kamagaya_match.web.guards import GROUP_EDITOR, declared
from tests.registrations.stage import an_event, come, mails
from tests.tabs import call, goes_to, tab
from tests.world import World

FORM = {"audience": "seated", "subject": "駐車場", "text": "満車です。", "reply_to": ""}


def desk(slug: str, name: str = "akiko") -> NoticesOnDesk:
    return tab(NoticesOnDesk, f"/group-desk/satoyama/events/{slug}/notices/", f"km_session={name}")


def test_every_handler_is_the_groups() -> None:
    handlers = {name: declared(handler) for name, handler in NoticesOnDesk.event_handlers.items() if name != "setvar"}
    assert set(handlers.values()) == {GROUP_EDITOR} and set(handlers) == {"load", "look", "mend", "send"}
    assert [page.route for page in PAGES] == ["/group-desk/[slug]/events/[event_slug]/notices", "/registrations/[token]/coming"]


async def test_written_looked_at_mended_and_sent_once(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id)
    come(slug, "花子", email="hanako@example.jp")
    state = desk(slug)
    assert await call(NoticesOnDesk.load, state) is None and state.loaded
    await call(NoticesOnDesk.look, state, {"audience": "seated", "subject": "", "text": "", "reply_to": ""})
    assert set(state.errors) == {"subject", "text"} and not state.preview.key
    await call(NoticesOnDesk.look, state, FORM | {"party.1": True})
    assert state.preview.count == 1 and state.chosen == ["1"] and state.errors == {}
    await call(NoticesOnDesk.mend, state)
    assert not state.preview.key and state.wording["text"] == "満車です。"
    await call(NoticesOnDesk.send, state)  # nothing that was not looked at is sent
    assert len(mails("hanako@example.jp")) == 2
    await call(NoticesOnDesk.look, state, FORM)
    await call(NoticesOnDesk.send, state)
    await call(NoticesOnDesk.send, state)
    assert len(mails("hanako@example.jp")) == 3
    assert state.view.messages[0].subject == "駐車場" and state.wording["subject"] == ""


async def test_strangers_are_sent_away(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id)
    come(slug, "花子", email="hanako@example.jp")
    for name in ("chiyo", "botan", ""):
        state = desk(slug, name)
        assert await call(NoticesOnDesk.load, state) is not None and state.view.group == ""
        await call(NoticesOnDesk.look, state, FORM)
        assert not state.preview.key
    elsewhere = tab(NoticesOnDesk, f"/group-desk/obento/events/{slug}/notices/", "km_session=botan")
    assert goes_to(await call(NoticesOnDesk.load, elsewhere)) == "/group-desk/obento/events/"
    await call(NoticesOnDesk.look, elsewhere, FORM)
    assert not elsewhere.preview.key and elsewhere.problem


async def test_what_cannot_be_sent_is_said(signed_in: World) -> None:
    state = desk(an_event(signed_in.satoyama_id))
    await call(NoticesOnDesk.load, state)
    await call(NoticesOnDesk.look, state, FORM)
    assert "メールの届く相手がいません" in state.problem and state.wording["subject"] == "駐車場"
