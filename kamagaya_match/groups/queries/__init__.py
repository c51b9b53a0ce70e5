"""Every SELECT over groups, members, invitations and the trail."""

from .groups import (
    Conditions,
    count,
    fitting,
    group_by_slug,
    groups_by_ids,
    in_reading_order,
    newest_first,
    public_slugs,
    status_of,
    unverified,
    with_status,
)
from .members import (
    invitation,
    invitation_with,
    membership,
    memberships,
    memberships_of,
    open_invitations,
    owner_ids,
    roles_in,
    roles_of_person,
    sent_since,
)
from .trail import last_of, trail

__all__ = [
    "Conditions",
    "count",
    "fitting",
    "group_by_slug",
    "groups_by_ids",
    "in_reading_order",
    "invitation",
    "invitation_with",
    "last_of",
    "membership",
    "memberships",
    "memberships_of",
    "newest_first",
    "open_invitations",
    "owner_ids",
    "public_slugs",
    "roles_in",
    "roles_of_person",
    "sent_since",
    "status_of",
    "trail",
    "unverified",
    "with_status",
]
