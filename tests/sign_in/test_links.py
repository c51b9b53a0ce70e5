"""Links: hashed, single use, soon over, not sent without end, and the same for strangers and members."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from kamagaya_match import clock
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.sign_in import service
from kamagaya_match.sign_in.rules import LINK_LASTS, LINKS_KEPT, SESSION_LASTS
from kamagaya_match.sign_in.views import Opened
from kamagaya_match.storage import outbox
from kamagaya_match.storage.tokens import hashed
from kamagaya_match.storage.transaction import reading
from tests.world import World

from .conftest import token_mailed_to

CHIYO = "chiyo@example.jp"


def _asked(email: str = CHIYO, next_path: str = "/events/aki") -> str:
    service.ask(email, next_path, "ja", "192.0.2.1")
    return token_mailed_to(email)


def _column(table: str, column: str) -> list[str]:
    with reading() as tx:
        return [str(row[0]) for row in tx.execute(text(f"SELECT {column} FROM {table}"))]


def test_a_link_signs_a_member_in(either_world: World) -> None:
    opened = service.open_session(_asked(), "")
    who = service.who_behind(opened.token)
    assert who.person_id == either_world.chiyo.person_id
    assert opened.next_path == "/events/aki"


def test_a_link_makes_an_account_for_a_newcomer(world: World) -> None:
    who = service.who_behind(service.open_session(_asked("new@example.jp"), "").token)
    assert who.signed_in and who.email == "new@example.jp" and who.lang == "ja"


def test_the_address_is_folded(world: World) -> None:
    assert service.ask(" Ｃｈｉｙｏ@Example.JP ", "", "ja", "192.0.2.1") == CHIYO
    assert service.look_at(token_mailed_to(CHIYO)).email == CHIYO


def test_only_hashes_are_kept(world: World) -> None:
    token = _asked()
    opened = service.open_session(token, "")
    assert _column("sign_in_link", "token_hash") == [hashed(token)]
    assert _column("sign_in_session", "token_hash") == [hashed(opened.token)]
    assert token != hashed(token) and len(token) >= 32


def test_looking_does_not_use_a_link_and_using_does_so_once(world: World) -> None:
    token = _asked()
    assert service.look_at(token).email == service.look_at(token).email == CHIYO
    service.open_session(token, "")
    for verb in (service.look_at, lambda used: service.open_session(used, "")):
        with pytest.raises(Refused, match="link_used"):
            verb(token)


def test_many_at_once_open_one_session(either_world: World) -> None:
    token = _asked()

    def attempt(_: int) -> Opened | None:
        try:
            return service.open_session(token, "")
        except Refused:
            return None

    with ThreadPoolExecutor(6) as pool:
        opened = [one for one in pool.map(attempt, range(6)) if one]
    assert len(opened) == len(_column("sign_in_session", "id")) == 1


def test_two_links_of_a_newcomer_make_one_account(either_world: World) -> None:
    tokens = [_asked("new@example.jp"), _asked("new@example.jp")]
    with ThreadPoolExecutor(2) as pool:
        opened = list(pool.map(lambda token: service.open_session(token, ""), tokens))
    assert len({service.who_behind(one.token).person_id for one in opened}) == 1


def test_a_link_is_over_after_a_quarter_of_an_hour(world: World) -> None:
    token = _asked()
    with clock.frozen(clock.now() + LINK_LASTS), pytest.raises(Refused, match="link_old") as refusal:
        service.open_session(token, "")
    assert refusal.value.values["next_path"] == "/events/aki"


def test_an_invented_link_is_unknown(world: World) -> None:
    with pytest.raises(NotFound):
        service.look_at("invented")


def test_old_links_and_sessions_are_deleted(world: World) -> None:
    service.open_session(_asked(), "")
    assert service.forget_old() == 0
    with clock.frozen(clock.now() + LINKS_KEPT + SESSION_LASTS):
        service.open_session(_asked(), "")
        assert service.forget_old() == 2
    assert len(_column("sign_in_link", "id")) == len(_column("sign_in_session", "id")) == 1


@pytest.mark.parametrize(
    ("email", "key"), [("", "sign_in.email_missing"), ("chiyo", "sign_in.email_odd"), ("a@b\nBcc: c@d.jp", "sign_in.email_odd")]
)
def test_what_is_no_address_is_said_at_the_field(world: World, email: str, key: str) -> None:
    with pytest.raises(Invalid) as wrong:
        service.ask(email, "", "ja", "192.0.2.1")
    assert wrong.value.errors == {"email": key}
    assert outbox.latest(0, 1)[0] == 0


@pytest.mark.parametrize("email", [CHIYO, "stranger@example.jp"])
def test_one_address_gets_five_mails_at_most(world: World, email: str) -> None:
    for _ in range(5):
        service.ask(email, "", "ja", "192.0.2.1")
    with pytest.raises(Refused, match="too_many_mails"):
        service.ask(email, "", "ja", "198.51.100.7")
    assert outbox.latest(0, 1)[0] == 5


def test_one_client_cannot_write_to_everybody(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from kamagaya_match import settings as settings_module

    monkeypatch.setenv("KM_SIGNUP_LIMIT", "3/hour")
    settings_module.reset()
    for number in range(3):
        service.ask(f"p{number}@example.jp", "", "ja", "192.0.2.1")
    with pytest.raises(Refused, match="too_many_from_here"):
        service.ask("p9@example.jp", "", "ja", "192.0.2.1")
    assert service.ask("p9@example.jp", "", "ja", "198.51.100.7")


def test_the_mail_is_in_the_language_of_the_page(world: World) -> None:
    service.ask("new@example.jp", "", "en", "192.0.2.1")
    _, (mail,) = outbox.latest(0, 1)
    assert mail.subject == "Your link to sign in to Kamagaya Match"
    assert mail.lang == "en" and '<html lang="en">' in mail.body_html
    assert "http://localhost:8000/sign-in/link/" in mail.body_text
