"""Build the pages that browsers load, once for every host and port."""

import gzip
import hashlib
import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import brotli

from kamagaya_match.ops import OperatorError
from kamagaya_match.settings import ROOT

WEB = Path(".web")
CLIENT = WEB / "build" / "client"
STAMP = WEB / "build" / "inputs.sha256"
# A host that cannot exist: wherever the build names it, the browser's own `location` belongs.
PLACEHOLDER = "kamagaya-match.invalid"
INPUTS = ("kamagaya_match", "assets", "reflex.lock", "rxconfig.py", "requirements.lock")
SCANNER = ("decode.js", "index.js", "LICENSE-MIT")
LINES_SHOWN = 40
QUOTES = "`\"'"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--force", action="store_true", help="build even when nothing changed")


def run(args: Namespace) -> int:
    if is_current(ROOT) and not args.force:
        print("The pages are up to date.")
        return 0
    print("Building the pages (half a minute the first time) …", flush=True)
    began = monotonic()
    build(ROOT)
    print(f"Built in {monotonic() - began:.0f} s.")
    return 0


def is_built(root: Path) -> bool:
    """Whether there is a finished build that can be served."""
    return (root / STAMP).is_file() and (root / CLIENT / "index.html").is_file()


def is_current(root: Path) -> bool:
    """Whether the build was made from the files as they are now."""
    return is_built(root) and (root / STAMP).read_text() == inputs_hash(root)


def inputs_hash(root: Path) -> str:
    """A fingerprint of everything the build is made from."""
    digest = hashlib.sha256()
    for path in sorted(_inputs(root)):
        digest.update(f"{path.relative_to(root)}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _inputs(root: Path) -> Iterator[Path]:
    for name in INPUTS:
        top = root / name
        found = [top] if top.is_file() else top.rglob("*")
        yield from (path for path in found if path.is_file() and not {"__pycache__", "external"} & set(path.parts))


def build(root: Path) -> None:
    """Build anew. Errors: OperatorError with what went wrong."""
    (root / STAMP).unlink(missing_ok=True)
    (root / WEB).mkdir(exist_ok=True)
    _export(root)
    add_scanner(root)
    make_portable(root / CLIENT)
    # The build itself may have moved reflex.lock, so the fingerprint is taken now.
    (root / STAMP).write_text(inputs_hash(root))


def _export(root: Path) -> None:
    command = [sys.executable, "-m", "reflex", "export", "--frontend-only", "--no-zip"]
    done = subprocess.run(command, cwd=root, env=_environment(root), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode or not (root / CLIENT / "index.html").is_file():
        last = "\n".join(done.stdout.decode(errors="replace").splitlines()[-LINES_SHOWN:])
        raise OperatorError(f"The pages could not be built; the last lines of Reflex:\n{last}")


def _environment(root: Path) -> dict[str, str]:
    bin_folder = str(Path(sys.executable).parent)
    given = os.environ | {
        "PATH": os.pathsep.join([bin_folder, os.environ.get("PATH", os.defpath)]),
        "HOME": os.environ.get("HOME") or str(root / WEB),
        "REFLEX_API_URL": f"http://{PLACEHOLDER}",
        "REFLEX_USE_NPM": "true",
        "REFLEX_STATES_WORKDIR": str(root / WEB / "states"),
        "REFLEX_CHECK_LATEST_VERSION": "false",
        "REFLEX_TELEMETRY_ENABLED": "false",
        "npm_config_audit": "false",
        "npm_config_fund": "false",
        "npm_config_omit_lockfile_registry_resolved": "true",
        "npm_config_update_notifier": "false",
    }
    # Left to itself, Reflex would measure public registries and write the fastest into its settings.
    return {"NPM_CONFIG_REGISTRY": _registry(given)} | given


def _registry(environment: dict[str, str]) -> str:
    try:
        asked = subprocess.run(
            ["npm", "config", "get", "registry"], env=environment, capture_output=True, text=True, check=True, cwd=os.sep
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise OperatorError(f"npm does not run ({error}). Install the packages of requirements.lock into this environment.") from error
    return asked.stdout.strip()


def add_scanner(root: Path) -> None:
    """Put the library that reads QR codes beside the pages, for the one page that asks for it. Errors: OperatorError when it has moved."""
    source, goal = root / WEB / "node_modules" / "qr", root / CLIENT / "scanning"
    if missing := [name for name in SCANNER if not (source / name).is_file()]:
        raise OperatorError(f"The package qr has no {', '.join(missing)} any more (see docs/decisions/0013)")
    goal.mkdir(exist_ok=True)
    for name in SCANNER:
        (goal / name).write_bytes((source / name).read_bytes())


def make_portable(client: Path) -> None:
    """Let the built scripts talk to the host and port they were loaded from. Errors: OperatorError when none names a backend."""
    changed = 0
    for path in sorted(client.rglob("*.js")):
        script = path.read_text(encoding="utf-8")
        moved = portable(script)
        changed += "location.origin" in moved
        if moved != script:
            write_compressed(path, moved.encode())
    if not changed:
        raise OperatorError("The build does not name its backend where it used to: has Reflex changed? (see docs/decisions/0003)")


def portable(script: str) -> str:
    """The script with addresses on PLACEHOLDER made from the browser's `location`."""
    for quote in QUOTES:
        script = script.replace(f"{quote}http://{PLACEHOLDER}", f"location.origin+{quote}")
        script = script.replace(f"{quote}ws://{PLACEHOLDER}", f'location.origin.replace("http","ws")+{quote}')
    return script


def write_compressed(path: Path, content: bytes) -> None:
    """Write a file, and again those of its compressed neighbours that exist."""
    path.write_bytes(content)
    for suffix, compress in ((".br", brotli.compress), (".gz", _gzip)):
        neighbour = path.with_name(path.name + suffix)
        if neighbour.exists():
            neighbour.write_bytes(compress(content))


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)
