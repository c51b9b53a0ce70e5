"""Run the site: the built pages, the live connection and the mail worker behind one port."""

import os
import socket
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from kamagaya_match.ops import OperatorError, database_revision, make_data_folder
from kamagaya_match.ops.build import is_built
from kamagaya_match.settings import ROOT, Settings, settings

BACKLOG = 2048
SECONDS_TO_STOP = 10
TARGET = "kamagaya_match.served:app"


def add_arguments(parser: ArgumentParser) -> None:
    parser.epilog = "Everything is set by KM_ variables; docs/operations.md lists them. SIGTERM and Ctrl+C stop it in good order."


def run(_args: Namespace) -> int:
    chosen = settings()
    refuse_unready(chosen)
    make_data_folder()
    print(f"鎌ケ谷マッチ: {chosen.base_url}/  (listening on {chosen.host}:{chosen.port}; Ctrl+C stops it)", flush=True)
    os.chdir(ROOT)
    # Replaced rather than started: signals reach the server itself, and nothing of this process stays in memory.
    os.execve(sys.executable, command(chosen), environment(chosen, os.environ))


def refuse_unready(chosen: Settings) -> None:
    """Errors: OperatorError when the build is missing, the database is old, or the port is taken."""
    if not is_built(ROOT):
        raise OperatorError("The pages are not built yet. Run: python -m kamagaya_match build")
    _refuse_old_database()
    _refuse_taken_port(chosen.host, chosen.port)


def _refuse_old_database() -> None:
    from kamagaya_match.storage import revision

    current = database_revision()
    if current != revision.head():
        state = f"at revision {current}" if current else "empty"
        raise OperatorError(f"The database is {state}, this version needs {revision.head()}. Run: python -m kamagaya_match migrate")


def _refuse_taken_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise OperatorError(f"{host}:{port} cannot be listened on: {error.strerror}. Choose another KM_PORT or KM_HOST.") from error


def command(chosen: Settings) -> list[str]:
    """The server's command line."""
    options = {
        "--interface": "asgi",
        "--host": chosen.host,
        "--port": chosen.port,
        "--workers": chosen.workers,
        "--backlog": BACKLOG,
        "--workers-kill-timeout": SECONDS_TO_STOP,
        "--log-level": chosen.log_level,
    }
    flags = ["--factory", "--no-access-log", *(["--respawn-failed-workers"] if chosen.workers > 1 else [])]
    return [sys.executable, "-m", "granian", *(str(word) for pair in options.items() for word in pair), *flags, TARGET]


def environment(chosen: Settings, given: Mapping[str, str]) -> dict[str, str]:
    """The server's environment: the caller's, and how Reflex serves a build that is already there."""
    defaults = {
        # A phone that changed networks is let go after 35 s, not 145 s, so that it finds its tab again.
        "REFLEX_SOCKET_INTERVAL": "15s",
        "REFLEX_SOCKET_TIMEOUT": "20s",
        "REFLEX_STATES_WORKDIR": str(chosen.data_dir / "states"),
        "REFLEX_UPLOADED_FILES_DIR": str(chosen.data_dir / "uploads"),
    }
    needed = {
        "REFLEX_ENV_MODE": "prod",
        "REFLEX_CHECK_LATEST_VERSION": "false",
        "__REFLEX_SKIP_COMPILE": "true",
        "__REFLEX_MOUNT_FRONTEND_COMPILED_APP": "true",
        # Paths that were relative to the caller's folder.
        "KM_DATA_DIR": str(chosen.data_dir),
        "KM_DATABASE_URL": chosen.database_url,
    }
    return defaults | dict(given) | needed
