"""Events of the invented city that went through the services, so that promises, lists, offers and papers are true."""

from random import Random

from sqlmodel import col, update

from kamagaya_match import chance
from kamagaya_match.certificates import service as certificates
from kamagaya_match.door import service as door
from kamagaya_match.draws import service as draws
from kamagaya_match.events import service as events
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.surveys import service as surveys

from .cast import Cast
from .parties import REGULAR
from .showing import OWNER, Show, show_of
from .sources import City

SIZES = (1, 2, 1, 3, 1, 2, 2, 1, 1, 2)


def write_shows(city: City, cast: Cast, random: Random) -> int:
    """Everything that is to be seen of signing up; how many events. What was mailed counts as sent."""
    show = show_of(city, cast, random)
    with chance.foreseen(random):
        for act in (_open_lottery, _drawn_lottery, _approval, _waiting, _over):
            act(show)
    with transaction() as tx:
        tx.execute(update(OutboxMail).where(col(OutboxMail.sent_at).is_(None)).values(sent_at=OutboxMail.created_at))
    return len(city.shows)


def _open_lottery(show: Show) -> None:
    """Promised before anyone could enter, and open for entries now."""
    with show.on(-6, 10):
        slug = show.publish(show.city.shows["open_lottery"], show.at(-3, 9), closes=show.at(10, 17))
    with show.on(-2, 12):
        for number, account in enumerate(show.others(7)):
            show.join(slug, account, SIZES[number], () if number % 3 else ("first_timer",))


def _drawn_lottery(show: Show) -> None:
    """Drawn by the clock some days ago, one seat given before; who lost waits in the order of the draw."""
    with show.on(-20, 10):
        slug = show.publish(show.city.shows["drawn_lottery"], show.at(-18, 9), closes=show.at(-4, 17))
    with show.on(-12, 20):
        for account, size in zip([REGULAR, *show.others(9)], SIZES, strict=True):
            show.join(slug, account, size)
    with show.on(-10, 9):
        [helper] = show.others(1)
        registrations.add_by_hand(show.who(OWNER), slug, show.wish(helper), named=True)
    for hour in (18, 19):
        with show.on(-4, hour):
            draws.hold_due()


def _approval(show: Show) -> None:
    """One has a yes, one was left without an answer until the group was asked again, and others have just asked."""
    first, late, *new = show.others(4)
    with show.on(-6, 10):
        slug = show.publish(show.city.shows["approval"], closes=show.at(16, 17))
        code = show.join(slug, first)
    with show.on(-5, 8):
        registrations.approve(show.who(OWNER), slug, code)
        show.join(slug, REGULAR)
        show.join(slug, late, 2)
    with show.on(-3, 9):
        registrations.ask_again()
    with show.on(-1, 18):
        for account in new:
            show.join(slug, account)


def _waiting(show: Show) -> None:
    """Full; somebody stepped back last evening, and the first in line is asked."""
    leaving, *others = show.others(6)
    with show.on(-8, 10):
        slug = show.publish(show.city.shows["waiting"], closes=show.at(9, 17))
        code = show.join(slug, leaving)
        for account, size in zip(others, (2, 2, 1), strict=False):
            show.join(slug, account, size)
    with show.on(-6, 19):
        for account in (REGULAR, *others[3:]):
            show.join(slug, account)
    with show.on(-1, 21):
        registrations.cancel(code, show.who(leaving))


def _over(show: Show) -> None:
    """Who came is known, those who did are asked how it was, and one has a certificate."""
    owner, facts = show.who(OWNER), show.city.shows["over"]
    with show.on(-30, 10):
        slug = show.publish(facts, closes=show.at(-9, 17))
        surveys.save(owner, slug, show.city.survey)
    with show.on(-20, 10):
        codes = [show.join(slug, account, size) for account, size in zip([REGULAR, *show.others(5)], SIZES, strict=False)]
    with show.on(-8, 9):
        with reading() as tx:
            (meeting,) = events.sign_up_facts(tx, slug).meetings
        for code, came in zip(codes, (1, 2, 1, 2, 1), strict=False):
            door.note_by_group(owner, slug, code, {meeting.id: came})
    with show.on(-8, 15):
        registrations.mark_rest_absent(owner, slug)
    with show.on(-7, 12):
        surveys.send_due()
        certificates.ask(show.who(REGULAR), facts["host"], show.wish(REGULAR).name, slug)
