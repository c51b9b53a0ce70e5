"""The handlers of the page, called as any browser could call them."""

from typing import Any

from kamagaya_match.records.pages import PAGES
from kamagaya_match.records.state import OwnRecords
from tests.records.stage import WISH, gave
from tests.sessions import cookie_of
from tests.tabs import call, goes_to, tab
from tests.world import World


async def opened(cookies: str = "") -> Any:
    state: Any = tab(OwnRecords, "/me/hours/", cookies)
    return state, await call(OwnRecords.load, state)


async def test_from_a_wish_to_its_withdrawal(world: World) -> None:
    gave(world)
    state, _ = await opened(cookie_of(world.chiyo))
    assert state.loaded and state.view.hours == "3時間30分" and state.view.names == [["千葉千代", "千葉千代"]]
    await call(OwnRecords.issue, state, WISH | {"first": "2026-11-20", "last": "2026-11-01"})
    assert state.errors == {"last": "「いつから」より後の日付にしてください"} and not state.done
    await call(OwnRecords.issue, state, WISH | {"last": "2026-01-01"})
    assert "確かめた活動時間はありません" in state.problem and state.errors == {}
    await call(OwnRecords.issue, state, WISH)
    assert "できました" in state.done and state.problem == ""
    (row,) = state.view.rows
    await call(OwnRecords.withdraw, state, "not a number")
    assert state.problem and state.view.rows[0].valid
    await call(OwnRecords.withdraw, state, row.key)
    assert "取り消しました" in state.done and not state.view.rows[0].valid


async def test_strangers_are_sent_to_sign_in(world: World) -> None:
    _, answer = await opened()
    assert "/sign-in/" in goes_to(answer)


def test_the_page_is_there() -> None:
    assert [page.route for page in PAGES] == ["/me/hours"]
