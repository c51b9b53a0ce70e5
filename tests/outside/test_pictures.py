import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms

from kamagaya_match.outside.pictures import MOST_BYTES, SHARED, SHARED_BYTES, TALLEST, WIDEST, Flaw, PictureError, make_picture

ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825
RIGHT = 6


def written(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def photo(width: int = 640, height: int = 400, colour: str = "olive") -> Image.Image:
    return Image.new("RGB", (width, height), colour)


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is as large as this."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", len(head)) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    return b"\x89PNG\r\n\x1a\n" + chunk + b"\0\0\0\0IEND\xaeB`\x82"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_people_send_becomes_webp_and_jpeg(kind: str) -> None:
    made = make_picture(written(photo(), kind))
    assert (opened(made.shown).format, opened(made.shown).size) == ("WEBP", (640, 400))
    assert (opened(made.shared).format, opened(made.shared).size) == ("JPEG", SHARED)


@pytest.mark.parametrize(
    ("size", "expected"), [((3000, 1500), (WIDEST, 600)), ((400, 300), (400, 300)), ((900, 9000), (TALLEST // 10, TALLEST))]
)
def test_it_is_made_smaller_but_never_larger(size: tuple[int, int], expected: tuple[int, int]) -> None:
    assert opened(make_picture(written(photo(*size))).shown).size == expected


def test_it_stands_upright_and_nothing_is_kept_of_where_it_was_taken() -> None:
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = RIGHT, "Camera of a child"
    exif.get_ifd(GPS)[1] = "N"
    made = make_picture(written(photo(), exif=exif, comment=b"at home"))
    assert opened(made.shown).size == (400, 640)
    for data in (made.shown, made.shared):
        assert dict(opened(data).getexif()) == {}
        assert not any(word in data for word in (b"Exif", b"Camera of a child", b"at home", b"ICC_PROFILE"))


def test_colours_of_a_profile_become_those_of_the_web() -> None:
    lab_like = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = make_picture(written(photo(colour="red"), icc_profile=lab_like))
    red, green, blue = opened(made.shown).convert("RGB").getpixel((9, 9))  # type: ignore[misc]
    assert red > 230 and green < 30 and blue < 30
    assert "icc_profile" not in opened(made.shown).info


def test_a_broken_profile_is_left_out() -> None:
    assert opened(make_picture(written(photo(), icc_profile=b"nonsense")).shown).size == (640, 400)


@pytest.mark.parametrize("mode", ["RGBA", "P", "LA"])
def test_what_is_see_through_stands_on_white(mode: str) -> None:
    image = Image.new("RGBA", (640, 400), (255, 0, 0, 0)).convert(mode)
    options = {"transparency": 0} if mode == "P" else {}
    assert opened(make_picture(written(image, "PNG", **options)).shared).getpixel((5, 5)) == (255, 255, 255)


def test_a_poster_is_shared_whole() -> None:
    poster = photo(500, 900, "white")
    poster.paste("navy", (0, 0, 500, 60))
    shared = opened(make_picture(written(poster, "PNG")).shared)
    assert shared.getpixel((SHARED[0] // 2, 10))[2] > 100  # type: ignore[index]
    assert shared.getpixel((SHARED[0] // 2, 10))[0] < 40  # type: ignore[index]


def test_a_shared_picture_stays_small() -> None:
    noise = Image.effect_noise((1600, 840), 200).convert("RGB")
    assert len(make_picture(written(noise, quality=95)).shared) <= SHARED_BYTES


@pytest.mark.parametrize(
    ("data", "flaw"),
    [
        (b"", Flaw.EMPTY),
        (b"\xff\xd8\xff" + bytes(MOST_BYTES), Flaw.TOO_LARGE),
        (b"hello", Flaw.KIND),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', Flaw.KIND),
        (b"%PDF-1.7\n", Flaw.KIND),
        (b"GIF89a" + bytes(50), Flaw.KIND),
        (claiming(60_000, 60_000), Flaw.TOO_MANY_PIXELS),
        (claiming(9_000, 9_000), Flaw.TOO_MANY_PIXELS),
        (claiming(5_001, 5_000), Flaw.TOO_MANY_PIXELS),
        (claiming(0, 10), Flaw.DAMAGED),
        (claiming(100, 100), Flaw.DAMAGED),
        (b"\xff\xd8\xff\xe0" + b"garbage" * 20, Flaw.DAMAGED),
    ],
)
@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_what_cannot_be_used(data: bytes, flaw: Flaw) -> None:
    with pytest.raises(PictureError) as refused:
        make_picture(data)
    assert refused.value.flaw is flaw


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_file_that_was_cut_off(kind: str) -> None:
    whole = written(Image.effect_noise((300, 300), 90).convert("RGB"), kind)
    with pytest.raises(PictureError) as refused:
        make_picture(whole[: len(whole) // 2])
    assert refused.value.flaw is Flaw.DAMAGED


def test_a_page_hidden_in_a_picture_does_not_survive() -> None:
    made = make_picture(written(photo(), "PNG") + b"<script>alert(1)</script>")
    assert b"script" not in made.shown + made.shared
