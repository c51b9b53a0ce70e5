"""The pages of engagements."""

from kamagaya_match.engagements.state import GroupEngagements, OneEngagement, OwnEngagements
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .lists import group_page, mine_page
from .one import one_page

DESK = "/group-desk/[slug]/engagements"
PAGES = [
    LivePage("/me/engagements", mine_page, t("engagements.title"), [OwnEngagements.load], OwnEngagements.loaded),
    LivePage("/engagements/[slug]", one_page, OneEngagement.view.title, [OneEngagement.load], OneEngagement.loaded),
    LivePage(DESK, group_page, t("engagements.group_title"), [GroupEngagements.load], GroupEngagements.loaded),
]
