"""The office reads what happened in its own language."""

import re
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
