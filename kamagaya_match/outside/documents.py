"""Files that people work on together: what they are is read from their bytes, whatever names and browsers say."""

import unicodedata
import zipfile
import zlib
from enum import StrEnum
from io import BytesIO

from .pictures import PictureError, remake

MOST_BYTES = 10_000_000
LONGEST_NAME = 80

MEDIA_TYPES = {
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".txt": "text/plain; charset=utf-8",
}
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE = {"word/document.xml": ".docx", "xl/workbook.xml": ".xlsx", "ppt/presentation.xml": ".pptx"}
_OPEN = {MEDIA_TYPES[ending]: ending for ending in (".odt", ".ods", ".odp")}
_ACTIVE = ("vbaproject.bin", "/activex/", "/basic/", "/scripts/")
_FORBIDDEN = set('<>:"/\\|?*')
_MARKS_IN_TEXT = set("\t\n\r\f")


class DocumentFlaw(StrEnum):
    """Why a file is not taken."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    KIND = "kind"
    OLD_OFFICE = "old_office"
    MACROS = "macros"
    TOO_MANY_PIXELS = "too_many_pixels"
    DAMAGED = "damaged"


class DocumentError(Exception):
    """A file that is not taken, and why."""

    def __init__(self, flaw: DocumentFlaw) -> None:
        super().__init__(flaw.value)
        self.flaw = flaw


def received(data: bytes) -> tuple[str, bytes]:
    """What to keep of a file that was sent: its ending (one of MEDIA_TYPES) and its bytes; pictures are made anew, text becomes UTF-8.

    Errors: DocumentError.
    """
    if not data:
        raise DocumentError(DocumentFlaw.EMPTY)
    if len(data) > MOST_BYTES:
        raise DocumentError(DocumentFlaw.TOO_LARGE)
    if data.startswith(_PICTURES):
        return _picture(data)
    if data.startswith(b"%PDF-"):
        return ".pdf", data
    if data.startswith(_OLD_OFFICE):
        raise DocumentError(DocumentFlaw.OLD_OFFICE)
    if data.startswith(b"PK\x03\x04"):
        return _office(data), data
    return ".txt", _text(data).encode()


def file_name(sent: str, ending: str) -> str:
    """The name that a file goes by: no folders, no signs that systems or readers stumble over, and the ending of what it is."""
    name = unicodedata.normalize("NFC", sent).replace("\\", "/").rsplit("/", 1)[-1]
    stem = name.rpartition(".")[0] or name
    kept = "".join(" " if _odd(sign) else sign for sign in stem)
    return (" ".join(kept.split()).strip(". ")[:LONGEST_NAME].strip() or "file") + ending


def _odd(sign: str) -> bool:
    """Whether a sign is no part of a name: control and direction marks, half characters, what file systems keep for themselves."""
    return sign in _FORBIDDEN or unicodedata.category(sign).startswith("C")


def _picture(data: bytes) -> tuple[str, bytes]:
    try:
        return remake(data)
    except PictureError as error:
        raise DocumentError(DocumentFlaw(error.flaw.value)) from None


def _office(data: bytes) -> str:
    """The ending of an office document; its parts are listed but none is unpacked, save the short one that says what it is."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = {name.lower() for name in archive.namelist()}
            ending = _ending(archive, names)
    except (zipfile.BadZipFile, ValueError, RuntimeError, EOFError, KeyError, zlib.error):
        raise DocumentError(DocumentFlaw.DAMAGED) from None
    if any(part in f"/{name}" for name in names for part in _ACTIVE):
        raise DocumentError(DocumentFlaw.MACROS)
    return ending


def _ending(archive: zipfile.ZipFile, names: set[str]) -> str:
    if "[content_types].xml" in names:
        found = [ending for part, ending in _OFFICE.items() if part in names]
        if len(found) == 1:
            return found[0]
    elif "mimetype" in names:
        with archive.open("mimetype") as part:
            ending = _OPEN.get(part.read(100).decode("ascii", "replace"))
        if ending:
            return ending
    raise DocumentError(DocumentFlaw.KIND)


def _text(data: bytes) -> str:
    """Japanese text files come as UTF-8 or in the encoding of Windows; what has control signs in it is no text."""
    for encoding in ("utf-8-sig", "cp932"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if all(sign in _MARKS_IN_TEXT or unicodedata.category(sign) != "Cc" for sign in text):
            return text
    raise DocumentError(DocumentFlaw.KIND)
