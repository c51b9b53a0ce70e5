"""The pages of needs."""

from typing import Any

from kamagaya_match.needs.state.applying import Applying
from kamagaya_match.needs.state.desk import NeedsDesk
from kamagaya_match.needs.state.form import NeedForm, NeedStart
from kamagaya_match.needs.state.one_on_desk import NeedOnDesk
from kamagaya_match.needs.state.reading import Needs, OneNeed
from kamagaya_match.needs.state.shaping import ShapingDesk, ShapingForm, ShapingQueue
from kamagaya_match.needs.state.shifts import NeedShifts
from kamagaya_match.needs.state.silent import SilentApplications
from kamagaya_match.web.el import when
from kamagaya_match.web.layout import layout
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .applying import apply_page
from .desk import needs_page
from .detail import missing_page, need_page
from .form import need_form
from .listing import need_list
from .one_on_desk import need_desk_page
from .shaping import queue_page, shaping_form, shaping_page
from .shifts import shifts_page
from .silent import silent_page
from .start import start_page

PLACE = "/needs/"


def _list() -> Any:
    return layout(need_list(Needs.listing), here=PLACE)


def _one() -> Any:
    return layout(when(OneNeed.missing, missing_page(), need_page(OneNeed.page)), here=PLACE)


def _apply() -> Any:
    return layout(when(Applying.missing, missing_page(), apply_page(Applying.view, Applying.errors, Applying.done)), here=PLACE)


DESK = "/group-desk/[slug]/needs"
PAGES = [
    LivePage("/needs", _list, t("needs.list_title"), [Needs.load], Needs.loaded),
    LivePage("/needs/[slug]", _one, OneNeed.title, [OneNeed.load], OneNeed.loaded),
    LivePage("/needs/[slug]/apply", _apply, t("needs.apply_page.title"), [Applying.load], Applying.loaded),
    LivePage(DESK, needs_page, t("need_desk.title"), [NeedsDesk.load], NeedsDesk.loaded),
    LivePage(f"{DESK}/start", start_page, t("need_desk.start.title"), [NeedStart.load], NeedStart.loaded),
    LivePage(f"{DESK}/new", need_form, t("need_form.title_new"), [NeedForm.load], NeedForm.loaded),
    LivePage(f"{DESK}/[need_slug]", need_desk_page, NeedOnDesk.row.title, [NeedOnDesk.load], NeedOnDesk.loaded),
    LivePage(f"{DESK}/[need_slug]/edit", need_form, t("need_form.title_change"), [NeedForm.load], NeedForm.loaded),
    LivePage(f"{DESK}/[need_slug]/shifts", shifts_page, t("need_shifts.title"), [NeedShifts.load], NeedShifts.loaded),
    LivePage("/coordinator/applications", silent_page, t("need_desk.silent.title"), [SilentApplications.load], SilentApplications.loaded),
    LivePage("/coordinator/needs", queue_page, t("need_desk.shaping.queue_title"), [ShapingQueue.load], ShapingQueue.loaded),
    LivePage("/coordinator/needs/[slug]", shaping_page, ShapingDesk.row.title, [ShapingDesk.load], ShapingDesk.loaded),
    LivePage("/coordinator/needs/[slug]/edit", shaping_form, t("need_form.title_change"), [ShapingForm.load], ShapingForm.loaded),
]
