"""One's own data as a file."""

from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match.my_page.public import ROUTES
from kamagaya_match.web.guards import SIGNED_IN, declared
from tests.sessions import cookie_of
from tests.world import World


def test_the_file_is_for_its_owner(world: World) -> None:
    client = TestClient(Starlette(routes=ROUTES), follow_redirects=False)
    answer = client.get("/me/data.json", headers={"cookie": cookie_of(world.chiyo)})
    assert answer.status_code == 200 and answer.json()["account"]["email"] == "chiyo@example.jp"
    assert answer.headers["content-disposition"].startswith("attachment") and answer.headers["cache-control"] == "no-store"
    refused = client.get("/me/data.json")
    assert (refused.status_code, refused.headers["location"]) == (303, "/sign-in/?next=/me/data.json")


def test_its_address_declares_who_may_call_it() -> None:
    assert [declared(route.endpoint) for route in ROUTES] == [SIGNED_IN]
