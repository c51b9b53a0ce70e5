"""What stands around the pages of a group's desk and of the office's."""

from kamagaya_match.web import desk, office
from kamagaya_match.web.el import painting

from .parts.reading import Element, read


def painted_desk(here: str, name: str = "") -> list[Element]:
    with painting():
        return read(desk.desk_layout("satoyama", here, "中身", name=name))


def painted_office(here: str) -> list[Element]:
    with painting():
        return read(office.office_layout(here, "中身"))


def tabs(found: list[Element]) -> dict[str, bool]:
    """Address of each tab, and whether it is the present one."""
    return {one["href"]: one["aria-current"] == "page" for one in found if one["class"] == "km-tab"}


PARTS = ("", "events/", "needs/", "applications/", "offers/", "engagements/", "profile/", "members/", "certificates/")


def test_a_desk_has_a_tab_for_each_of_its_pages() -> None:
    shown = tabs(painted_desk("members"))
    assert list(shown) == [f"/group-desk/satoyama/{part}" for part in PARTS]
    assert [path for path, here in shown.items() if here] == ["/group-desk/satoyama/members/"]


def test_the_groups_name_leads_to_its_page() -> None:
    assert "/groups/satoyama" in [one["href"] for one in painted_desk("overview", "里山を守る会")]
    assert "/groups/satoyama" not in [one["href"] for one in painted_desk("overview")]


def test_the_office_has_a_tab_for_each_of_its_pages() -> None:
    shown = tabs(painted_office("audit"))
    assert list(shown) == list(office.PAGES.values())
    assert [path for path, here in shown.items() if here] == ["/office/audit/"]


def test_the_offices_keys_are_told_and_can_be_switched_off() -> None:
    found = painted_office("queues")
    dialog = next(one for one in found if one.tag == "dialog")
    assert dialog["id"] == "office-keys" and dialog["aria-label"]
    assert [one["data-opens"] for one in found if one["data-opens"]] == ["office-keys"]
    assert next(one for one in found if one["id"] == "office-keys-on")["type"] == "checkbox"
    assert [one["src"] for one in found if one.tag == "script"] == ["/office-keys.js"]
