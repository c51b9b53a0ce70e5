"""The office reads what happened in its own language."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import kamagaya_match
from kamagaya_match.words.catalogue import say

RECORD = re.compile(r'audit\.record\(\s*\w+,\s*[^"()]+?,\s*"(\w+)",\s*(?:"(\w+)"|KIND)')
KIND = re.compile(r'^KIND = "(\w+)"$', re.MULTILINE)


def test_every_deed_that_is_recorded_has_its_words() -> None:
    texts = [file.read_text(encoding="utf-8") for file in Path(kamagaya_match.__file__).parent.rglob("*.py")]
    found = [match for text in texts for match in RECORD.findall(text)]
    kinds = {kind for _, kind in found if kind} | {kind for text in texts for kind in KIND.findall(text)}
    assert len(found) > 40 and len(kinds) > 5
    for key in [*(f"office.verbs.{verb}" for verb, _ in found), *(f"office.subjects.{kind}" for kind in kinds)]:
        assert say("ja", key) != key, key


def _facts(source: str) -> Iterator[str]:
    """The names under which facts are recorded beside a deed."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute))
    for call in calls:
        if ast.unparse(call.func) == "audit.record":
            yield from (one.arg for one in call.keywords if one.arg)


def test_every_fact_beside_a_deed_has_its_words() -> None:
    texts = [file.read_text(encoding="utf-8") for file in Path(kamagaya_match.__file__).parent.rglob("*.py")]
    found = {name for text in texts for name in _facts(text)}
    assert len(found) > 20
    for name in found:
        assert say("ja", f"office.trail_facts.{name}") != f"office.trail_facts.{name}", name
