"""How often waiting was worth it: told only where there is enough to tell."""

from collections.abc import Iterable
from dataclasses import dataclass

ENOUGH = 10
# From where to where in line parties are comparable; beyond the last all are.
BANDS: tuple[tuple[int, int | None], ...] = ((1, 1), (2, 3), (4, 6), (7, 10), (11, None))


@dataclass(frozen=True, slots=True)
class Chance:
    """Of the parties that began to wait at these `places` (the last None: and later), how many there were and how many got in."""

    places: tuple[int, int | None]
    of: int
    got: int


def chance_at(place: int, history: Iterable[tuple[int, bool]]) -> Chance | None:
    """What became of parties that began to wait at about this place: pairs (place, was it their turn); None below ENOUGH of them."""
    band = next(one for one in BANDS if one[1] is None or place <= one[1])
    fates = [got for first, got in history if first >= band[0] and (band[1] is None or first <= band[1])]
    return Chance(band, len(fates), sum(fates)) if len(fates) >= ENOUGH else None
