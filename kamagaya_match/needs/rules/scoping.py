"""Two sides shape a draft: a group and a coordinator; it is published when both have said yes to the same words."""

from dataclasses import dataclass, replace
from enum import StrEnum


class ScopingState(StrEnum):
    """Where the shaping stands: waiting for a coordinator, at work, published by agreement, or given up."""

    WAITING = "waiting"
    WORKING = "working"
    AGREED = "agreed"
    ENDED = "ended"


class Side(StrEnum):
    """Who of the two somebody speaks for."""

    GROUP = "group"
    COORDINATOR = "coordinator"


OPEN = (ScopingState.WAITING, ScopingState.WORKING)


@dataclass(frozen=True, slots=True)
class Yeses:
    """Which side has agreed to the draft as it stands."""

    group: bool = False
    coordinator: bool = False

    @property
    def both(self) -> bool:
        return self.group and self.coordinator

    def said_by(self, side: Side) -> "Yeses":
        """After this side's yes."""
        return replace(self, group=True) if side is Side.GROUP else replace(self, coordinator=True)

    def edited_by(self, side: Side) -> "Yeses":
        """After this side changed the draft: the other has not seen it yet, so its yes is taken back."""
        return replace(self, coordinator=False) if side is Side.GROUP else replace(self, group=False)


def other(side: Side) -> Side:
    return Side.COORDINATOR if side is Side.GROUP else Side.GROUP


def is_open(state: ScopingState) -> bool:
    """Whether the two are still at it."""
    return state in OPEN


def may_take(state: ScopingState, *, coordinator: bool, member: bool) -> bool:
    """Whether somebody may become the coordinator of a waiting request; nobody shapes their own group's need from outside."""
    return state is ScopingState.WAITING and coordinator and not member


def may_agree(state: ScopingState, missing: int) -> bool:
    """Whether a yes counts: both are at it and the draft is complete."""
    return state is ScopingState.WORKING and missing == 0
