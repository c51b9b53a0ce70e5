"""What the sign-ups of an event count, for its report."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Figures:
    """People who came as far as is known: those noted as having come, or, while nobody is `noted`, all with seats.

    `kinds` counts those noted by the kind of actor that their party named. `not_agreed` of the people did not agree to
    pictures; `asked` whether anybody was asked about them, with what they are for in `use`.
    """

    noted: bool = False
    people: int = 0
    kinds: Mapping[str, int] = field(default_factory=dict)
    not_agreed: int = 0
    asked: bool = False
    use: str = ""
