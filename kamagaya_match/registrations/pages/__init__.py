"""The pages of signing up."""

from typing import Any

from kamagaya_match.registrations.state.desk import RegistrationsDesk
from kamagaya_match.registrations.state.sign_up import SignUp
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.reload import reloading
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .desk import registrations_page
from .sign_up import absent_page, sign_up_page


def live_sign_up() -> Node:
    """The sign-up page of the tab's event."""
    view: Any = SignUp.view
    return when(SignUp.absent, absent_page(), sign_up_page(view, SignUp.errors, SignUp.seats))


DESK_ROUTE = "/group-desk/[slug]/events/[event_slug]/registrations"

PAGES = [
    LivePage("/events/[slug]/sign-up", live_sign_up, t("registrations.title"), [SignUp.load], SignUp.loaded),
    LivePage(DESK_ROUTE, registrations_page, t("registrations.desk.title"), [RegistrationsDesk.load], RegistrationsDesk.loaded),
    reloading("/registrations/[token]"),
]
