"""Work with a child: contacts that somebody types there reach nobody."""

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.contacts import Until, without_contacts

Shown = TypeVar("Shown")


def without_typed(shown: Shown, lang: Lang) -> Shown:
    """The same view, list, table or text with contacts hidden in every text of it."""
    return _cleaned(shown, lang)  # type: ignore[return-value]


def _cleaned(shown: object, lang: Lang) -> object:
    if isinstance(shown, str):
        return without_contacts(shown, Until.EVER, lang)
    if isinstance(shown, list):
        return [_cleaned(one, lang) for one in shown]
    if isinstance(shown, dict):
        return {name: _cleaned(one, lang) for name, one in shown.items()}
    if is_dataclass(shown) and not isinstance(shown, type):
        return replace(shown, **{part.name: _cleaned(getattr(shown, part.name), lang) for part in fields(shown)})
    return shown
