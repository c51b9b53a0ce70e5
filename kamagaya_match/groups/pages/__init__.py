"""The pages of groups and of the office's desk."""

from typing import Any

from kamagaya_match.groups.state.desk import Desk, GroupProfile
from kamagaya_match.groups.state.founding import Founding
from kamagaya_match.groups.state.members import Members
from kamagaya_match.groups.state.office import AuditTrail, GroupAtOffice, GroupsAtOffice
from kamagaya_match.groups.state.queues import OfficeQueues
from kamagaya_match.groups.state.reading import Groups, OneGroup
from kamagaya_match.web.el import when
from kamagaya_match.web.layout import layout
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .audit import trail_page
from .desk import desk_page
from .founding import founding_page
from .listing import group_list
from .members import members_page
from .office_groups import group_page as office_group_page
from .office_groups import groups_page
from .page import group_page, missing_page
from .profile import profile_page
from .queues import queues_page


def _list() -> Any:
    return layout(group_list(Groups.listing), here="/groups/")


def _one() -> Any:
    return layout(
        when(
            OneGroup.missing,
            missing_page(),
            group_page(OneGroup.page, OneGroup.events, OneGroup.needs, OneGroup.offers, OneGroup.thanks, OneGroup.stories),
        ),
        here="/groups/",
    )


PAGES = [
    LivePage("/groups", _list, t("groups.list_title"), [Groups.load], Groups.loaded),
    LivePage("/groups/new", founding_page, t("groups.new_title"), [Founding.load], Founding.loaded),
    LivePage("/groups/[slug]", _one, OneGroup.title, [OneGroup.load], OneGroup.loaded),
    LivePage("/group-desk/[slug]", desk_page, Desk.home.card.name, [Desk.load], Desk.loaded),
    LivePage("/group-desk/[slug]/profile", profile_page, t("groups.profile_title"), [GroupProfile.load], GroupProfile.loaded),
    LivePage("/group-desk/[slug]/members", members_page, t("groups.members.title"), [Members.load], Members.loaded),
    LivePage("/office", queues_page, t("office.title"), [OfficeQueues.load], OfficeQueues.loaded),
    LivePage("/office/groups", groups_page, t("office.groups_title"), [GroupsAtOffice.load], GroupsAtOffice.loaded),
    LivePage("/office/groups/[slug]", office_group_page, GroupAtOffice.view.page.card.name, [GroupAtOffice.load], GroupAtOffice.loaded),
    LivePage("/office/audit", trail_page, t("office.trail"), [AuditTrail.load], AuditTrail.loaded),
]
