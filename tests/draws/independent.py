"""A verifier of a published draw that knows nothing of the platform's code: written from docs/draws.md alone."""

import hashlib
import hmac
import json
from itertools import combinations
from typing import Any


def h(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def ok(raw: bytes) -> bool:
    """Whether the file is whole, was promised, and gives its own result."""
    file = json.loads(raw)
    own = file.pop("sha256")
    seed, fixed, rules = file["result"]["seed"], file["entries"], file["commitments"][-1]["rules"]
    promised = [one["commitment"] == h({"draw": file["draw"], "rules": one["rules"], "seed": seed}) for one in file["commitments"]]
    listed = {"draw": file["draw"], "entries": fixed["list"], "reserved": fixed["reserved"]}
    return bool(own == h(file) and all(promised) and fixed["sha256"] == h(listed) and file["result"]["order"] == drawn(seed, fixed, rules))


def drawn(seed: str, fixed: dict[str, Any], rules: dict[str, Any]) -> list[dict[str, Any]]:
    """The result that seed, list and rules give."""

    def key(one: dict[str, Any]) -> str:
        texts = [f"{fixed['sha256']}\n{one['pseudonym']}\n{n + 1}" for n in range(one["tickets"])]
        return min(hmac.new(bytes.fromhex(seed), text.encode(), hashlib.sha256).hexdigest() for text in texts)

    queue = sorted(fixed["list"], key=lambda one: (key(one), one["pseudonym"]))
    seated = [(tuple(one["quotas"]), one["seats"]) for one in fixed["reserved"]]
    order, place = list[dict[str, Any]](), 0
    for one in queue:
        wish = (tuple(one["quotas"]), one["size"])
        seat = fits(rules, [*seated, wish], wish[0])
        place += not seat
        seated += [wish] * seat
        order.append({"key": key(one), "place": None if seat else place, "pseudonym": one["pseudonym"], "seated": seat})
    return order


def fits(rules: dict[str, Any], seated: list[tuple[tuple[str, ...], int]], own: tuple[str, ...]) -> bool:
    """For every set of quotas around one's own: who has none outside of it needs no more than its seats and the general ones."""
    if rules["seats"] is None:
        return True
    names, general = list(rules["quotas"]), rules["seats"] - sum(rules["quotas"].values())
    for size in range(len(names) + 1):
        for among in combinations(names, size):
            if set(own) <= set(among):
                need = sum(people for kinds, people in seated if set(kinds) <= set(among))
                if need > general + sum(rules["quotas"][name] for name in among):
                    return False
    return True
