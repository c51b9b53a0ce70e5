"""The search finds a datum in whatever it is wrapped, and nothing that only looks like it."""

import json
import zlib

import pytest

from .recorder import found_in, text_of

MAIL, PHONE, KANA = "m25.naisho@uchi.example", "080-0000-6601", "ひめよみたたた"
LEAKS = {
    "as it is": MAIL,
    "in capitals": MAIL.upper(),
    "in an address": "mailto:m25.naisho%40uchi.example",
    "in entities": "m25.naisho&#64;uchi.example",
    "in a folded line": "DESCRIPTION:連絡先 m25.naisho@uch\r\n i.example",
    "without marks": "tel:08000006601",
    "with other marks": "080（0000）6601".replace("（", "(").replace("）", ")"),
    "in wide figures": "０８０－００００－６６０１",
    "escaped": json.dumps({"name": KANA}),
    "in katakana": "ヒメヨミタタタ",
    "apart": "ひめよみ たたた",
    "packed": text_of(zlib.compress(json.dumps({"name": KANA}).encode())),
}


@pytest.mark.parametrize("how", LEAKS)
def test_it_is_found(how: str) -> None:
    assert len(found_in([("page", LEAKS[how])], {"somebody": (MAIL, PHONE, KANA)})) == 1


def test_others_are_not_taken_for_it() -> None:
    said = f"m2{MAIL[2:]} 080-0000-66012 1080-0000-6601 ひめよみ、たたた"
    assert found_in([("page", said)], {"somebody": ("naisho@uchi", PHONE, KANA)}) == {"somebody: naisho@uchi": ["page"]}
    assert found_in([("page", said)], {"somebody": (PHONE, KANA)}) == {}
