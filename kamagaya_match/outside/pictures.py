"""Pictures that people send, made anew: nothing of the file itself is kept, so nothing hides in it."""

from dataclasses import dataclass
from enum import StrEnum

MOST_BYTES = 8_000_000
WIDEST, TALLEST = 1200, 2400
WORKED_ON = 3000
SHARED = (1200, 630)
SHARED_BYTES = 300_000


class Flaw(StrEnum):
    """Why a file cannot be used as a picture."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    KIND = "kind"
    TOO_MANY_PIXELS = "too_many_pixels"
    DAMAGED = "damaged"


class PictureError(Exception):
    """A file that cannot be used, and why."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.value)
        self.flaw = flaw


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture made anew: `shown` is WebP of at most 1200 pixels' width, `shared` JPEG of 1200 to 630 for previews of links."""

    shown: bytes
    shared: bytes


def make_picture(data: bytes) -> Picture:
    """The picture in a JPEG, PNG or WebP file, turned upright, without where and by whom it was taken. Errors: PictureError."""
    from . import remaking  # it is large and seldom needed, so the server starts without it

    return Picture(*remaking.for_pages(data))


def remake(data: bytes) -> tuple[str, bytes]:
    """The picture in its own format, made anew, at most 3000 pixels a side: its ending (".jpg"), its bytes. Errors: PictureError."""
    from . import remaking

    return remaking.in_its_own_format(data)
