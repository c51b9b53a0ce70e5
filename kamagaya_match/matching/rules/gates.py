"""What decides alone, without any weight, whether a need is proposed to somebody."""

from .facts import Ask, Oneself, Where, Wish
from .parts import metres_between
from .weights import Gate


def shut(wish: Wish, ask: Ask) -> Gate | None:
    """The first gate that is shut between the two, or None."""
    gates = {
        Gate.OWN_GROUP: ask.group in wish.groups,
        Gate.ASKED: ask.slug in wish.asked,
        Gate.HIDDEN: ask.slug in wish.hidden,
        Gate.AGE: too_young(wish.oneself, ask.oneself),
        Gate.UNWANTED: only_unwanted(wish.unwanted, ask.fields),
        Gate.PLACE: out_of_reach(wish.where, ask.where),
        Gate.CLASH: clashes(wish, ask),
    }
    return next((gate for gate, closed in gates.items() if closed), None)


def too_young(person: Oneself, need: Oneself) -> bool:
    """Whether the youngest age is not reached; who did not tell an age is not kept away."""
    return need.age is not None and person.age is not None and person.age < need.age


def only_unwanted(unwanted: int, fields: int) -> bool:
    """Whether a need is about nothing but fields that somebody does not want."""
    return bool(fields) and not fields & ~unwanted


def out_of_reach(person: Where, need: Where) -> bool:
    """Whether one would have to go where one does not go; online nothing is far."""
    if need.online and (person.online or person.only_online):
        return False
    if person.only_online:
        return not need.online
    if person.reach is None:
        return False
    metres = metres_between(person, need)
    return metres is not None and metres >= person.reach


def clashes(wish: Wish, ask: Ask) -> bool:
    """Whether each time of the need meets an appointment that somebody already has."""
    return bool(ask.shifts) and all(_meets(shift, wish.busy) for shift in ask.shifts)


def _meets(shift: tuple[int, int], busy: tuple[tuple[int, int], ...]) -> bool:
    return any(begin < shift[1] and shift[0] < end for begin, end in busy)
