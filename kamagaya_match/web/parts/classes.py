"""Class names of an element, put together from the parts that apply."""

from typing import Any

from kamagaya_match.web.el import Text


def classes(*names: Text) -> dict[str, Any]:
    """The `class_name` prop of the names that are not empty; no prop at all when none is."""
    whole: Any = ""
    for name in names:
        if isinstance(name, str) and not name:
            continue
        whole = name if isinstance(whole, str) and not whole else whole + " " + name
    return {} if isinstance(whole, str) and not whole else {"class_name": whole}


def identity(value: Text) -> dict[str, Any]:
    """An `id` that Reflex does not turn into a reference of its own."""
    return {"custom_attrs": {"id": value}}
