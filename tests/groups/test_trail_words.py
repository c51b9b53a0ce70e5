"""The office reads what happened in its own language."""

import re
from pathlib import Path

import kamagaya_match
from kamagaya_match.words.catalogue import say

RECORD = re.compile(r'audit\.record\(\s*\w+,\s*[^"()]+?,\s*"(\w+)",\s*(?:"(\w+)"|KIND)')


def test_every_deed_that_is_recorded_has_its_words() -> None:
    found = [match for file in Path(kamagaya_match.__file__).parent.rglob("*.py") for match in RECORD.findall(file.read_text())]
    assert len(found) > 40
    for verb, kind in found:
        for key in (f"office.verbs.{verb}", f"office.subjects.{kind or 'engagement'}"):
            assert say("ja", key) != key, key
