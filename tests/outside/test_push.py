"""Notices on devices: sealed for one browser, signed by the site, sent once, and dead browsers forgotten."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from kamagaya_match import clock
from kamagaya_match import settings as settings_module
from kamagaya_match.outside import push, push_keys
from kamagaya_match.outside.push_keys import decode, encrypted
from kamagaya_match.storage import push_box
from kamagaya_match.storage.push_box import Device, Push
from kamagaya_match.storage.transaction import transaction
from tests.outside.push_service import Browser, PushService
from tests.world import World

NEWS = Push("【席がとれました】落ち葉かき", "お待たせしました。", "/me/notices/ABC234", "promoted-x")


@pytest.fixture(autouse=True)
def keys_are_read_anew() -> Iterator[None]:
    push_keys.forget()
    yield
    push_keys.forget()


@pytest.fixture
def service(either_world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[PushService]:
    monkeypatch.setenv("KM_PUSH_HOSTS", "127.0.0.1")
    settings_module.reset()
    with PushService() as running:
        yield running


def subscribe(world: World, service: PushService, path: str = "/a") -> Browser:
    browser = Browser()
    with transaction() as tx:
        push_box.subscribe(tx, world.chiyo.person_id or 0, browser.device(service.address + path))
    return browser


def ring(world: World) -> None:
    with transaction() as tx:
        push_box.push(tx, world.chiyo.person_id or 0, NEWS)


def devices(world: World) -> int:
    return len(push_box.devices_of(world.chiyo.person_id or 0))


def test_the_example_of_the_standard() -> None:
    """RFC 8291, section 5: the same keys and salt give the same bytes."""
    own = ec.derive_private_key(int.from_bytes(decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")), ec.SECP256R1())
    theirs = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
    sealed = encrypted(
        b"When I grow up, I want to be a watermelon", theirs, "BTBZMqHH6r4Tts7J_aSIgg", own, decode("DGv6ra1nlYgDCS1FRnbzlw")
    )
    assert push_keys.encode(sealed) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_"
        "yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


def test_each_browser_of_a_person_reads_it_once(either_world: World, service: PushService) -> None:
    browsers = {path: subscribe(either_world, service, path) for path in ("/a", "/b?x=1")}
    ring(either_world)
    assert push.send_pushes() == 2 and push.send_pushes() == 0
    assert [path for path, _, _ in service.taken] == ["/a", "/b?x=1"]
    for path, headers, body in service.taken:
        assert browsers[path].read(body) == {"title": NEWS.title, "body": NEWS.body, "path": NEWS.path, "tag": NEWS.tag}
        assert headers["content-encoding"] == "aes128gcm" and int(headers["ttl"]) == 86400


def test_the_service_can_prove_who_sends(either_world: World, service: PushService) -> None:
    subscribe(either_world, service)
    ring(either_world)
    push.send_pushes()
    scheme, _, values = service.taken[0][1]["authorization"].partition(" ")
    given = dict(part.split("=", 1) for part in values.split(", "))
    signed, _, signature = given["t"].rpartition(".")
    claims = json.loads(decode(signed.split(".")[1]))
    assert scheme == "vapid" and claims["aud"] == service.address and claims["sub"] == "http://localhost:8000"
    raw = decode(signature)
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), decode(given["k"]))
    der = encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:]))
    public.verify(der, signed.encode(), ec.ECDSA(SHA256()))


@pytest.mark.parametrize("status", [404, 410])
def test_a_browser_that_is_gone_is_forgotten(either_world: World, service: PushService, status: int) -> None:
    subscribe(either_world, service)
    ring(either_world)
    ring(either_world)
    service.says = status
    assert push.send_pushes() == 1
    assert devices(either_world) == 0 and push.send_pushes() == 0


@pytest.mark.parametrize("status", [429, 500, 503])
def test_trouble_is_waited_out_for_a_day(either_world: World, service: PushService, status: int) -> None:
    subscribe(either_world, service)
    moment = clock.now()
    with clock.frozen(moment):
        ring(either_world)
        service.says = status
        assert push.send_pushes() == 1 and push.send_pushes() == 0
    service.says = 201
    with clock.frozen(moment + timedelta(seconds=61)):
        assert push.send_pushes() == 1
    assert len(service.taken) == 2 and devices(either_world) == 1


def test_what_nobody_takes_for_a_day_is_dropped(either_world: World, service: PushService) -> None:
    subscribe(either_world, service)
    moment, tries = clock.now(), 0
    with clock.frozen(moment):
        ring(either_world)
    service.says = 500
    for hour in range(40):
        with clock.frozen(moment + timedelta(hours=hour)):
            tries += push.send_pushes()
    assert 5 < tries < 25


def test_a_refused_notice_is_not_tried_again(either_world: World, service: PushService) -> None:
    subscribe(either_world, service)
    ring(either_world)
    service.says = 400
    assert push.send_pushes() == 1 and push.send_pushes() == 0 and devices(either_world) == 1


def test_workers_at_once_send_it_once_and_a_dead_ones_goes_out_later(either_world: World, service: PushService) -> None:
    for number in range(6):
        subscribe(either_world, service, f"/{number}")
    ring(either_world)
    assert push_box.claim() is not None
    with ThreadPoolExecutor(4) as pool:
        assert sum(one.result() for one in [pool.submit(push.send_pushes) for _ in range(4)]) == 5
    with clock.frozen(clock.now() + push_box.CLAIM + timedelta(seconds=1)):
        assert push.send_pushes() == 1
    assert sorted(path for path, _, _ in service.taken) == [f"/{number}" for number in range(6)]


def test_a_browser_belongs_to_the_last_person_and_a_person_has_so_many(either_world: World, service: PushService) -> None:
    subscribe(either_world, service)
    with transaction() as tx:
        push_box.subscribe(tx, either_world.botan.person_id or 0, Browser().device(service.address + "/a"))
    assert devices(either_world) == 0
    for number in range(12):
        subscribe(either_world, service, f"/{number}")
    assert devices(either_world) == push_box.MOST_DEVICES
    with transaction() as tx:
        push_box.forget_person(tx, either_world.chiyo.person_id or 0)
    assert devices(either_world) == 0


@pytest.mark.parametrize(
    ("endpoint", "fine"),
    [
        ("https://fcm.googleapis.com/fcm/send/abc", True),
        ("https://updates.push.services.mozilla.com/wpush/v2/abc", True),
        ("https://web.push.apple.com/abc", True),
        ("http://fcm.googleapis.com/fcm/send/abc", False),
        ("https://push.apple.com.evil.example/abc", False),
        ("https://evilpush.services.mozilla.com.example/", False),
        ("https://127.0.0.1/abc", False),
        ("https://user@internal/abc", False),
        ("https://fcm.googleapis.com/" + "a" * 1000, False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_only_known_push_services_are_called(database: str, endpoint: str, fine: bool) -> None:
    assert push.acceptable(Browser().device(endpoint)) is fine


@pytest.mark.parametrize(("p256dh", "auth"), [("", ""), ("AAAA", "AAAA"), ("B" * 87, "A" * 22), ("é", "é"), ("A", "A")])
def test_odd_keys_are_not_taken(database: str, p256dh: str, auth: str) -> None:
    assert not push.acceptable(Device("https://fcm.googleapis.com/x", p256dh, auth))


def test_the_key_is_made_once_and_kept_for_the_site_alone(database: str, tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        texts = set(pool.map(lambda _: push_keys._kept(tmp_path / "push-key"), range(16)))
    assert len(texts) == 1 and (tmp_path / "push-key").stat().st_mode & 0o777 == 0o600
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith("push-key")] == ["push-key"]


def test_the_key_of_the_settings_comes_first(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KM_PUSH_KEY", "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")
    settings_module.reset()
    assert push_keys.public_key() == "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"


def test_a_long_notice_is_shortened_to_what_is_carried(either_world: World, service: PushService) -> None:
    browser = subscribe(either_world, service)
    with transaction() as tx:
        push_box.push(tx, either_world.chiyo.person_id or 0, Push("題" * 200, "文" * 3000, "/me/notices/A", "t"))
    push.send_pushes()
    body = service.taken[0][2]
    assert len(body) <= 4096 and browser.read(body)["title"] == "題" * 80
