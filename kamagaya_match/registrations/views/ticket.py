"""The ticket of a party: its code, and a QR code that says no more than the code."""

import segno

from kamagaya_match.settings import settings


def ticket_address(code: str) -> str:
    """What the QR code holds: a page that is the same for every code and shows nothing of anyone."""
    return f"{settings().base_url}/tickets/{code}"


def ticket_picture(code: str) -> str:
    """The QR code of a party's ticket, as for `qr_picture`."""
    return qr_picture(ticket_address(code))


def qr_picture(text: str) -> str:
    """A QR code as the address of an image, black on white also at night."""
    drawn = segno.make(text, error="m", micro=False)
    return str(drawn.svg_data_uri(scale=6, border=4, dark="#000", light="#fff"))
