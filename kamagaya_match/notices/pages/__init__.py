"""The pages of notices."""

from kamagaya_match.notices.state.desk import NoticesOnDesk
from kamagaya_match.web.reload import reloading
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .desk import notices_page

DESK_ROUTE = "/group-desk/[slug]/events/[event_slug]/notices"

PAGES = [
    LivePage(DESK_ROUTE, notices_page, t("notice_desk.title"), [NoticesOnDesk.load], NoticesOnDesk.loaded),
    reloading("/registrations/[token]/coming"),
]
