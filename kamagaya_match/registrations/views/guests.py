"""Those who came to an event, for the rooms that write to them afterwards."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Guest:
    """One party that came; `email` is empty for people without an address.

    `people` came: as noted at the door, or the whole party where the group noted nobody.
    """

    party_id: int
    name: str
    people: int
    email: str
    lang: str
    person_id: int | None
