"""The addresses of a party's own pages; `key` is a secret token, or the code for the person who is signed in."""

from kamagaya_match.settings import settings
from kamagaya_match.words.catalogue import Lang


def manage_path(key: str) -> str:
    return f"/registrations/{key}"


def own_path(code: str) -> str:
    """The way from a notice on a device to the party's page, by way of signing in."""
    return f"/me/notices/{code}"


def ics_path(key: str) -> str:
    return f"/registrations/{key}.ics"


def confirm_path(key: str) -> str:
    return f"/registrations/confirm/{key}"


def coming_path(key: str) -> str:
    """Where a party says whether it still comes."""
    return f"/registrations/{key}/coming"


def guardian_path(key: str) -> str:
    return f"/registrations/guardian/{key}"


def paper_path(key: str) -> str:
    return f"/registrations/{key}/paper"


def whole(path: str, lang: Lang) -> str:
    """The address as it stands in a mail, opened in the reader's language."""
    return f"{settings().base_url}{path}" + ("" if lang == "ja" else f"?lang={lang}")


def draw_path(slug: str) -> str:
    return f"/draws/{slug}"


def sign_up_path(slug: str) -> str:
    return f"/events/{slug}/sign-up"


def desk_path(group: str, event: str) -> str:
    return f"/group-desk/{group}/events/{event}/registrations/"


def notices_path(group: str, event: str) -> str:
    return f"/group-desk/{group}/events/{event}/notices/"


def door_path(group: str, event: str) -> str:
    return f"/group-desk/{group}/events/{event}/door/"


def csv_path(group: str, event: str) -> str:
    return f"/group-desk/{group}/events/{event}/registrations.csv"
