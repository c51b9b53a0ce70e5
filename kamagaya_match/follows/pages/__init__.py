"""The pages of what is followed."""

from kamagaya_match.follows.state import Follows
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .mine import follows_page

PAGES = [LivePage("/me/follows", follows_page, t("follows.title"), [Follows.load], Follows.loaded)]
