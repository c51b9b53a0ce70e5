"""Machines are held back, a rush of people is not."""

import pytest

from kamagaya_match import settings as settings_module
from kamagaya_match.problems import Refused
from kamagaya_match.registrations.limits import refuse_haste


def test_a_household_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KM_SIGNUP_LIMIT", "3/hour")
    settings_module.reset()
    for number in range(3):
        refuse_haste("192.0.2.1", f"{number}@example.jp")
    with pytest.raises(Refused) as refused:
        refuse_haste("192.0.2.1", "4@example.jp")
    assert refused.value.key == "registrations.refused.too_many_from_here"
    refuse_haste("192.0.2.2", "5@example.jp")
    settings_module.reset()


@pytest.mark.parametrize("client", ["127.0.0.1", "::/64"])
def test_a_web_server_in_front_does_not_count_as_one_person(client: str) -> None:
    for number in range(1000):
        refuse_haste(client, f"{number}@example.jp")
