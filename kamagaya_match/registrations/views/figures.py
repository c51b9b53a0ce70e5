"""What the sign-ups of an event count, for its report."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Figures:
    """People who came as far as is known: those noted as having come, or, while nobody is `noted`, all with seats.

    `kinds` counts those noted by the kind of actor that their party named. `not_agreed` of the people did not agree to
    pictures; `asks_actor` and `asked` say whether anybody was asked about kinds and pictures, `use` what pictures are for.
    """

    noted: bool = False
    people: int = 0
    kinds: Mapping[str, int] = field(default_factory=dict)
    not_agreed: int = 0
    asks_actor: bool = False
    asked: bool = False
    use: str = ""
