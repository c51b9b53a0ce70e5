import pytest

from kamagaya_match.registrations.rules import Chance, chance_at


def test_nothing_is_claimed_of_a_few() -> None:
    assert chance_at(1, [(1, True)] * 9) is None
    assert chance_at(1, [(1, True)] * 7 + [(1, False)] * 3) == Chance((1, 1), 10, 7)


@pytest.mark.parametrize(
    ("place", "places", "of"), [(1, (1, 1), 10), (2, (2, 3), 20), (3, (2, 3), 20), (6, (4, 6), 30), (7, (7, 10), 40), (30, (11, None), 100)]
)
def test_only_about_the_same_place_is_compared(place: int, places: tuple[int, int | None], of: int) -> None:
    history = [(first, first % 2 == 1) for first in range(1, 21) for _ in range(10)]
    found = chance_at(place, history)
    assert found is not None and (found.places, found.of) == (places, of)
