"""One's own page: what is coming, mails, settings."""

from kamagaya_match.my_page.state import MyCalendar, MyDevices, MyMails, MyProfile, Overview
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .mails import mails_page
from .overview import overview_page
from .settings import settings_page

_SETTINGS_THERE = MyProfile.loaded & MyCalendar.loaded & MyDevices.loaded

PAGES = [
    LivePage("/me", overview_page, t("my_page.title"), [Overview.load], Overview.loaded),
    LivePage("/me/mails", mails_page, t("my_page.tabs.mails"), [MyMails.load], MyMails.loaded),
    LivePage("/me/settings", settings_page, t("my_page.tabs.settings"), [MyProfile.load, MyCalendar.load, MyDevices.load], _SETTINGS_THERE),
]
