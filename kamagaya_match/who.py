"""Who someone is to the platform, as every room needs to know it."""

from dataclasses import dataclass
from enum import StrEnum

from kamagaya_match.words.catalogue import Lang


class GroupRole(StrEnum):
    """What a member of a group may do: an owner also manages members and the group itself."""

    OWNER = "owner"
    EDITOR = "editor"


class Role(StrEnum):
    """A part that the office gives to a person."""

    COORDINATOR = "coordinator"
    ADVISER = "adviser"
    CENTRE = "centre"
    STAFF = "staff"
    OFFICE = "office"
    COMMITTEE = "committee"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Who:
    """The person behind a request; a visitor has no `person_id`. `groups` holds (slug, role)."""

    person_id: int | None = None
    name: str = ""
    email: str = ""
    lang: Lang = "ja"
    roles: frozenset[Role] = frozenset()
    groups: tuple[tuple[str, GroupRole], ...] = ()

    @property
    def signed_in(self) -> bool:
        return self.person_id is not None

    @property
    def is_office(self) -> bool:
        return self.has(Role.OFFICE) or self.has(Role.ADMIN)

    @property
    def sees_internal(self) -> bool:
        """Whether this person sees what is for city staff only."""
        return self.has(Role.STAFF) or self.is_office

    def has(self, role: Role) -> bool:
        return role in self.roles

    def role_in(self, slug: str) -> GroupRole | None:
        """The person's part in the group `slug`, or None."""
        return dict(self.groups).get(slug)

    def may_edit_group(self, slug: str) -> bool:
        """Whether the person writes in the group's name: its members, and the office."""
        return self.is_office or self.role_in(slug) is not None


VISITOR = Who()
