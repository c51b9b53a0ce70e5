"""Posts that wait for the office, whichever feature they belong to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WaitingPost:
    """An event or a need in the office's queue; `kind` is event or need."""

    kind: str = ""
    slug: str = ""
    title: str = ""
    group: str = ""
    group_href: str = ""
    when: str = ""
    age: str = ""
    href: str = ""
