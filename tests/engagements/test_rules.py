"""The way from the first yes to the review."""

from datetime import date

import pytest

from kamagaya_match.engagements.rules import STAGES, Stage, Way, further, may_review, stage_beside, way_of, wrong_hours
from kamagaya_match.needs.rules import NeedKind, ProBonoShape

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("kind", "shape", "way"),
    [
        (NeedKind.VOLUNTEER, None, Way.VOLUNTEER),
        (NeedKind.PRO_BONO, ProBonoShape.SESSION, Way.SESSION),
        (NeedKind.PRO_BONO, ProBonoShape.PROJECT, Way.PROJECT),
    ],
)
def test_the_need_says_which_way(kind: NeedKind, shape: ProBonoShape | None, way: Way) -> None:
    assert way_of(kind, shape) is way


@pytest.mark.parametrize("way", Way)
def test_steps_lead_to_the_review_and_only_the_review_ends(way: Way) -> None:
    stage, walked = Stage.AGREED, [Stage.AGREED]
    while (further := stage_beside(way, stage, 1)) is not None:
        stage = further
        walked.append(stage)
    assert (*walked, Stage.REVIEWED) == STAGES[way]
    assert may_review(way, stage) and not may_review(way, Stage.REVIEWED)


@pytest.mark.parametrize("way", Way)
def test_a_step_back_undoes_a_step(way: Way) -> None:
    for stage in STAGES[way][:-2]:
        further = stage_beside(way, stage, 1)
        assert further is not None and stage_beside(way, further, -1) is stage
    assert stage_beside(way, Stage.AGREED, -1) is None


@pytest.mark.parametrize(
    ("day", "minutes", "what", "wrong"),
    [
        (TODAY, 15, "相談", set()),
        (date(2026, 8, 22), 720, "相談", set()),
        (None, 60, "相談", {"day"}),
        (date(2026, 11, 23), 60, "相談", {"day"}),
        (date(2026, 8, 21), 60, "相談", {"day"}),
        (TODAY, 0, "相談", {"minutes"}),
        (TODAY, 20, "相談", {"minutes"}),
        (TODAY, 735, "相談", {"minutes"}),
        (TODAY, 60, "", {"what"}),
        (TODAY, 60, "あ" * 201, {"what"}),
    ],
)
def test_hours_that_can_be_written_down(day: date | None, minutes: int, what: str, wrong: set[str]) -> None:
    assert set(wrong_hours(day, minutes, what, TODAY)) == wrong


@pytest.mark.parametrize(
    ("way", "one", "other", "later"),
    [
        (Way.PROJECT, "agreed", "research", Stage.RESEARCH),
        (Way.PROJECT, "final", "research", Stage.FINAL),
        (Way.VOLUNTEER, "agreed", "research", Stage.AGREED),
    ],
)
def test_who_stands_in_never_goes_back(way: Way, one: str, other: str, later: Stage) -> None:
    assert further(way, one, other) is later
