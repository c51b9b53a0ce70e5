"""What the public open-data lists of this platform say."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """The body that publishes the list: `code` has 6 digits, `corporate_number` 13."""

    code: str
    prefecture: str
    city: str
    corporate_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedEvent:
    """One public event. `id` is ASCII and stays; days and times are the city's, `ends_on` included.

    `kinds` are names of the national list (`categories_of`); `fee` is in yen, None when unknown; coordinates are degrees.
    """

    id: str
    title: str
    starts_on: date
    ends_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    title_kana: str = ""
    title_en: str = ""
    subtitle: str = ""
    summary: str = ""
    description: str = ""
    kinds: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    cancelled: bool = False
    date_note: str = ""
    published_on: date | None = None
    place_name: str = ""
    meeting_place: str = ""
    address: str = ""
    building: str = ""
    lat: float | None = None
    lon: float | None = None
    access: str = ""
    parking: str = ""
    online: bool = False
    online_url: str = ""
    fee: int | None = None
    fee_note: str = ""
    capacity: int | None = None
    capacity_note: str = ""
    organizer: str = ""
    co_organizers: tuple[str, ...] = ()
    audience: str = ""
    apply_from: date | None = None
    apply_from_time: time | None = None
    apply_until: date | None = None
    apply_until_time: time | None = None
    apply_how: str = ""
    apply_url: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    contact_extension: str = ""
    url: str = ""
    image_url: str = ""
    image_licence: str = ""
    baby_room: bool = False
    stroller: bool = False
    note: str = ""
