"""The door's pages: on helpers' phones, on the group's desk, at the office."""

from kamagaya_match.door.state import AbsencesAtOffice, DoorOnDesk
from kamagaya_match.web.reload import reloading
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .absences import absences_page
from .desk import door_desk_page

PAGES = [
    LivePage("/group-desk/[slug]/events/[event_slug]/door", door_desk_page, t("door.desk.title"), [DoorOnDesk.load], DoorOnDesk.loaded),
    LivePage("/office/absences", absences_page, t("door.office.title"), [AbsencesAtOffice.load], AbsencesAtOffice.loaded),
    reloading("/door/[token]"),
    reloading("/tickets/[code]"),
]
