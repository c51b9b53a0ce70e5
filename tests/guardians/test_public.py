"""A guardian's page, answer and paper, as a browser without script meets them."""

from starlette.testclient import TestClient

from kamagaya_match.guardians.public import ROUTES
from kamagaya_match.registrations.rules import GUARDIAN_TEXT, RegistrationState
from kamagaya_match.web.guards import ANYONE, declared
from tests.registrations.service.test_guardians import child, link, youth
from tests.registrations.stage import parties, states
from tests.world import World

S = RegistrationState
YES = {"agree": "on", "name": "森 花子", "version": GUARDIAN_TEXT}


def test_every_route_says_who_may_call_it() -> None:
    assert {declared(route.endpoint) for route in ROUTES} == {ANYONE}


def test_opening_the_link_changes_nothing_and_shows_the_text(client: TestClient, world: World) -> None:
    slug = youth(world)
    child(slug)
    answer = client.get(f"/registrations/guardian/{link()}")
    assert answer.status_code == 200 and "no-store" in answer.headers["cache-control"]
    for text in ("森 こども", "大人の付き添いなしで参加することに同意します", f"この文の版：{GUARDIAN_TEXT}", "里山を守る会", "中学生から"):
        assert text in answer.text
    assert 'name="photo" checked' not in answer.text
    assert states(slug) == [S.PENDING]


def test_the_button_agrees(client: TestClient, world: World) -> None:
    slug = youth(world)
    child(slug)
    path = f"/registrations/guardian/{link()}"
    mended = {"印を付けてください": {"agree": ""}, "お名前を60文字まで": {"name": ""}, "新しくなりました": {"version": "1"}}
    for word, values in mended.items():
        answer = client.post(path, data=YES | values)
        assert answer.status_code == 422 and word in answer.text
    answer = client.post(f"{path}?lang=en", data=YES | {"photo": "on"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"{path}?lang=en")
    assert states(slug) == [S.CONFIRMED] and parties(slug)[0].photo_consent
    assert "Thank you for your consent" in client.get(f"{path}?lang=en").text


def test_saying_no(client: TestClient, world: World) -> None:
    slug = youth(world)
    child(slug)
    path = f"/registrations/guardian/{link()}"
    assert "取り消しました" in client.post(f"{path}/refusal").text
    assert states(slug) == [S.CANCELLED]
    assert client.get(path).status_code == client.post(path, data=YES).status_code == client.post(f"{path}/refusal").status_code == 410


def test_the_paper_can_be_printed_from_the_partys_page(client: TestClient, world: World) -> None:
    slug = youth(world)
    own = child(slug)
    answer = client.get(f"/registrations/{own}/paper")
    for text in ("参加の同意書", "署名：", parties(slug)[0].code, "km-paper"):
        assert text in answer.text
    assert client.get(f"/registrations/{link()}/paper").status_code == 404
    assert client.get("/registrations/guardian/nosuchkey").status_code == 404


def test_the_answer_about_pictures_can_change(client: TestClient, world: World) -> None:
    slug = youth(world, takes_photos=True, photo_use="団体の広報紙")
    child(slug)
    path = f"/registrations/guardian/{link()}"
    assert "使いみち：団体の広報紙" in client.get(path).text
    assert client.post(f"{path}/photo", data={"photo": "on"}).status_code == 422
    client.post(path, data=YES)
    assert "写真のお返事を変える" in client.get(path).text
    answer = client.post(f"{path}/photo?lang=en", data={"photo": "on"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"{path}?lang=en") and parties(slug)[0].photo_consent
    client.post(f"{path}/photo", data={})
    assert not parties(slug)[0].photo_consent
