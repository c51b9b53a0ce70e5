"""The form of a group's page on its desk."""

from kamagaya_match.groups.state.desk import GroupProfile
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout
from kamagaya_match.web.el import Node, Text, when
from kamagaya_match.web.forms import draft_done, form
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.fields import error_summary
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head
from kamagaya_match.web.say import t

from .fields import GroupFields, form_section, label

ORDER = (
    "name",
    "kana",
    "kind",
    "summary",
    "fields",
    "about",
    "active_where",
    "active_when",
    "who_welcome",
    "area",
    "founded_year",
    "member_count",
)
CONTACT = ("contact_name", "contact_email", "contact_phone", "contact_address", "website")


def profile_page() -> Node:
    """All that a group can tell of itself."""
    start = GroupProfile.start
    saved = notice("success", t("groups.saved"), el.p(button_link(t("groups.see_page"), "/groups/" + start.slug)))
    return desk_layout(
        start.slug,
        "profile",
        narrow(
            page_head(t("groups.profile_title"), el.p(t("groups.profile_lead"))),
            when(GroupProfile.saved, el.div(saved, draft_done(_draft()), role="status")),
            error_summary(GroupProfile.errors, [(name, label(name)) for name in (*ORDER, *CONTACT)]),
            _form(GroupFields(start.typed, start.fields, GroupProfile.errors)),
        ),
        name=start.name,
    )


def _form(fields: GroupFields) -> Node:
    return form(
        form_section("what", fields.text("name", required=True), fields.text("kana", required=True, help_=True), fields.kind()),
        form_section(
            "doing", fields.text("summary", required=True, help_=True), fields.fields(), fields.text("about", lines=8, help_=True)
        ),
        form_section(
            "where_and_when",
            fields.text("active_where", help_=True),
            fields.text("active_when", help_=True),
            fields.area(),
            fields.text("who_welcome", lines=3, help_=True),
            fields.number("founded_year"),
            fields.number("member_count", t("groups.people_unit")),
        ),
        form_section(
            "contact",
            fields.contact("contact_name"),
            fields.contact("contact_email", kind="email"),
            fields.contact("contact_phone", kind="tel"),
            fields.contact("contact_address"),
            fields.text("website", kind="url", help_=True),
        ),
        actions(submit(t("common.save"))),
        action="",
        on_submit=GroupProfile.save,
        draft_key=_draft(),
        key=GroupProfile.start.slug,
    )


def _draft() -> Text:
    return "group-" + GroupProfile.start.slug
