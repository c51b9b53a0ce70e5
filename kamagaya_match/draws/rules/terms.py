"""What is promised before anyone signs up: how many seats, for whom, and the hash of a seed that nobody sees yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from .canonical import Json, moment, sha256

SEED_BYTES = 32


@dataclass(frozen=True, slots=True)
class Terms:
    """The rules of one draw as they are announced.

    `seats` is None without a limit; of them `quotas` keeps some for parties of a kind. `most_tickets` is how many tickets a
    party can come to hold by losing other draws (1: everyone the same). `opens` is the moment from which people can sign
    up, which is never before the first promise.
    """

    seats: int | None
    quotas: Mapping[str, int]
    most_tickets: int
    waiting_list: bool
    opens: datetime
    closes: datetime
    draws: datetime

    def as_json(self) -> Json:
        return {
            "closes": moment(self.closes),
            "draws": moment(self.draws),
            "most_tickets": self.most_tickets,
            "opens": moment(self.opens),
            "quotas": dict(self.quotas),
            "seats": self.seats,
            "waiting_list": self.waiting_list,
        }


def commitment(draw: str, rules: Json, seed: str) -> str:
    """The promise: it fixes the seed (64 hexadecimal digits) and the rules of this draw without showing the seed."""
    return sha256({"draw": draw, "rules": rules, "seed": seed})


def tickets(lost_before: int, most_tickets: int) -> int:
    """One ticket, and one more for each draw lost lately, as far as the rules go."""
    return min(1 + lost_before, most_tickets)
