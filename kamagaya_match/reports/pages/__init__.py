"""The report of an event on the desk of its group."""

from kamagaya_match.reports.state import EventReportDesk
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .report import report_page

ROUTE = "/group-desk/[slug]/events/[event_slug]/report"
PAGES = [LivePage(ROUTE, report_page, t("report_desk.title"), [EventReportDesk.load], EventReportDesk.loaded)]
