"""Needs that nobody has answered, and people whom nobody has asked."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.coordination import service
from kamagaya_match.coordination.rules import NEED_WAITS, PERSON_WAITS
from kamagaya_match.needs import service as needs
from kamagaya_match.offers import service as offers
from kamagaya_match.problems import NotFound
from kamagaya_match.who import VISITOR, Who
from tests.coordination.conftest import coordinator
from tests.needs.forms import NOW, application, applied, posted
from tests.offers.forms import asked, offered
from tests.world import NEWCOMERS, World

LATER = NOW + NEED_WAITS + timedelta(minutes=1)
MUCH_LATER = NOW + PERSON_WAITS + timedelta(minutes=1)


def _needs() -> list[str]:
    return [row.href.split("/")[3] for row in service.waiting_needs(_who(), 1, "ja").rows]


def _people() -> list[str]:
    return [row.card.key for row in service.waiting_people(_who(), 1, "ja").rows]


def _who() -> Who:
    return coordinator("tsunagu", "橋本つなぐ")


def test_a_need_waits_after_three_days_until_somebody_applies(city: World) -> None:
    first, second = posted(city.akiko), posted(city.akiko, title="もう一つの募集")
    assert _needs() == []
    with clock.frozen(LATER):
        assert _needs() == [first, second]
        [row, _] = service.waiting_needs(_who(), 1, "ja").rows
        assert (row.waits, row.group) == ("3日", "里山を守る会")
        number = applied(city, first)
        assert _needs() == [second]
        needs.decline(city.akiko, number, "今回は日程が合わず、すみません。")
        assert _needs() == [first, second]
        needs.close(city.akiko, second)
        assert _needs() == [first]


def test_who_stands_by_is_somebody_and_a_past_need_waits_for_nobody(city: World) -> None:
    need = posted(city.akiko)
    with clock.frozen(LATER):
        needs.apply(city.chiyo, need, {"name": "千代", "message": "ほかにいなければ。", "standby": "on"})
        assert application(need, city.chiyo).state == "standby" and _needs() == []
    other = posted(city.akiko, until="2026-11-24")
    with clock.frozen(LATER):
        assert other not in _needs()


def test_somebody_waits_who_was_not_asked_and_has_not_applied_for_a_month(city: World) -> None:
    key = offered(city.chiyo)
    assert _people() == []
    with clock.frozen(MUCH_LATER):
        assert _people() == [key]
        [row] = service.waiting_people(_who(), 1, "ja").rows
        assert "千" not in str(row) and "chiyo" not in str(row) and row.since == "11月22日(日)から登録"


@pytest.mark.parametrize("how", ["asked", "applied", "hidden", "paused"])
def test_who_was_asked_or_applied_or_shows_nothing_does_not_wait(city: World, how: str) -> None:
    key = offered(city.chiyo, seen="self" if how == "hidden" else "groups")
    if how == "paused":
        offers.pause_mine(city.chiyo)
    with clock.frozen(MUCH_LATER):
        need = posted(city.akiko, until="2027-01-20")
        if how == "asked":
            asked(city.akiko, key, need)
        elif how == "applied":
            applied(city, need)
        assert _people() == []


def test_long_lists_are_paged(city: World) -> None:
    slugs = [posted(city.akiko, title=f"募集{number}") for number in range(21)]
    with clock.frozen(LATER):
        first, second, beyond = (service.waiting_needs(_who(), page, "ja") for page in (1, 2, 99))
    assert (first.count, first.pages, len(first.rows), len(second.rows)) == (21, 2, 20, 1)
    assert beyond == second
    assert slugs[-1] in second.rows[0].href


def test_nobody_else_sees_the_desk(city: World) -> None:
    key, need = offered(city.chiyo), posted(city.akiko)
    looks: list[Callable[[Who], object]] = [
        lambda who: service.overview(who, "ja"),
        lambda who: service.waiting_needs(who, 1, "ja"),
        lambda who: service.waiting_people(who, 1, "ja"),
        lambda who: service.proposals(who, 1, "ja"),
        lambda who: service.need_to_propose(who, need, "ja"),
        lambda who: service.person_to_propose(who, key, "ja"),
    ]
    for look in looks:
        for stranger in (city.akiko, city.chiyo, city.centre, city.staff, VISITOR):
            with pytest.raises(NotFound):
                look(stranger)
        look(city.officer)


def test_a_need_of_an_unverified_group_is_not_proposed(city: World) -> None:
    need = needs.create(city.daigo, NEWCOMERS, {"title": "下書き"})
    with pytest.raises(NotFound):
        service.need_to_propose(_who(), need, "ja")
