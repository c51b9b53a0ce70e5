"""How a picture is read and written anew."""

from io import BytesIO

import puremagic
from PIL import Image, ImageCms, ImageOps

from .pictures import MOST_BYTES, SHARED, SHARED_BYTES, TALLEST, WIDEST, WORKED_ON, Flaw, PictureError

# Between these proportions (width to height) cropping to the shared one loses little; posters get margins in place of it.
_CROPPED = (1.25, 2.9)
_KINDS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
_ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
_QUALITIES = (85, 75, 60, 45, 30)

# A JPEG can be read at a fraction of its size, the others only whole.
_MOST_PIXELS = {"JPEG": 50_000_000, "PNG": 25_000_000, "WEBP": 25_000_000}

Image.MAX_IMAGE_PIXELS = max(_MOST_PIXELS.values())


def for_pages(data: bytes) -> tuple[bytes, bytes]:
    """A picture to be shown (WebP) and to be shared (JPEG). Errors: PictureError."""
    image = _read(data)
    shared = _shared(image)
    image.thumbnail((WIDEST, TALLEST), Image.Resampling.LANCZOS)
    return _written(image, "WEBP", quality=80), shared


def in_its_own_format(data: bytes) -> tuple[str, bytes]:
    """The ending of the picture's own format, and its bytes. Errors: PictureError."""
    image = _read(data, WORKED_ON, see_through=True)
    image.thumbnail((WORKED_ON, WORKED_ON), Image.Resampling.LANCZOS)
    kind = _kind(data)
    return _ENDINGS[kind], _written(image, kind, quality=90)


def _read(data: bytes, wanted: int = WIDEST, *, see_through: bool = False) -> Image.Image:
    if not data:
        raise PictureError(Flaw.EMPTY)
    if len(data) > MOST_BYTES:
        raise PictureError(Flaw.TOO_LARGE)
    kind = _kind(data)
    try:
        return _opened(data, kind, wanted, see_through=see_through)
    except PictureError:
        raise
    except Image.DecompressionBombError:
        raise PictureError(Flaw.TOO_MANY_PIXELS) from None
    except Exception:  # decoders let errors of many kinds out for files that are broken
        raise PictureError(Flaw.DAMAGED) from None


def _kind(data: bytes) -> str:
    """What the file's first bytes say it is, whatever its name says."""
    try:
        found = {one.mime_type for one in puremagic.magic_string(data)}
    except (puremagic.PureError, ValueError):
        found = set()
    kind = next((kind for mime, kind in _KINDS.items() if mime in found), None)
    if kind is None:
        raise PictureError(Flaw.KIND)
    return kind


def _opened(data: bytes, kind: str, wanted: int, *, see_through: bool) -> Image.Image:
    with Image.open(BytesIO(data), formats=[kind]) as image:
        if image.width * image.height > _MOST_PIXELS[kind]:
            raise PictureError(Flaw.TOO_MANY_PIXELS)
        image.draft("RGB", (wanted, wanted))
        image.load()
        if image.mode != "P":
            image.thumbnail((WORKED_ON, WORKED_ON), Image.Resampling.BOX)
        upright = ImageOps.exif_transpose(image)
        return _in_srgb(upright).convert("RGBA") if see_through and upright.has_transparency_data else _flat(_in_srgb(upright))


def _in_srgb(image: Image.Image) -> Image.Image:
    """The picture in the colours that browsers take it for when its own profile is gone."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA"):
        return image
    try:
        turned = ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError):
        return image
    return turned or image


def _flat(image: Image.Image) -> Image.Image:
    """The picture on white where it is see-through."""
    if not image.has_transparency_data:
        return image.convert("RGB")
    see_through = image.convert("RGBA")
    flat = Image.new("RGB", see_through.size, "white")
    flat.paste(see_through, mask=see_through)
    return flat


def _shared(image: Image.Image) -> bytes:
    if _CROPPED[0] <= image.width / image.height <= _CROPPED[1]:
        fitted = ImageOps.fit(image, SHARED, Image.Resampling.LANCZOS)
    else:
        fitted = ImageOps.pad(image, SHARED, Image.Resampling.LANCZOS, color=_mean_colour(image))
    return next(
        data
        for quality in _QUALITIES
        if len(data := _written(fitted, "JPEG", quality=quality)) <= SHARED_BYTES or quality == _QUALITIES[-1]
    )


def _mean_colour(image: Image.Image) -> tuple[int, ...]:
    colour = image.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return colour if isinstance(colour, tuple) else (255, 255, 255)


def _written(image: Image.Image, kind: str, quality: int) -> bytes:
    file = BytesIO()
    image.info.clear()
    image.save(file, kind, quality=quality, method=4, progressive=True, optimize=True)
    return file.getvalue()
