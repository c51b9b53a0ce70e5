"""What follows from the part a person has."""

from collections.abc import Collection

from kamagaya_match.who import VISITOR as VISITOR
from kamagaya_match.who import Role as Role
from kamagaya_match.who import Who as Who


def may_give(giver: Who, role: Role) -> bool:
    """Whether `giver` may give or take `role`: the office all parts but office and admin, an admin all."""
    if giver.has(Role.ADMIN):
        return True
    return giver.has(Role.OFFICE) and role not in {Role.OFFICE, Role.ADMIN}


def leaves_an_admin(admins: Collection[int], leaving: int) -> bool:
    """Whether somebody can still give every role once `leaving` is no admin any more."""
    return any(one != leaving for one in admins)
