"""What an event's page shows of other rooms."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class NeedBeside:
    """A need of the event's group, or of its field, as its card shows it; who knows needs words it."""

    href: str = ""
    title: str = ""
    kind_text: str = ""
    when: str = ""
    state_text: str = ""
    state_mark: str = "closed"
    place: str = ""
    place_kana: str = ""
    station: str = ""
    field_names: list[str] = field(default_factory=list)
    skill_names: list[str] = field(default_factory=list)
    welcome_names: list[str] = field(default_factory=list)
    group_name: str = ""
    group_kana: str = ""
    group_verified: bool = False
    label: str = ""
