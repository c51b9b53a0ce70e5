"""Pictures in a report: made anew, seen by the group and the office only."""

from collections.abc import Mapping

from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.outside.kept_files import KeptFiles
from kamagaya_match.outside.pictures import PictureError, make_picture
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.reports import queries
from kamagaya_match.reports.models import ReportPicture
from kamagaya_match.reports.rules import LONGEST_ALT, MOST_PICTURES
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.text import plain

from .writing import refuse_early, worked_on

FILES = KeptFiles("report-pictures")
SHOWN = ".webp"


def add_picture(who: Who, slug: str, data: bytes, values: Mapping[str, str]) -> None:
    """Add a picture to the report of an event, once somebody says that everyone who can be recognised agreed.

    Errors: NotFound, Invalid (`picture`, `alt`, `agreed`), Refused before the event is over or with MOST_PICTURES.
    """
    with reading() as tx:
        _refuse(tx, worked_on(tx, who, slug, "ja"))
    alt = plain(values.get("alt", ""), LONGEST_ALT)
    name = FILES.keep({SHOWN: _made(data, alt, values.get("agreed") == "on")})
    try:
        _write(who, slug, name, alt)
    except BaseException:
        FILES.drop(name)
        raise


def remove_picture(who: Who, slug: str, name: str) -> None:
    """Take a picture out of the report and delete it. Errors: NotFound."""
    with transaction() as tx:
        tx.delete(_row(tx, who, slug, name))
        audit.record(tx, who.person_id, "report_picture_removed", "event", slug, picture=name)
    FILES.drop(name)


def picture_file(who: Who, slug: str, name: str) -> bytes:
    """The bytes of a picture in this event's report, for its group and the office. Errors: NotFound."""
    with reading() as tx:
        _row(tx, who, slug, name)
    return FILES.read(name)


def _row(tx: Tx, who: Who, slug: str, name: str) -> ReportPicture:
    row = queries.picture(tx, worked_on(tx, who, slug, "ja").id, name)
    if row is None:
        raise NotFound
    return row


def _refuse(tx: Tx, facts: SignUpFacts) -> None:
    refuse_early(facts)
    if len(queries.pictures_of(tx, facts.id)) >= MOST_PICTURES:
        raise Refused("report_desk.refused.many_pictures", n=MOST_PICTURES)


def _made(data: bytes, alt: str, agreed: bool) -> bytes:
    errors = {} if alt else {"alt": "pictures.alt_missing"}
    if not agreed:
        errors["agreed"] = "report_desk.errors.agreed"
    made = b""
    try:
        made = make_picture(data).shown
    except PictureError as error:
        errors["picture"] = f"pictures.flaws.{error.flaw.value}"
    if errors:
        raise Invalid(errors)
    return made


def _write(who: Who, slug: str, name: str, alt: str) -> None:
    with transaction() as tx:
        facts = worked_on(tx, who, slug, "ja", lock=True)
        _refuse(tx, facts)
        not_agreed = registrations.figures_of(tx, facts).not_agreed
        tx.add(ReportPicture(event_id=facts.id, name=name, alt=alt, not_agreed=not_agreed, added_by=who.person_id))
        audit.record(tx, who.person_id, "report_picture_added", "event", slug, picture=name, not_agreed=str(not_agreed))
