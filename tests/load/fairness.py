"""Does the equity term help groups that nobody finds? `python -m tests.load.fairness [--cities 20]` prints JSON.

A simulated city, the same in each run: 40 groups of unequal fame publish needs over twelve weeks, people look at a list
of ten needs and answer at most one, with a chance that falls down the list and grows with how well the need suits them
really. What really suits somebody is not what the ranking knows: each has weights of their own around the published
ones, and each need an appeal that no ranking sees. The same people come at the same moments whatever the order is.
docs/matching.md tells the figures, and what such a model cannot show.
"""

import json
import random
import statistics
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from kamagaya_match.city import AREAS
from kamagaya_match.city.weekly import SLOTS
from kamagaya_match.matching.rules import Ask, Kind, Manner, Match, Oneself, OpenAsks, Part, Where, Wish, compare
from kamagaya_match.matching.rules.facts import FIELD_CODES, SKILL_CODES, levels, spot_of

GROUPS, NEEDS, PEOPLE = 40, 150, 500
DAYS, VISITS_A_DAY = 84, 14
OPEN_DAYS, RECENT_DAYS = 35, 14
SHOWN = 10
ATTENTION = 0.82
READY = 0.5
Shown = list[Ask]


@dataclass
class Post:
    """A need in the simulated city; `appeal` is what no ranking sees, `got` the days of its connections."""

    ask: Ask
    day: int
    appeal: float
    got: list[int] = field(default_factory=list)

    def open_on(self, day: int) -> bool:
        return self.day <= day < self.day + OPEN_DAYS and len(self.got) < (self.ask.wanted or NEEDS)


@dataclass(frozen=True)
class Citizen:
    """Somebody, and how much each part really matters to them."""

    wish: Wish
    taste: dict[Part, float]


Order = Callable[[Wish, list[Post], int], Shown]


def newest(wish: Wish, posts: list[Post], day: int) -> Shown:
    """What was published last stands first."""
    return [post.ask for post in sorted(posts, key=lambda post: (-post.day, post.ask.slug))]


def popular(wish: Wish, posts: list[Post], day: int) -> Shown:
    """What has most connections stands first."""
    return [post.ask for post in sorted(posts, key=lambda post: (-len(post.got), -post.day, post.ask.slug))]


def fitting(wish: Wish, posts: list[Post], day: int) -> Shown:
    """The ranking without its equity term."""
    return [ask for _, ask in OpenAsks([post.ask for post in posts]).ranked(wish, fair=False)]


def fair(wish: Wish, posts: list[Post], day: int) -> Shown:
    """The ranking as it is."""
    ever: dict[str, int] = {}
    for post in posts:
        ever[post.ask.group] = ever.get(post.ask.group, 0) + len(post.got)
    now = [
        replace(post.ask, recent=sum(1 for got in post.got if got > day - RECENT_DAYS), group_connections=ever[post.ask.group])
        for post in posts
    ]
    return [ask for _, ask in OpenAsks(now).ranked(wish)]


ORDERS: dict[str, Order] = {"newest_first": newest, "popular_first": popular, "fit_alone": fitting, "fit_and_equity": fair}


def main(arguments: list[str]) -> None:
    """Mean over some cities: the share of needs with a connection, and connections in all."""
    parser = ArgumentParser(prog="python -m tests.load.fairness", description=__doc__)
    parser.add_argument("--cities", type=int, default=20)
    print(json.dumps(told(parser.parse_args(arguments).cities), indent=2))


def told(cities: int) -> dict[str, dict[str, float]]:
    """By order: mean share of needs that got at least one connection, mean connections in all, mean Gini of places filled."""
    return {name: _mean([lived(seed, order) for seed in range(cities)]) for name, order in ORDERS.items()}


def _mean(runs: list[list[Post]]) -> dict[str, float]:
    share = statistics.mean(sum(1 for post in run if post.got) / len(run) for run in runs)
    total = statistics.mean(sum(len(post.got) for post in run) for run in runs)
    gini = statistics.mean(_gini([len(post.got) / (post.ask.wanted or 1) for post in run]) for run in runs)
    return {"needs_with_a_connection": round(share, 4), "connections": round(total, 1), "gini_of_places_filled": round(gini, 3)}


def _gini(numbers: list[float]) -> float:
    ordered, total = sorted(numbers), sum(numbers)
    if not total:
        return 0.0
    return sum((2 * place - len(ordered) - 1) * number for place, number in enumerate(ordered, start=1)) / (len(ordered) * total)


def lived(seed: int, order: Order) -> list[Post]:
    """Twelve weeks of one city under one order."""
    posts, citizens = _city(random.Random(seed))
    for day in range(DAYS):
        for visit in range(VISITS_A_DAY):
            chance = random.Random(f"{seed} {day} {visit}")
            _visit(chance, citizens[chance.randrange(PEOPLE)], posts, day, order)
    return posts


def _visit(chance: random.Random, citizen: Citizen, posts: list[Post], day: int, order: Order) -> None:
    """Somebody looks down the list and answers at most one need, which is a connection."""
    there = {post.ask.slug: post for post in posts if post.open_on(day)}
    looked = chance.random()
    for place, ask in enumerate(order(citizen.wish, list(there.values()), day)[:SHOWN]):
        luck = random.Random(f"{looked} {ask.slug}").random()
        if luck < ATTENTION**place * _wants(citizen, there[ask.slug]):
            there[ask.slug].got.append(day)
            return


def _wants(citizen: Citizen, post: Post) -> float:
    """The chance that somebody who reads the need answers it."""
    found = compare(citizen.wish, post.ask, fair=False)
    if not isinstance(found, Match):
        return 0.0
    used = [(citizen.taste[line.part] * line.weight, line.value) for line in found.lines if line.value is not None]
    weight = sum(own for own, _ in used)
    suits = sum(own * value for own, value in used) / weight / 1000 if weight else 0.3
    return READY * float(suits**2) * post.appeal


def _city(chance: random.Random) -> tuple[list[Post], list[Citizen]]:
    fame = [chance.paretovariate(1.2) for _ in range(GROUPS)]
    posts = [_post(chance, number, fame) for number in range(NEEDS)]
    return posts, [_citizen(chance) for _ in range(PEOPLE)]


def _post(chance: random.Random, number: int, fame: list[float]) -> Post:
    group = chance.choices(range(GROUPS), fame)[0]
    appeal = min(1.0, 0.25 + 0.15 * fame[group] * chance.random())
    return Post(_ask(chance, number, group), chance.randrange(DAYS - RECENT_DAYS), appeal)


def _mask(chance: random.Random, size: int, least: int, most: int) -> int:
    return sum(1 << place for place in chance.sample(range(size), chance.randint(least, most)))


def _ask(chance: random.Random, number: int, group: int) -> Ask:
    return Ask(
        slug=f"n{number:03}",
        group=f"g{group:02}",
        kind=Kind.PRO_BONO if chance.random() < 0.2 else Kind.VOLUNTEER,
        fields=_mask(chance, len(FIELD_CODES), 1, 2),
        skills=_mask(chance, len(SKILL_CODES), 0, 2),
        times=_mask(chance, len(SLOTS), 1, 4),
        where=Where(spot=spot_of(None, None, chance.choice(AREAS).name)),
        manner=Manner(rhythm=chance.choice(["once", "monthly", "weekly", "freely"])),
        oneself=Oneself(beginner=chance.random() < 0.5),
        wanted=chance.choice([1, 2, 3, 5, 8]),
    )


def _citizen(chance: random.Random) -> Citizen:
    wish = Wish(
        fields=_mask(chance, len(FIELD_CODES), 1, 3),
        skills=levels({skill: chance.randint(1, 3) for skill in chance.sample(SKILL_CODES, chance.randint(0, 3))}),
        times=_mask(chance, len(SLOTS), 2, 8),
        where=Where(spot=spot_of(None, None, chance.choice(AREAS).name)),
        manner=Manner(rhythm=chance.choice(["once", "monthly", "weekly", "freely"])),
        oneself=Oneself(beginner=chance.random() < 0.4),
    )
    return Citizen(wish, {part: chance.uniform(0.4, 1.6) for part in Part})


if __name__ == "__main__":
    main(sys.argv[1:])
