"""What files are is read from their bytes; what could act on its own is refused."""

import zipfile
from io import BytesIO

import pytest
from PIL import Image

from kamagaya_match.outside.documents import MOST_BYTES, DocumentError, DocumentFlaw, file_name, received
from tests.outside.test_pictures import opened, photo, written

TYPES = "[Content_Types].xml"
OPEN_TEXT = "application/vnd.oasis.opendocument.text"


def packed_as(parts: dict[str, str]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (b"%PDF-1.7\n...", ".pdf"),
        (packed_as({TYPES: "", "word/document.xml": ""}), ".docx"),
        (packed_as({TYPES: "", "xl/workbook.xml": ""}), ".xlsx"),
        (packed_as({TYPES: "", "ppt/presentation.xml": ""}), ".pptx"),
        (packed_as({"mimetype": OPEN_TEXT}), ".odt"),
        ("議事録\r\n1\t2".encode(), ".txt"),
    ],
)
def test_documents_are_kept_as_they_are(data: bytes, ending: str) -> None:
    assert received(data) == (ending, data)


def test_text_in_the_encoding_of_windows_becomes_readable_everywhere() -> None:
    assert received("打ち合わせ".encode("cp932")) == (".txt", "打ち合わせ".encode())


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp")])
def test_pictures_are_made_anew_in_their_own_format(kind: str, ending: str) -> None:
    found, data = received(written(photo(4000, 1000), kind))
    assert (found, opened(data).format, opened(data).size) == (ending, kind, (3000, 750))


def test_nothing_hides_in_a_picture_and_a_logo_stays_see_through() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera of a child"
    assert b"Camera" not in received(written(photo(), exif=exif, comment=b"at home") + b"<script>")[1]
    assert b"<script>" not in received(written(photo()) + b"<script>")[1]
    logo = opened(received(written(Image.new("RGBA", (80, 80), (9, 99, 9, 0)), "PNG"))[1])
    assert logo.getpixel((1, 1)) == (9, 99, 9, 0)


@pytest.mark.parametrize(
    ("data", "flaw"),
    [
        (b"", DocumentFlaw.EMPTY),
        (b"a" * (MOST_BYTES + 1), DocumentFlaw.TOO_LARGE),
        (b"MZ\x90\x00\x03", DocumentFlaw.KIND),
        (b"\x7fELF\x02\x01\x01\x00", DocumentFlaw.KIND),
        (b"GIF89a\x01\x00\x01\x00\x00", DocumentFlaw.KIND),
        (packed_as({"a.exe": "MZ"}), DocumentFlaw.KIND),
        (packed_as({TYPES: "", "word/document.xml": "", "xl/workbook.xml": ""}), DocumentFlaw.KIND),
        (packed_as({"mimetype": "application/java-archive"}), DocumentFlaw.KIND),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DocumentFlaw.OLD_OFFICE),
        (packed_as({TYPES: "", "word/document.xml": "", "word/vbaProject.bin": ""}), DocumentFlaw.MACROS),
        (packed_as({"mimetype": OPEN_TEXT, "Basic/Standard/Module1.xml": ""}), DocumentFlaw.MACROS),
        (b"PK\x03\x04 and no more", DocumentFlaw.DAMAGED),
        (b"\x89PNG\r\n\x1a\n and no more", DocumentFlaw.DAMAGED),
    ],
)
def test_what_is_refused_and_why(data: bytes, flaw: DocumentFlaw) -> None:
    with pytest.raises(DocumentError) as found:
        received(data)
    assert found.value.flaw is flaw


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("チラシの下書き.PDF", "チラシの下書き.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\me\\案.docx", "案.pdf"),
        ("がし.html", "がし.pdf"),
        ('a<b>"c"|d?.exe\r\nX: 1', "a b c d.pdf"),
        ("‮fdp.exe", "fdp.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("", "file.pdf"),
        ("...", "file.pdf"),
        ("あ" * 300 + ".pdf", "あ" * 80 + ".pdf"),
    ],
)
def test_names_are_cleaned_and_end_as_what_the_file_is(sent: str, name: str) -> None:
    assert file_name(sent, ".pdf") == name
