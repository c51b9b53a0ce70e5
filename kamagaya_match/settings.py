"""One frozen settings object, read once from the KM_ variables of the environment."""

import os
import re
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, Self
from urllib.parse import unquote, urlsplit

import limits
from pydantic import AfterValidator, Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "KM_"
SECRET = ("database_url", "redis_url", "smtp_url", "push_key")
# Where Chrome and Edge, Firefox, Safari and Windows take notices; a leading dot means every host below.
PUSH_HOSTS = "fcm.googleapis.com,.push.services.mozilla.com,.push.apple.com,.notify.windows.com"
EXAMPLES = {
    "base_url": "https://match.example.jp",
    "data_dir": "/var/lib/kamagaya-match",
    "database_url": "postgresql://match:secret@localhost/match",
    "redis_url": "redis://localhost:6379/0",
    "smtp_url": "smtp+starttls://user:secret@mail.example.jp:587",
    "mail_from": "鎌ケ谷マッチ <match@example.jp>",
    "demo": "false",
    "push_key": "43 signs of base64url",
}
Encryption = Literal["none", "starttls", "tls"]
_SMTP: dict[str, tuple[Encryption, int]] = {"smtp": ("none", 25), "smtp+starttls": ("starttls", 587), "smtps": ("tls", 465)}


class SettingsError(Exception):
    """What is wrong with the environment, one line for each variable."""


class Smtp(NamedTuple):
    """Where mails are handed over."""

    host: str
    port: int
    user: str
    password: str
    encryption: Encryption


def read_smtp(url: str) -> Smtp:
    """The mail server that a smtp://, smtp+starttls:// or smtps:// address means; ValueError when it means none."""
    parts = urlsplit(url)
    if parts.scheme not in _SMTP or not parts.hostname:
        raise ValueError("it must begin with smtp://, smtp+starttls:// or smtps:// and name a host")
    encryption, port = _SMTP[parts.scheme]
    return Smtp(parts.hostname, parts.port or port, unquote(parts.username or ""), unquote(parts.password or ""), encryption)


def _smtp_url(url: str) -> str:
    if url:
        read_smtp(url)
    return url


def _base_url(url: str) -> str:
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/") or parts.query):
        raise ValueError("it must be http:// or https:// and a host, with nothing behind it")
    return url.rstrip("/").lower()


def _database_url(url: str) -> str:
    for short in ("postgres://", "postgresql://"):
        if url.startswith(short):
            return "postgresql+psycopg://" + url.removeprefix(short)
    if url and not url.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise ValueError("it must begin with sqlite:/// or postgresql://")
    return url


def _redis_url(url: str) -> str:
    if url and not url.startswith(("redis://", "rediss://", "unix://")):
        raise ValueError("it must begin with redis://, rediss:// or unix://")
    return url


def _limit(text: str) -> str:
    try:
        limits.parse_many(text)
    except ValueError:
        raise ValueError("it must be a number of times per second, minute, hour or day") from None
    return text


def _mail_address(text: str) -> str:
    if "@" not in text or any(sign in text for sign in "\r\n"):
        raise ValueError("it must be one e-mail address, with or without a name before it")
    return text


def _push_key(text: str) -> str:
    if text and not re.fullmatch(r"[A-Za-z0-9_-]{43}=?", text):
        raise ValueError("it must be a private P-256 key: 32 bytes as base64url")
    return text


def _hosts(text: str) -> str:
    hosts = [host.strip().lower() for host in text.split(",")]
    if not all(re.fullmatch(r"\.?[a-z0-9.-]+", host) for host in hosts):
        raise ValueError("it must be host names with commas between them")
    return ",".join(hosts)


def _folder(path: Path) -> Path:
    return path.expanduser().absolute()


class Settings(BaseSettings):
    """Everything that differs from one installation to the next; docs/operations.md tells each."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore", env_ignore_empty=True)

    host: str = "127.0.0.1"
    port: int = Field(8000, ge=1, le=65535)
    base_url: Annotated[str, AfterValidator(_base_url)] = ""
    data_dir: Annotated[Path, AfterValidator(_folder)] = ROOT / "data"
    database_url: Annotated[str, AfterValidator(_database_url)] = ""
    redis_url: Annotated[str, AfterValidator(_redis_url)] = ""
    smtp_url: Annotated[str, AfterValidator(_smtp_url)] = ""
    mail_from: Annotated[str, AfterValidator(_mail_address)] = "鎌ケ谷マッチ <no-reply@localhost>"
    demo: bool = False
    workers: int = Field(1, ge=1, le=64)
    trusted_proxy_hops: int = Field(0, ge=0, le=9)
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    push_key: Annotated[str, AfterValidator(_push_key)] = ""
    push_hosts: Annotated[str, AfterValidator(_hosts)] = PUSH_HOSTS
    signup_limit: Annotated[str, AfterValidator(_limit)] = "600/hour"

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, given: dict[str, Any]) -> dict[str, Any]:
        port = given.get("port") or cls.model_fields["port"].default
        folder = Path(given.get("data_dir") or cls.model_fields["data_dir"].default)
        derived = {"base_url": f"http://localhost:{port}", "database_url": f"sqlite:///{_folder(folder) / 'match.db'}"}
        return derived | {name: value for name, value in given.items() if value != ""}

    @model_validator(mode="after")
    def _workers_share(self) -> Self:
        if self.workers > 1 and not self.redis_url:
            raise ValueError(
                "KM_WORKERS is above 1, but KM_REDIS_URL is not set: without Redis each process would know only its own visitors. "
                "Set KM_REDIS_URL=redis://localhost:6379/0, or KM_WORKERS=1"
            )
        return self

    @property
    def smtp(self) -> Smtp | None:
        """The mail server; None when there is none."""
        return read_smtp(self.smtp_url) if self.smtp_url else None

    @property
    def secure(self) -> bool:
        """Whether people reach the site over TLS, so that cookies may ask for it."""
        return self.base_url.startswith("https://")

    @property
    def allowed_origins(self) -> tuple[str, ...]:
        """Origins that may open the live connection: the site's own, and this machine's."""
        return tuple(dict.fromkeys((self.base_url, f"http://localhost:{self.port}", f"http://127.0.0.1:{self.port}")))


@cache
def settings() -> Settings:
    """The settings, read at the first call. Errors: SettingsError, whose text is for the person who runs the site."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError("\n".join(_explain(one) for one in error.errors())) from None


def reset() -> None:
    """Forget the settings, so that the next `settings()` reads the environment anew."""
    settings.cache_clear()


def unknown() -> list[str]:
    """KM_ variables in the environment that mean nothing, most likely misspelt."""
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    return sorted(name for name in os.environ if name.upper().startswith(PREFIX) and name.upper() not in known)


def _explain(error: Any) -> str:
    reason = str(error["msg"]).removeprefix("Value error, ")
    if not error["loc"]:
        return reason
    name = str(error["loc"][0])
    variable = PREFIX + name.upper()
    shown = "its value" if name in SECRET else repr(error["input"])
    example = EXAMPLES.get(name, Settings.model_fields[name].default)
    return f"{variable}: {shown} cannot be used: {reason[0].lower()}{reason[1:]}. For example {variable}={example}"
