"""Why a party moved, and what a link to it proves."""

from enum import StrEnum


class Reason(StrEnum):
    """Why a party came to where it stands; the texts are `registrations.reasons.<reason>`."""

    SIGNED_UP = "signed_up"
    MAIL_CONFIRMED = "mail_confirmed"
    ADDED_BY_GROUP = "added_by_group"
    CANCELLED = "cancelled"
    CANCELLED_BY_GROUP = "cancelled_by_group"
    NOT_CONFIRMED = "not_confirmed"
    SEATS_FREED = "seats_freed"
    CAPACITY_RAISED = "capacity_raised"
    EDITED_BY_GROUP = "edited_by_group"
    ENTERED_DRAW = "entered_draw"
    NAMED = "named"
    DRAWN = "drawn"
    NOT_DRAWN = "not_drawn"
    WAITS_FOR_APPROVAL = "waits_for_approval"
    ASKED_AGAIN = "asked_again"
    APPROVED = "approved"
    DECLINED_BY_GROUP = "declined_by_group"
    QUOTA_OPENED = "quota_opened"
    OFFER_ACCEPTED = "offer_accepted"
    OFFER_DECLINED = "offer_declined"
    OFFER_EXPIRED = "offer_expired"
    LINE_CLOSED = "line_closed"
    UNANSWERED = "unanswered"
    PHOTO_AGREED = "photo_agreed"
    PHOTO_DECLINED = "photo_declined"
    CHECKED_IN = "checked_in"
    CHECK_IN_UNDONE = "check_in_undone"
    MARKED_ABSENT = "marked_absent"
    ABSENT_UNDONE = "absent_undone"
    ADDED_AT_CENTRE = "added_at_centre"
    CANCELLED_AT_CENTRE = "cancelled_at_centre"
    GUARDIAN_ASKED = "guardian_asked"
    GUARDIAN_CONSENTED = "guardian_consented"
    GUARDIAN_SIGNED = "guardian_signed"
    GUARDIAN_REFUSED = "guardian_refused"
    GUARDIAN_SILENT = "guardian_silent"


class LinkKind(StrEnum):
    """How someone came by the secret address of a party's page.

    `mail` was sent to the party's address and so proves it; `browser` was given to whoever filled in the form. An
    `echo` was given to someone who typed an address that has signed up before: it shows what any other would show. A
    `guardian` link asks for consent and opens nothing else.
    """

    MAIL = "mail"
    BROWSER = "browser"
    ECHO = "echo"
    GUARDIAN = "guardian"

    @property
    def proves_address(self) -> bool:
        return self is LinkKind.MAIL

    @property
    def shows_party(self) -> bool:
        return self not in (LinkKind.ECHO, LinkKind.GUARDIAN)
