"""The pages of matching."""

from kamagaya_match.matching.state import BestForNeed, Matches
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .desk import best_page
from .mine import matches_page

PAGES = [
    LivePage("/me/matches", matches_page, t("matching.title"), [Matches.load], Matches.loaded),
    LivePage("/group-desk/[slug]/needs/[need_slug]/matches", best_page, t("matching.desk.title"), [BestForNeed.load], BestForNeed.loaded),
]
