"""A verifier of a published draw that knows nothing of the platform's code: written from docs/draws.md alone."""

import hashlib
import hmac
import json
from typing import Any


def h(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def ok(raw: bytes) -> bool:
    """Whether the file is whole, was promised, and gives its own result."""
    file = json.loads(raw)
    seed, fixed, rules = file["result"]["seed"], file["entries"], file["commitments"][-1]["rules"]
    if file.pop("sha256") != h(file):
        return False
    if any(one["commitment"] != h({"draw": file["draw"], "rules": one["rules"], "seed": seed}) for one in file["commitments"]):
        return False
    if fixed["sha256"] != h({"draw": file["draw"], "entries": fixed["list"], "reserved_seats": fixed["reserved_seats"]}):
        return False

    def key(one: dict[str, Any]) -> str:
        texts = [f"{fixed['sha256']}\n{one['pseudonym']}\n{n + 1}" for n in range(one["tickets"])]
        return min(hmac.new(bytes.fromhex(seed), text.encode(), hashlib.sha256).hexdigest() for text in texts)

    queue = sorted(fixed["list"], key=lambda one: (key(one), one["pseudonym"]))
    free, seats = rules["seats"] - fixed["reserved_seats"], {}
    for quota in [*rules["quotas"], {"name": "general", "seats": free}]:
        left = max(0, min(quota["seats"], free))
        for one in queue:
            may = quota["name"] == "general" or quota["name"] in one["quotas"]
            if may and one["pseudonym"] not in seats and one["size"] <= left:
                seats[one["pseudonym"]] = quota["name"]
                left, free = left - one["size"], free - one["size"]
    order, place = [], 0
    for one in queue:
        seat = seats.get(one["pseudonym"])
        place += seat is None
        order.append({"key": key(one), "place": None if seat else place, "pseudonym": one["pseudonym"], "seat": seat})
    return bool(order == file["result"]["order"])
