"""Somebody of the invented city, at some moment, doing through the services what people do on the site."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.groups import service as groups
from kamagaya_match.people import service as people
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.rules import SignUpWish
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who

from .cast import Cast
from .parties import REGULAR
from .sources import WEEKDAYS, City, Facts, phone

OWNER = "akiko"
_USUAL = {"sign_up": "on", "waiting_list": "on", "fields.environment": "on", "welcome.beginner": "on", "reminders.day": "on"}


@dataclass
class Show:
    """The city's people around `today`; `names` are those who are not busy yet."""

    city: City
    cast: Cast
    random: Random
    today: date
    names: list[str]

    def at(self, days: int, hour: int = 0) -> datetime:
        """That hour, so many days from today."""
        return clock.at(self.today + timedelta(days=days), time(hour))

    @contextmanager
    def on(self, days: int, hour: int) -> Iterator[None]:
        """It is that hour, so many days from today."""
        with clock.frozen(self.at(days, hour)):
            yield

    def who(self, account: str) -> Who:
        with reading() as tx:
            found = people.who_is(tx, self.cast.people[account])
            roles = groups.roles_of(tx, self.cast.people[account])
        assert found is not None
        return replace(found, groups=tuple(roles))

    def others(self, count: int) -> list[str]:
        """Some of the city's people, others than before as long as there are any."""
        taken, self.names = self.names[:count], [*self.names[count:], *self.names[:count]]
        return taken

    def day(self, facts: Facts) -> date:
        """When it is held: so many days from today, or on the first right day of the week after that."""
        day = self.at(facts["in"]).date()
        return day + timedelta(days=(WEEKDAYS.index(facts["on"]) - day.weekday()) % 7 if "on" in facts else 0)

    def publish(self, facts: Facts, opens: datetime | None = None, *, closes: datetime) -> str:
        """Fill in the form with what [shows] says, and publish; the slug."""
        typed = {name: value for name, value in facts.items() if name not in ("host", "in", "on", "at")}
        day, (start, end) = self.day(facts).isoformat(), facts["at"]
        times = {"session.1.day": day, "session.1.start": start, "session.1.end": end}
        typed |= _USUAL | times | {"contact": phone(self.random)} | _moment("opens", opens) | _moment("closes", closes)
        slug = events.create(self.who(OWNER), facts["host"], typed)
        events.hand_in(self.who(OWNER), slug)
        return slug

    def wish(self, account: str, size: int = 1, kinds: tuple[str, ...] = ()) -> SignUpWish:
        """What this person types into the form of a sign-up."""
        name, kana = self.city.named_people()[account]
        own = tuple(f"{name.split()[0]} {one}" for one in self.random.sample(self.city.companions, size - 1))
        return SignUpWish(size=size, name=name, email=self.who(account).email, kana=kana, companions=own, kinds=kinds, consent=True)

    def join(self, slug: str, account: str, size: int = 1, kinds: tuple[str, ...] = ()) -> str:
        """Sign somebody up, signed in; the party's code."""
        return registrations.join(self.who(account), slug, self.wish(account, size, kinds)).code


def show_of(city: City, cast: Cast, random: Random) -> Show:
    names = [name for name in city.named_people() if name not in (OWNER, REGULAR)]
    random.shuffle(names)
    return Show(city, cast, random, clock.today(), names)


def _moment(name: str, moment: datetime | None) -> dict[str, str]:
    return {f"{name}_day": moment.date().isoformat(), f"{name}_time": f"{moment:%H:%M}"} if moment else {}
