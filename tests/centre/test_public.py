"""The printed confirmation."""

import pytest
from starlette.testclient import TestClient

from kamagaya_match.centre.public import ROUTES
from kamagaya_match.registrations import service
from kamagaya_match.web.guards import CENTRE, declared
from tests.registrations.stage import an_event, wish
from tests.world import World


def as_(name: str) -> dict[str, str]:
    return {"cookie": f"km_session={name}"}


def test_the_route_is_the_centres() -> None:
    assert [declared(route.endpoint) for route in ROUTES] == [CENTRE]


def test_the_paper_stands_alone(client: TestClient, signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id, contact="047-000-1111")
    code = service.enter_at_centre(signed_in.centre, slug, wish("山田 はな", email=""))
    answer = client.get(f"/centre/events/{slug}/parties/{code}", headers=as_("centre"))
    assert answer.status_code == 200 and "no-store" in answer.headers["cache-control"]
    for text in ("申し込みました", "里山の落ち葉かき", "山田 はな", code, "047-000-1111", "市民活動推進センターの窓口", 'class="km-paper"'):
        assert text in answer.text
    english = client.get(f"/centre/events/{slug}/parties/{code}?lang=en", headers=as_("centre"))
    assert "You are signed up" in english.text


@pytest.mark.parametrize(("name", "status"), [("", 303), ("chiyo", 303), ("centre", 404)])
def test_nobody_else_reads_it(client: TestClient, signed_in: World, name: str, status: int) -> None:
    slug = an_event(signed_in.satoyama_id)
    assert client.get(f"/centre/events/{slug}/parties/ABC234", headers=as_(name)).status_code == status
