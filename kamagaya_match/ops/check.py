"""Tell whether everything the site needs is in order, and what each setting is."""

import os
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import NamedTuple

from kamagaya_match.ops import OperatorError, database_revision
from kamagaya_match.ops.build import is_built, is_current
from kamagaya_match.settings import PREFIX, ROOT, Settings, settings, unknown

_PASSWORD = re.compile(r"(://[^:/@]*:)[^@]*@")


class Finding(NamedTuple):
    """One thing that was looked at; `remedy` is empty when it is in order."""

    subject: str
    seen: str
    remedy: str = ""


def add_arguments(parser: ArgumentParser) -> None:
    parser.epilog = "Exit status: 0 when all is in order, 1 when something is not."


def run(_args: Namespace) -> int:
    chosen = settings()
    for name, shown in shown_settings(chosen).items():
        print(f"    {name}={shown}")
    findings = [look(chosen) for look in LOOKS]
    for finding in findings:
        print(f"{'!!' if finding.remedy else 'ok'}  {finding.subject}: {finding.seen}{f' - {finding.remedy}' if finding.remedy else ''}")
    return 1 if any(finding.remedy for finding in findings) else 0


def shown_settings(chosen: Settings) -> dict[str, str]:
    """Each variable with its value, passwords hidden."""
    hidden = chosen.model_dump() | {"push_key": "***" if chosen.push_key else ""}
    return {PREFIX + name.upper(): _PASSWORD.sub(r"\1***@", str(value)) for name, value in hidden.items()}


def names(_chosen: Settings) -> Finding:
    odd = unknown()
    return Finding("variables", ", ".join(odd), "no such setting; misspelt?") if odd else Finding("variables", "all known")


def folder(chosen: Settings) -> Finding:
    subject = f"folder {chosen.data_dir}"
    nearest = next(path for path in (chosen.data_dir, *chosen.data_dir.parents) if path.exists())
    if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        return Finding(subject, "can be written" if nearest == chosen.data_dir else "will be made")
    return Finding(subject, "cannot be written", "change its owner, or KM_DATA_DIR")


def database(_chosen: Settings) -> Finding:
    from kamagaya_match.storage import revision

    try:
        current = database_revision()
    except OperatorError as error:
        return Finding("database", str(error), "see above")
    if current == revision.head():
        return Finding("database", f"at revision {current}")
    return Finding("database", f"at revision {current}" if current else "empty", "run: python -m kamagaya_match migrate")


def pages(_chosen: Settings) -> Finding:
    if is_current(ROOT):
        return Finding("pages", "built")
    return Finding("pages", "built from other files" if is_built(ROOT) else "not built", "run: python -m kamagaya_match build")


def mail(chosen: Settings) -> Finding:
    if chosen.smtp:
        return Finding("mail", f"through {chosen.smtp.host}:{chosen.smtp.port} ({chosen.smtp.encryption})")
    if chosen.demo:
        return Finding("mail", "kept in the outbox page (demo)")
    return Finding("mail", "no server", "set KM_SMTP_URL: until then mails wait in the outbox")


def redis(chosen: Settings) -> Finding:
    if not chosen.redis_url:
        return Finding("redis", "not used")
    from redis import Redis, RedisError

    try:
        Redis.from_url(chosen.redis_url, socket_connect_timeout=3).ping()
    except (RedisError, OSError) as error:
        return Finding("redis", f"does not answer ({error})", "start it, or change KM_REDIS_URL")
    return Finding("redis", "answers")


def address(chosen: Settings) -> Finding:
    if chosen.secure or chosen.demo or "//localhost" in chosen.base_url:
        return Finding("address", chosen.base_url)
    return Finding("address", chosen.base_url, "use https: sign-in cookies would travel unprotected")


LOOKS: tuple[Callable[[Settings], Finding], ...] = (names, folder, database, pages, mail, redis, address)
