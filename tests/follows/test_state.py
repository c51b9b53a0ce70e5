"""The page of what one follows, as any browser could call its handlers."""

from kamagaya_match.follows.pages import PAGES
from kamagaya_match.follows.state import Follows
from kamagaya_match.web.guards import SIGNED_IN, declared
from tests.events.posts import centre
from tests.tabs import call, goes_to, tab
from tests.world import World

from .stage import GROUP, follows, rows


def mine(name: str = "chiyo") -> Follows:
    return tab(Follows, "/me/follows/", f"km_session={name}")


def test_every_handler_is_for_people_who_are_signed_in() -> None:
    handlers = {name: declared(handler) for name, handler in Follows.event_handlers.items() if name != "setvar"}
    assert set(handlers.values()) == {SIGNED_IN} and set(handlers) == {"load", "add", "change", "stop", "want", "decline"}
    assert [page.route for page in PAGES] == ["/me/follows"]


async def test_followed_changed_and_stopped(signed_in: World) -> None:
    centre()
    state = mine()
    await call(Follows.load, state)
    assert state.loaded and state.view.rows == [] and state.places[1] == ["centre", "くぬぎ山コミュニティセンター"]
    await call(Follows.add, state, {"field": "environment", "area": "初富"})
    await call(Follows.add, state, {"place": "centre"})
    assert [row.title for row in state.view.rows] == ["くぬぎ山コミュニティセンター", "環境、初富"] and state.done
    number = state.view.rows[0].id
    await call(Follows.change, state, {"number": str(number), f"every-{number}": "daily", f"push-{number}": True})
    assert (state.view.rows[0].every, state.view.rows[0].by_mail, state.view.rows[0].by_push) == ("daily", False, True)
    await call(Follows.stop, state, number)
    assert [row.title for row in state.view.rows] == ["環境、初富"]


async def test_what_makes_no_sense_is_refused(signed_in: World) -> None:
    (number,) = follows(signed_in.chiyo, GROUP)
    state = mine("botan")
    await call(Follows.load, state)
    await call(Follows.add, state, {"field": "nothing"})
    assert state.problem
    await call(Follows.stop, state, number)
    await call(Follows.stop, state, "x")
    await call(Follows.change, state, {"number": "x"})
    await call(Follows.change, state, {"number": str(number), f"every-{number}": "never"})
    await call(Follows.decline, state, "nothing")
    assert state.problem and rows(signed_in.chiyo)[0].every == "weekly"


async def test_suggestions_on_and_off(signed_in: World) -> None:
    state = mine()
    await call(Follows.want, state, True)
    assert state.view.wanted and state.done
    await call(Follows.want, state, False)
    assert not state.view.wanted


async def test_visitors_are_sent_to_sign_in(signed_in: World) -> None:
    assert goes_to(await call(Follows.load, tab(Follows, "/me/follows/"))).startswith("/sign-in/")
