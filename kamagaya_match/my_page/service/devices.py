"""Notices on the device that somebody holds in their hand."""

from kamagaya_match.outside.push import acceptable
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage import push_box
from kamagaya_match.storage.push_box import Device
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.who import Who


def takes_notices(who: Who, endpoint: str) -> bool:
    """Whether this browser takes this person's notices."""
    with reading() as tx:
        return who.person_id is not None and push_box.known(tx, who.person_id, endpoint)


def take_notices(who: Who, device: Device) -> None:
    """Send this person's notices to this browser. Errors: NotFound, Refused for a browser whose push service is not known."""
    if who.person_id is None:
        raise NotFound
    if not acceptable(device):
        raise Refused("my_page.notices.unknown_service")
    with transaction() as tx:
        push_box.subscribe(tx, who.person_id, device)


def end_notices(who: Who, endpoint: str) -> None:
    """Send no more of this person's notices to this browser."""
    if who.person_id is None:
        raise NotFound
    with transaction() as tx:
        push_box.unsubscribe(tx, endpoint, who.person_id)
