"""Who may look at the coordinators' desk."""

from kamagaya_match.needs import service as needs
from kamagaya_match.problems import NotFound
from kamagaya_match.who import Who


def coordinators_only(who: Who) -> None:
    """NotFound for everyone but coordinators and the office."""
    if not needs.coordinates(who):
        raise NotFound
