"""A coordinator's proposals, read from the forms of the desk."""

from collections.abc import Mapping

from kamagaya_match.offers import service as offers
from kamagaya_match.problems import Invalid
from kamagaya_match.who import Who

CHOSEN = "whom."


def propose_need(who: Who, slug: str, values: Mapping[str, str]) -> int:
    """Ask those whose box `whom.<key>` is ticked about the need `slug`, with a `message`; how many. Errors: as `offers.propose`."""
    keys = [name.removeprefix(CHOSEN) for name, value in values.items() if name.startswith(CHOSEN) and value]
    return offers.propose(who, slug, keys, values.get("message", ""))


def propose_to_person(who: Who, key: str, values: Mapping[str, str]) -> int:
    """Ask the person behind `key` about the chosen `need`, with a `message`. Errors: as `offers.propose`."""
    slug = values.get("need", "")
    if not slug:
        raise Invalid({"need": "coordination.errors.need_missing"})
    return offers.propose(who, slug, [key], values.get("message", ""))
