import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kamagaya_match.settings import Settings, SettingsError, Smtp, read_smtp, reset, settings, unknown

Setter = Callable[..., Settings]


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Iterator[Setter]:
    """Settings as read from these variables and no others."""

    def read(**variables: str) -> Settings:
        for name in [name for name in os.environ if name.startswith("KM_")]:
            monkeypatch.delenv(name)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        reset()
        return settings()

    yield read
    reset()


def test_without_variables_the_site_is_local_and_not_a_demo(given: Setter) -> None:
    chosen = given()
    assert (chosen.host, chosen.port, chosen.workers, chosen.demo, chosen.smtp) == ("127.0.0.1", 8000, 1, False, None)
    assert chosen.base_url == "http://localhost:8000"
    assert chosen.database_url == f"sqlite:///{chosen.data_dir / 'match.db'}"


def test_address_and_database_follow_port_and_folder(given: Setter, tmp_path: Path) -> None:
    chosen = given(KM_PORT="8123", KM_DATA_DIR=str(tmp_path))
    assert chosen.base_url == "http://localhost:8123"
    assert chosen.database_url == f"sqlite:///{tmp_path / 'match.db'}"


def test_a_folder_is_absolute(given: Setter) -> None:
    assert given(KM_DATA_DIR="elsewhere").data_dir == Path.cwd() / "elsewhere"


def test_an_empty_variable_counts_as_not_set(given: Setter) -> None:
    assert given(KM_PORT="", KM_BASE_URL="", KM_DATABASE_URL="").base_url == "http://localhost:8000"


def test_they_are_read_once_and_cannot_be_changed(given: Setter, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = given(KM_PORT="8001")
    monkeypatch.setenv("KM_PORT", "8002")
    assert settings().port == 8001
    with pytest.raises(ValueError, match="frozen"):
        chosen.port = 8003  # type: ignore[misc]


def test_only_the_site_and_this_machine_may_open_a_live_connection(given: Setter) -> None:
    chosen = given(KM_BASE_URL="https://match.example.jp/", KM_PORT="8001")
    assert chosen.allowed_origins == ("https://match.example.jp", "http://localhost:8001", "http://127.0.0.1:8001")
    assert chosen.secure


def test_postgres_is_spoken_through_psycopg(given: Setter) -> None:
    for scheme in ("postgres", "postgresql", "postgresql+psycopg"):
        assert given(KM_DATABASE_URL=f"{scheme}://match:x@db/match").database_url == "postgresql+psycopg://match:x@db/match"


@pytest.mark.parametrize(
    ("url", "smtp"),
    [
        ("smtp://mail.example.jp", Smtp("mail.example.jp", 25, "", "", "none")),
        ("smtp+starttls://u:p%40ss@mail.example.jp", Smtp("mail.example.jp", 587, "u", "p@ss", "starttls")),
        ("smtps://u%40example.jp:p@mail.example.jp:8465", Smtp("mail.example.jp", 8465, "u@example.jp", "p", "tls")),
    ],
)
def test_mail_servers(url: str, smtp: Smtp) -> None:
    assert read_smtp(url) == smtp


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("KM_PORT", "eighty"),
        ("KM_PORT", "70000"),
        ("KM_BASE_URL", "match.example.jp"),
        ("KM_BASE_URL", "https://example.jp/match"),
        ("KM_LOG_LEVEL", "loud"),
        ("KM_SIGNUP_LIMIT", "often"),
        ("KM_MAIL_FROM", "nobody"),
        ("KM_MAIL_FROM", "a@example.jp\nBcc: b@example.jp"),
        ("KM_DEMO", "perhaps"),
        ("KM_TRUSTED_PROXY_HOPS", "-1"),
    ],
)
def test_a_bad_value_is_named_with_an_example(given: Setter, variable: str, value: str) -> None:
    with pytest.raises(SettingsError) as caught:
        given(**{variable: value})
    text = str(caught.value)
    assert text.startswith(f"{variable}: {value!r} cannot be used: ")
    assert f"For example {variable}=" in text
    assert "\n" not in text


@pytest.mark.parametrize("variable", ["KM_DATABASE_URL", "KM_REDIS_URL", "KM_SMTP_URL"])
def test_a_bad_address_does_not_show_its_password(given: Setter, variable: str) -> None:
    with pytest.raises(SettingsError) as caught:
        given(**{variable: "gopher://me:hunter2@example.jp"})
    assert "hunter2" not in str(caught.value)


def test_every_bad_value_has_its_line(given: Setter) -> None:
    with pytest.raises(SettingsError) as caught:
        given(KM_PORT="x", KM_WORKERS="y")
    assert [line.split(":")[0] for line in str(caught.value).splitlines()] == ["KM_PORT", "KM_WORKERS"]


def test_several_processes_need_redis(given: Setter) -> None:
    with pytest.raises(SettingsError, match="KM_REDIS_URL is not set"):
        given(KM_WORKERS="2")
    assert given(KM_WORKERS="2", KM_REDIS_URL="redis://localhost").workers == 2


def test_misspelt_variables_are_found(given: Setter) -> None:
    given(KM_PROT="8001", KM_PORT="8001")
    assert unknown() == ["KM_PROT"]
