"""Papers of other rooms whose numbers are of the same kind and are checked at the same address."""

from typing import Protocol

from kamagaya_match.certificates.views import Checked
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang


class Papers(Protocol):
    """A room with such papers; None for numbers that it does not know."""

    def check(self, number: str, lang: Lang, who: Who) -> Checked | None: ...

    def name_fits(self, number: str, name: str) -> bool | None: ...


_others: list[Papers] = []


def check_also_with(papers: Papers) -> None:
    """Introduce the room (the composition root does)."""
    _others[:] = [papers]


def checked(number: str, lang: Lang, who: Who) -> Checked | None:
    """What the other rooms say of a number."""
    return next((found for one in _others if (found := one.check(number, lang, who))), None)


def fits(number: str, name: str) -> bool | None:
    """Whether a paper of another room is made out to this name."""
    return next((found for one in _others if (found := one.name_fits(number, name)) is not None), None)
