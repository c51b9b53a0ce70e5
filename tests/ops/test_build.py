import gzip
from pathlib import Path

import brotli
import pytest

from kamagaya_match.ops import OperatorError
from kamagaya_match.ops import build as subject

SCRIPT = (
    "var e={PING:`http://kamagaya-match.invalid/ping`,EVENT:`ws://kamagaya-match.invalid/_event`,"
    'UPLOAD:"http://kamagaya-match.invalid/_upload",TRANSPORT:`websocket`};export{e as t};'
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "kamagaya_match" / "events").mkdir(parents=True)
    (tmp_path / "assets").mkdir()
    (tmp_path / "kamagaya_match" / "events" / "pages.py").write_text("page = 1\n")
    (tmp_path / "assets" / "match.css").write_text("p { margin: 0 }\n")
    (tmp_path / "rxconfig.py").write_text("config = None\n")
    (tmp_path / "requirements.lock").write_text("reflex==0.10.1\n")
    return tmp_path


@pytest.fixture
def client(tmp_path: Path) -> Path:
    script = tmp_path / "client" / "assets" / "reflex-env-a.js"
    script.parent.mkdir(parents=True)
    for suffix in ("", ".br", ".gz"):
        script.with_name(script.name + suffix).write_text(SCRIPT)
    return tmp_path / "client"


def test_addresses_become_those_of_the_page() -> None:
    assert subject.portable(SCRIPT) == (
        'var e={PING:location.origin+`/ping`,EVENT:location.origin.replace("http","ws")+`/_event`,'
        'UPLOAD:location.origin+"/_upload",TRANSPORT:`websocket`};export{e as t};'
    )


def test_a_portable_script_stays_as_it_is() -> None:
    once = subject.portable(SCRIPT)
    assert subject.portable(once) == once


def test_compressed_neighbours_hold_the_same(client: Path) -> None:
    subject.make_portable(client)
    script = client / "assets" / "reflex-env-a.js"
    plain = script.read_bytes()
    assert plain.decode() == subject.portable(SCRIPT)
    assert brotli.decompress((client / "assets" / "reflex-env-a.js.br").read_bytes()) == plain
    assert gzip.decompress((client / "assets" / "reflex-env-a.js.gz").read_bytes()) == plain


def test_no_neighbour_is_made_where_there_was_none(client: Path) -> None:
    (client / "assets" / "reflex-env-a.js.br").unlink()
    subject.make_portable(client)
    assert not (client / "assets" / "reflex-env-a.js.br").exists()


def test_a_build_that_names_no_backend_is_an_error(client: Path) -> None:
    (client / "assets" / "reflex-env-a.js").write_text("export{}")
    with pytest.raises(OperatorError, match="Reflex changed"):
        subject.make_portable(client)


@pytest.mark.parametrize(
    "name", ["kamagaya_match/events/pages.py", "assets/match.css", "rxconfig.py", "requirements.lock", "kamagaya_match/new.toml"]
)
def test_the_fingerprint_follows_every_source(checkout: Path, name: str) -> None:
    before = subject.inputs_hash(checkout)
    (checkout / name).write_text("changed\n")
    assert subject.inputs_hash(checkout) != before


def test_the_fingerprint_follows_names(checkout: Path) -> None:
    before = subject.inputs_hash(checkout)
    (checkout / "assets" / "match.css").rename(checkout / "assets" / "other.css")
    assert subject.inputs_hash(checkout) != before


@pytest.mark.parametrize("name", ["kamagaya_match/__pycache__/app.pyc", "assets/external/made.js", "data/match.db", "README.md"])
def test_the_fingerprint_ignores_the_rest(checkout: Path, name: str) -> None:
    before = subject.inputs_hash(checkout)
    (checkout / name).parent.mkdir(exist_ok=True)
    (checkout / name).write_text("x")
    assert subject.inputs_hash(checkout) == before


def test_a_build_is_current_until_a_source_changes(checkout: Path) -> None:
    assert not subject.is_current(checkout)
    (checkout / subject.CLIENT).mkdir(parents=True)
    (checkout / subject.CLIENT / "index.html").write_text("<!doctype html>")
    assert not subject.is_built(checkout)
    (checkout / subject.STAMP).write_text(subject.inputs_hash(checkout))
    assert subject.is_current(checkout)
    (checkout / "rxconfig.py").write_text("config = 1\n")
    assert subject.is_built(checkout)
    assert not subject.is_current(checkout)


def test_the_reader_of_tickets_stands_beside_the_pages_with_its_licence(checkout: Path) -> None:
    source, goal = checkout / ".web" / "node_modules" / "qr", checkout / ".web" / "build" / "client" / "scanning"
    with pytest.raises(OperatorError, match=r"decode\.js"):
        subject.add_scanner(checkout)
    source.mkdir(parents=True)
    goal.parent.mkdir(parents=True, exist_ok=True)
    for name in subject.SCANNER:
        (source / name).write_text(name)
    subject.add_scanner(checkout)
    subject.add_scanner(checkout)
    assert sorted(file.name for file in goal.iterdir()) == ["LICENSE-MIT", "decode.js", "index.js"]


def test_a_failed_export_is_told_and_leaves_no_mark(checkout: Path) -> None:
    (checkout / "rxconfig.py").write_text("raise RuntimeError('no configuration here')\n")
    (checkout / subject.STAMP).parent.mkdir(parents=True)
    (checkout / subject.STAMP).write_text("old")
    with pytest.raises(OperatorError, match="no configuration here"):
        subject.build(checkout)
    assert not subject.is_built(checkout)
