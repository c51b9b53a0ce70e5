"""The form in which somebody founds a group."""

from kamagaya_match.groups.state.founding import Founding
from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.fields import check, error_of, error_summary
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head
from kamagaya_match.web.say import t

from .fields import GroupFields, form_section, label

ORDER = ("name", "kana", "kind", "summary", "fields", "area", "contact_name", "contact_email", "contact_phone", "agree")

DRAFT = "group-new"


def founding_page() -> Node:
    """A short form; the rest can be told later on the desk."""
    fields = GroupFields({"contact_email": Founding.email}, [], Founding.errors)
    what = (fields.text("name", required=True), fields.text("kana", required=True, help_=True), fields.kind())
    doing = (fields.text("summary", required=True, help_=True), fields.fields(), fields.area())
    contact = (
        fields.text("contact_name"),
        fields.text("contact_email", kind="email", auto_complete="email"),
        fields.text("contact_phone", kind="tel", auto_complete="tel"),
    )
    return layout(
        narrow(
            page_head(t("groups.new_title"), el.p(t("groups.new_lead"), class_name="km-lead")),
            notice("info", t("groups.new_steps_title"), el.p(t("groups.new_steps"))),
            error_summary(Founding.errors, [(name, label(name)) for name in ORDER]),
            form(
                form_section("what", *what),
                form_section("doing", *doing),
                form_section("office_contact", *contact),
                check("agree", t("groups.fields.agree"), required=True, error=error_of(Founding.errors, "agree")),
                actions(submit(t("groups.found_now")), button_link(t("common.cancel"), "/groups/", "text")),
                action="",
                on_submit=Founding.found,
                draft_key=DRAFT,
            ),
        ),
    )
