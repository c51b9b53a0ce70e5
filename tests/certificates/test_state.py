"""The handlers of the pages of certificates, called as any browser could call them."""

from typing import Any

from kamagaya_match.certificates.pages import PAGES
from kamagaya_match.certificates.state import CertificatesDesk, OwnCertificates
from kamagaya_match.groups.state.desk import Desk
from tests.certificates.stage import came, certificates, past_event
from tests.sessions import cookie_of
from tests.tabs import call, goes_to, tab
from tests.world import SATOYAMA, World

MINE, DESK = "/me/certificates/", f"/group-desk/{SATOYAMA}/certificates/"


async def test_asking_for_recorded_attendance_gives_the_paper(world: World) -> None:
    came(past_event(world.satoyama_id, "aki"), world.chiyo)
    state: Any = tab(OwnCertificates, MINE, cookie_of(world.chiyo))
    await call(OwnCertificates.load, state)
    (askable,) = state.view.askable
    assert state.loaded and [label for _, label in askable.events] == [
        "参加したものすべて（1件）",
        "2026年12月13日「里山の落ち葉かき」だけ",
    ]
    await call(OwnCertificates.ask, state, {"group": SATOYAMA, f"name.{SATOYAMA}": "千葉千代", f"event.{SATOYAMA}": ""})
    assert "証明書ができました" in state.done and state.view.rows[0].pdf
    await call(OwnCertificates.ask, state, {"group": SATOYAMA, f"name.{SATOYAMA}": "だれか"})
    assert "見つかりません" in state.problem and state.done == ""


async def test_a_group_confirms_refuses_and_withdraws(world: World) -> None:
    for slug, name in (("aki", "千葉千代"), ("fuyu", "千葉一郎")):
        came(past_event(world.satoyama_id, slug), world.chiyo, state="confirmed", name=name)
        asking: Any = tab(OwnCertificates, MINE, cookie_of(world.chiyo))
        await call(OwnCertificates.ask, asking, {"group": SATOYAMA, f"name.{SATOYAMA}": name})
        assert "団体にお願いしました" in asking.done
    home: Any = tab(Desk, f"/group-desk/{SATOYAMA}/", cookie_of(world.akiko))
    await call(Desk.load, home)
    assert DESK in [item.href for item in home.today]
    state: Any = tab(CertificatesDesk, DESK, cookie_of(world.akiko))
    await call(CertificatesDesk.load, state)
    first, second = (one.key for one in state.view.waiting)
    await call(CertificatesDesk.confirm, state, {"number": first, "line.0": True})
    assert "証明書を出しました" in state.done
    await call(CertificatesDesk.refuse, state, {"number": second, f"reason.{second}": ""})
    assert state.problem == "理由を入れてください"
    await call(CertificatesDesk.refuse, state, {"number": second, f"reason.{second}": "いらしていません"})
    await call(CertificatesDesk.withdraw, state, {"number": first, f"reason.{first}": "まちがい"})
    assert [one.state for one in certificates()] == ["withdrawn", "refused"] and state.view.waiting == []


async def test_others_are_kept_out(world: World) -> None:
    state: Any = tab(CertificatesDesk, DESK, cookie_of(world.botan))
    assert "/sign-in/" in goes_to(await call(CertificatesDesk.load, state))
    stranger: Any = tab(OwnCertificates, MINE)
    assert "/sign-in/" in goes_to(await call(OwnCertificates.load, stranger))


def test_pages_can_be_built() -> None:
    assert all(page.build() is not None for page in PAGES)
