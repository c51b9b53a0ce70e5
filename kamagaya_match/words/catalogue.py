"""Every text that people read, by key and language.

A file catalogues/<language>/<prefix>.toml holds the keys `<prefix>.<key>`; nested tables join with
dots. English may give `<key>.one` and `<key>.other` in place of `<key>`.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from sys import intern
from typing import Literal, get_args

Lang = Literal["ja", "easy", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)

FOLDER = Path(__file__).parent / "catalogues"


def say(lang: Lang, key: str, **values: object) -> str:
    """The text of `key` with its placeholders filled; Japanese where `lang` has none.

    Raises KeyError for an unknown key or a placeholder without a value. English picks
    `.one` or `.other` by the value `n`.
    """
    return template(lang, key, values.get("n")).format_map(values)


def texts(key: str) -> dict[Lang, str]:
    """The text of `key` in all languages, placeholders as they are; English plurals give `.other`."""
    return {lang: template(lang, key) for lang in LANGS}


def template(lang: Lang, key: str, n: object = None) -> str:
    """The text of `key` with its placeholders as they are; KeyError if there is no such key."""
    japanese = catalogue("ja")
    if key not in japanese:
        raise KeyError(key)
    own = catalogue(lang)
    for candidate in (key, f"{key}.one" if n == 1 else f"{key}.other"):
        if candidate in own:
            return own[candidate]
    return japanese[key]


def keys() -> frozenset[str]:
    """All keys; Japanese has every one."""
    return frozenset(catalogue("ja"))


@cache
def catalogue(lang: Lang) -> Mapping[str, str]:
    """All texts of one language as they stand in its files."""
    return {key: text for file in sorted((FOLDER / lang).glob("*.toml")) for key, text in _read(file)}


def _read(file: Path) -> Iterator[tuple[str, str]]:
    return _flat(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))


def _flat(prefix: str, table: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(f"{prefix}.{name}", value)
        elif isinstance(value, str):
            yield intern(f"{prefix}.{name}"), value  # the three languages have the same keys
        else:
            raise TypeError(f"{prefix}.{name} is not a text")
