"""Where an event's picture is found."""

from dataclasses import dataclass

SHOWN, SHARED = ".webp", ".jpg"


@dataclass(frozen=True)
class DeskPicture:
    """An event's picture on its group's desk; `path` is empty where there is none."""

    title: str = ""
    path: str = ""
    alt: str = ""


def picture_path(picture: str) -> str:
    """The address of the picture that `Event.picture` names, empty where there is none."""
    return f"/pictures/{picture}" if picture else ""


def shared_picture_path(picture: str) -> str:
    """The address of the same picture for previews of links: JPEG, 1200 to 630."""
    return picture_for_sharing(picture_path(picture))


def picture_for_sharing(path: str) -> str:
    """The address for previews of links, of a picture whose own address is `path`."""
    return path.removesuffix(SHOWN) + SHARED if path else ""
