"""The page of one's own records of hours."""

from kamagaya_match.records.state import OwnRecords
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .mine import mine_page

PAGES = [LivePage("/me/hours", mine_page, t("records.title"), [OwnRecords.load], OwnRecords.loaded)]
