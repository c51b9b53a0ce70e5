"""A party as one to whom something is told."""

from dataclasses import dataclass
from datetime import datetime

from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.words.catalogue import Lang


@dataclass(frozen=True, kw_only=True)
class Listener:
    """One party; `seated_since` is None for those who wait, `came_at` when it signed up."""

    party_id: int
    person_id: int | None
    number: int
    code: str
    name: str
    size: int
    email: str
    lang: Lang
    state: RegistrationState
    seated_since: datetime | None
    came_at: datetime

    @property
    def seated(self) -> bool:
        return self.seated_since is not None
