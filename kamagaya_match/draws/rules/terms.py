"""What is promised before anyone signs up: how many seats, for whom, and the hash of a seed that nobody sees yet."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from .canonical import Json, moment, sha256

SEED_BYTES = 32


class Quota(NamedTuple):
    """Seats that go first to parties who belong to `name`; what they leave is for all."""

    name: str
    seats: int


@dataclass(frozen=True, slots=True)
class Terms:
    """The rules of one draw as they are announced.

    `tickets_after_losing` is how many tickets a party holds that lost lately (1: no more than everyone). `opens` is the
    moment from which people can sign up, which is never before the first promise.
    """

    seats: int
    quotas: tuple[Quota, ...]
    tickets_after_losing: int
    waiting_list: bool
    opens: datetime
    closes: datetime
    draws: datetime

    def as_json(self) -> Json:
        return {
            "closes": moment(self.closes),
            "draws": moment(self.draws),
            "opens": moment(self.opens),
            "quotas": [{"name": quota.name, "seats": quota.seats} for quota in self.quotas],
            "seats": self.seats,
            "tickets_after_losing": self.tickets_after_losing,
            "waiting_list": self.waiting_list,
        }


def commitment(draw: str, rules: Json, seed: str) -> str:
    """The promise: it fixes the seed (64 hexadecimal digits) and the rules of this draw without showing the seed."""
    return sha256({"draw": draw, "rules": rules, "seed": seed})
