"""Reading a form that carries a file, without reading more of it than was asked for."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from kamagaya_match.problems import Invalid

from .forms import clean, values_of
from .threads import in_thread

# Besides the file there is only the form around it. A browser shows our answer only when it could send everything.
AROUND = 100_000
MOST_DISCARDED = 64_000_000
AT_ONCE = 1

_turns = asyncio.Semaphore(AT_ONCE)


@dataclass(frozen=True, slots=True)
class Upload:
    """What is expected of a form: the file's field, how many bytes it may have, and the catalogue keys of what can be wrong."""

    field: str
    most_bytes: int
    too_large: str
    empty: str


async def read_upload(request: Request, expected: Upload, values: dict[str, str]) -> bytes:
    """The file that was sent, empty where none was; everything else goes into `values`, with the file's name as `<field>_name`.

    Errors: Invalid at the file's field.
    """
    form = await _form(request, expected)
    values |= values_of(form)
    file = form.get(expected.field)
    data = await file.read() if isinstance(file, UploadFile) else b""
    values[f"{expected.field}_name"] = clean(file.filename or "") if isinstance(file, UploadFile) else ""
    await form.close()
    return data


async def in_turn(verb: Callable[..., Any], *given: Any) -> Any:
    """Work on a picture, one after the other: each takes much memory."""
    async with _turns:
        return await in_thread(verb, *given)


async def _form(request: Request, expected: Upload) -> FormData:
    """The form that was sent; Invalid when it is more than we read, or none."""
    left = expected.most_bytes + AROUND

    async def body() -> AsyncGenerator[bytes, None]:
        nonlocal left
        async for chunk in request.stream():
            left -= len(chunk)
            if left >= 0:
                yield chunk
            elif left < -MOST_DISCARDED:
                break
        if left < 0:
            raise Invalid({expected.field: expected.too_large})

    try:
        return await MultiPartParser(request.headers, body(), max_files=1, max_fields=5).parse()
    except (MultiPartException, KeyError):
        raise Invalid({expected.field: expected.empty}) from None
