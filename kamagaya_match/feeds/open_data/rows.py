"""One row of an open-data list into an event, or into the reasons why not."""

from typing import Any

from kamagaya_match.feeds.imported import ImportedEvent, RowError
from kamagaya_match.feeds.open_data import values
from kamagaya_match.feeds.open_data.cells import Cells
from kamagaya_match.feeds.open_data.when import when_of
from kamagaya_match.feeds.text import one_line

_FREE = "無料"
_ONLINE = "オンライン"
_CALLED_OFF = ("【中止】", "【開催中止】", "[中止]", "(中止)", "中止")
_ADDRESS_PARTS = ("prefecture", "city", "town", "block")
_LINES = ("title_kana", "title_en")
_TEXTS = (
    *("subtitle", "summary", "description", "date_note", "building", "organizer", "co_organizers", "audience", "audience_note"),
    *("apply_how", "access", "parking", "contact_name", "note"),
)
_SIGNS = ("code", "number", "contact_phone", "contact_extension", "contact_mail", "language")


def event_from(cells: Cells) -> ImportedEvent | RowError:
    """The event of a row, its keys still empty; or its refusal."""
    title = one_line(cells.text("title"))
    if not title:
        cells.refuse("title", "import.no_title")
    when = when_of(cells)
    if cells.problems or when is None:
        return cells.error()
    facts = _texts(cells) | _place(cells) | _online(cells) | _fee(cells) | _capacity(cells) | _application(cells) | _web(cells)
    return ImportedEvent(
        line=cells.line,
        key="",
        content_key="",
        title=title,
        starts_on=when.starts_on,
        ends_on=when.ends_on,
        starts_at=when.starts_at,
        ends_at=when.ends_at,
        categories=values.listed(cells.text("categories")),
        keywords=tuple(dict.fromkeys((*values.listed(cells.text("keywords")), *values.listed(cells.text("tags"))))),
        cancelled=_cancelled(cells),
        extras=tuple(cells.extras),
        warnings=tuple(cells.warnings),
        **facts,
    )


def _texts(cells: Cells) -> dict[str, Any]:
    return (
        {name: cells.text(name) for name in _TEXTS}
        | {name: one_line(cells.text(name)) for name in _LINES}
        | {name: cells.sign(name) for name in _SIGNS}
    )


def _cancelled(cells: Cells) -> bool:
    cells.keep("state")
    return cells.sign("title").startswith(_CALLED_OFF[:-1]) or cells.sign("state").startswith(_CALLED_OFF)


def _place(cells: Cells) -> dict[str, Any]:
    name, meeting = one_line(cells.text("place_name")), one_line(cells.text("meeting_place"))
    lat, lon = _position(cells)
    return {
        "place_name": name or meeting,
        "meeting_place": meeting if name and meeting != name else "",
        "address": _address(cells),
        "lat": lat,
        "lon": lon,
    }


def _address(cells: Cells) -> str:
    whole = one_line(cells.text("address"))
    if not whole:
        return "".join(one_line(cells.text(part)) for part in _ADDRESS_PARTS)
    for part in _ADDRESS_PARTS:
        if cells.text(part) not in whole:
            cells.keep(part)
    return whole


def _position(cells: Cells) -> tuple[float | None, float | None]:
    lat = cells.may("lat", lambda cell: values.degrees(cell, 90), "import.bad_coordinate")
    lon = cells.may("lon", lambda cell: values.degrees(cell, 180), "import.bad_coordinate")
    if (lat is None) == (lon is None):
        return lat, lon
    cells.warn("lon" if lat is None else "lat", "import.half_coordinate")
    return None, None


def _online(cells: Cells) -> dict[str, Any]:
    flag = cells.may("online", values.yes, "import.bad_flag")
    url = _link(cells, "online_url")
    named_so = any(cells.text(field).startswith(_ONLINE) for field in ("place_name", "meeting_place"))
    return {"online": bool(url) or (named_so if flag is None else flag), "online_url": url}


def _fee(cells: Cells) -> dict[str, Any]:
    written, kind, note = cells.text("fee"), cells.text("fee_kind"), cells.text("fee_note")
    if not written and kind.startswith(_FREE):
        return {"fee": 0, "fee_note": note}
    if not written:
        return {"fee": None, "fee_note": note or kind}
    if written.startswith(_FREE):
        return {"fee": 0, "fee_note": _joined(written if written != _FREE else "", note)}
    fee = cells.may("fee", values.whole, "import.fee_as_note")
    return {"fee": fee, "fee_note": note if fee is not None else _joined(written, note)}


def _capacity(cells: Cells) -> dict[str, Any]:
    capacity = cells.may("capacity", values.whole, "import.capacity_as_note")
    note = cells.text("capacity_note")
    return {"capacity": capacity, "capacity_note": note if capacity is not None else _joined(cells.text("capacity"), note)}


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _application(cells: Cells) -> dict[str, Any]:
    return {
        "apply_from": cells.may("apply_from", values.day, "import.bad_date"),
        "apply_from_time": cells.may("apply_from_time", values.clock, "import.bad_time"),
        "apply_until": cells.may("apply_until", values.day, "import.bad_date"),
        "apply_until_time": cells.may("apply_until_time", values.clock, "import.bad_time"),
        "apply_url": _link(cells, "apply_url"),
    }


def _web(cells: Cells) -> dict[str, Any]:
    url = _link(cells, "url")
    if url:
        cells.keep("contents_url")
    return {"url": url or _link(cells, "contents_url"), "image_url": _link(cells, "image_url")}


def _link(cells: Cells, field: str) -> str:
    return cells.may(field, values.web_address, "import.bad_url") or ""
