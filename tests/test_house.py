"""The rules of the house that no other tool watches."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from kamagaya_match.__main__ import COMMANDS
from kamagaya_match.settings import ROOT, Settings

NOT_OURS = {".git", ".venv", ".web", ".states", ".hypothesis", "data", "__pycache__", "external", "uploaded_files", "test-results"}
# Migrations are written by Alembic and never changed by hand.
PACKAGE = sorted(path for path in (ROOT / "kamagaya_match").rglob("*.py") if path.parent.name != "versions")
TESTS = sorted((ROOT / "tests").rglob("*.py"))
OPERATIONS = ROOT / "docs" / "operations.md"
# Put together from pieces, so that this file does not contain what it forbids.
HOSTS = [".".join(pair) for pair in (("py" + "pi", "org"), ("npm" + "js", "org"), ("npm" + "js", "com"), ("python" + "hosted", "org"))]
MACHINE = "(^|[^A-Za-z0-9_.])/(work|farm)" + "/[a-z]|/" + "tmp/[a-z_]+/"
SIGNS = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Error", r"pytest\.sk" + "ip", r"mark\.(sk" + "ip|xf" + "ail)", "Skip" + "Test"]
UNFINISHED = re.compile("|".join(SIGNS))


def our_files() -> Iterator[Path]:
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        if path.is_file() and not NOT_OURS & set(parts) and not parts[0].endswith("_cache"):
            yield path


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="ignore")


def lines_of(path: Path) -> int:
    return len(text_of(path).splitlines())


def functions(path: Path) -> Iterator[int]:
    for node in ast.walk(ast.parse(text_of(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield (node.end_lineno or node.lineno) - node.lineno + 1


def test_files_are_short() -> None:
    assert [str(path) for path in PACKAGE + TESTS if lines_of(path) > 400] == []
    assert median(lines_of(path) for path in PACKAGE if lines_of(path)) <= 80


def test_functions_are_short() -> None:
    assert median(length for path in PACKAGE for length in functions(path)) <= 9


def test_nothing_is_unfinished_or_left_out() -> None:
    assert [str(path) for path in PACKAGE + TESTS if UNFINISHED.search(text_of(path))] == []


def test_no_registry_and_no_machine_is_named() -> None:
    forbidden = re.compile("|".join([*map(re.escape, HOSTS), MACHINE]))
    assert [str(path) for path in our_files() if forbidden.search(text_of(path))] == []


def test_locked_browser_packages_have_no_addresses() -> None:
    assert '"resolved"' not in text_of(ROOT / "reflex.lock" / "package-lock.json")


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "docs/architecture.md", "docs/operations.md"])
def test_documents_are_there(name: str) -> None:
    assert text_of(ROOT / name).startswith("# ")


def test_decisions_are_numbered_and_have_four_parts() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [page.name[:4] for page in pages] == [f"{number:04}" for number in range(1, len(pages) + 1)]
    for page in pages:
        assert text_of(page).startswith(f"# {page.name[:4]} "), page.name
        assert re.findall(r"^## (\w+)", text_of(page), re.MULTILINE) == ["Context", "Decision", "Consequences", "Alternatives"], page.name


def documented(cell: str) -> set[str]:
    """The first cells of the tables in docs/operations.md that look like `cell`."""
    return set(re.findall(rf"^\| `({cell})` \|", text_of(OPERATIONS), re.MULTILINE))


def test_every_setting_is_documented() -> None:
    assert documented("KM_[A-Z_]+") == {f"KM_{name.upper()}" for name in Settings.model_fields}


def test_every_command_is_documented() -> None:
    assert documented("[a-z]+") == set(COMMANDS)


def pinned(name: str) -> dict[str, str]:
    pairs = [line.split("==") for line in text_of(ROOT / name).splitlines() if "==" in line]
    return {package.lower().replace("_", "-"): version for package, version in pairs}


def test_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))
    running, testing = pinned("requirements.lock"), pinned("requirements-dev.lock")
    assert not running.keys() & testing.keys()
    for asked, lock in ((project["project"]["dependencies"], running), (project["dependency-groups"]["dev"], running | testing)):
        for requirement in asked:
            name, version = re.sub(r"\[.*\]", "", requirement).split("==")
            assert lock.get(name) == version, requirement
