"""Every SELECT over groups, members, invitations and the trail."""

from .groups import group_by_slug, groups_by_ids, owner_ids, roles_of_person, status_of

__all__ = ["group_by_slug", "groups_by_ids", "owner_ids", "roles_of_person", "status_of"]
