"""The pages of conversations."""

from kamagaya_match.conversations.state import CentreTalks, GroupApplications, OneConversation, OwnTalks
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .lists import applications_page, centre_page, mine_page
from .one import one_page

DESK = "/group-desk/[slug]/applications"
PAGES = [
    LivePage("/conversations/[slug]", one_page, OneConversation.view.title, [OneConversation.load], OneConversation.loaded),
    LivePage("/me/conversations", mine_page, t("conversations.mine_title"), [OwnTalks.load], OwnTalks.loaded),
    LivePage("/centre/conversations", centre_page, t("conversations.centre_title"), [CentreTalks.load], CentreTalks.loaded),
    LivePage(DESK, applications_page, t("need_desk.all_title"), [GroupApplications.load], GroupApplications.loaded),
]
