"""The picture of an event: made anew, kept beside the database, shown under a name that says nothing."""

from kamagaya_match import clock
from kamagaya_match.events.models import Event
from kamagaya_match.events.queries import pictures as queries
from kamagaya_match.events.rules import EventStatus, is_listed
from kamagaya_match.events.rules.draft import LENGTHS
from kamagaya_match.events.views.pictures import SHARED, SHOWN, DeskPicture, picture_path
from kamagaya_match.outside.kept_files import KeptFiles
from kamagaya_match.outside.pictures import Picture, PictureError, make_picture
from kamagaya_match.problems import Invalid
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, public_changed, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.text import plain

from .writing import editable

FILES = KeptFiles("pictures")


def put_picture(who: Who, slug: str, data: bytes, alt: str) -> None:
    """Show this file's picture with the event, in place of another; without a file only what `alt` says changes.

    Errors: Invalid (`picture`, `picture_alt`), NotFound for people who may not edit the event.
    """
    before = desk_picture(who, slug)
    alt = plain(alt, LENGTHS["picture_alt"])
    made = _checked(data, alt, has_one=bool(before.path))
    name = FILES.keep({SHOWN: made.shown, SHARED: made.shared}) if made else ""
    try:
        old = _write(who, slug, name, alt)
    except BaseException:
        FILES.drop(name)
        raise
    discard_unused(old)


def remove_picture(who: Who, slug: str) -> None:
    """Show no picture with the event any more, and delete it. Errors: NotFound for people who may not edit the event."""
    with transaction() as tx:
        event = editable(tx, who, slug)
        old, event.picture, event.picture_alt = event.picture, "", ""
        _note(tx, who, event, "picture_removed")
    discard_unused(old)


def desk_picture(who: Who, slug: str) -> DeskPicture:
    """The event's picture as it is now; NotFound for people who may not edit the event."""
    with reading() as tx:
        event = editable(tx, who, slug)
        return DeskPicture(title=event.title, path=picture_path(event.picture), alt=event.picture_alt)


def picture_file(name: str) -> bytes:
    """The bytes of a picture that was made here; NotFound for every other name."""
    return FILES.read(name)


def discard_unused(name: str) -> None:
    """Delete a picture that no event shows any more; call it after the transaction that let go of it."""
    if not name:
        return
    with reading() as tx:
        used = queries.shows_picture(tx, name)
    if not used:
        FILES.drop(name)


def _checked(data: bytes, alt: str, has_one: bool) -> Picture | None:
    errors = {} if alt else {"picture_alt": "pictures.alt_missing"}
    made = None
    if data or not has_one:
        try:
            made = make_picture(data)
        except PictureError as error:
            errors["picture"] = f"pictures.flaws.{error.flaw.value}"
    if errors:
        raise Invalid(errors)
    return made


def _write(who: Who, slug: str, name: str, alt: str) -> str:
    """The picture that was shown until now and is not any more."""
    with transaction() as tx:
        event = editable(tx, who, slug)
        old = event.picture if name else ""
        event.picture, event.picture_alt = name or event.picture, alt
        _note(tx, who, event, "picture_changed")
    return old


def _note(tx: Tx, who: Who, event: Event, verb: str) -> None:
    event.updated_at = clock.now()
    audit.record(tx, who.person_id, verb, "event", event.slug)
    if is_listed(EventStatus(event.status)):
        public_changed(tx)
