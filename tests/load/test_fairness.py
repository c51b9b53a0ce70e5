"""The simulated city: the same in each run, and the equity term does there what docs/matching.md says."""

import pytest

from .fairness import told

pytestmark = pytest.mark.heavy


def test_equity_finds_people_for_more_needs_and_costs_few_connections() -> None:
    found = told(2)
    fair, alone = found["fit_and_equity"], found["fit_alone"]
    for other in ("newest_first", "popular_first"):
        assert fair["needs_with_a_connection"] > found[other]["needs_with_a_connection"]
        assert fair["connections"] > 0.98 * found[other]["connections"]
    assert fair["needs_with_a_connection"] >= alone["needs_with_a_connection"] and fair["connections"] > 0.98 * alone["connections"]


def test_two_runs_tell_the_same() -> None:
    assert told(1) == told(1)
