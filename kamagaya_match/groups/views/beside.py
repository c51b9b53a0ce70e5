"""What a group's page shows of rooms that know groups."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OfferBeside:
    """Something that a business or school gives."""

    href: str = ""
    title: str = ""
    kind_text: str = ""
    summary: str = ""
    when: str = ""
    place: str = ""
