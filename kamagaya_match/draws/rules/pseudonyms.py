"""Names under which parties stand in the public list: nobody can tell from them who it is or when they came."""

import hmac
import unicodedata

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 10


def pseudonym(secret: str, number: int) -> str:
    """The name of the party that came as `number`; `secret` (hexadecimal digits) belongs to one draw and is never shown."""
    rest = int.from_bytes(hmac.digest(bytes.fromhex(secret), str(number).encode(), "sha256"), "big")
    signs = []
    for _ in range(LENGTH):
        rest, digit = divmod(rest, len(ALPHABET))
        signs.append(ALPHABET[digit])
    return "".join(signs)


def read_pseudonym(typed: str) -> str:
    """A pseudonym as somebody typed it, without spaces and lines between; empty when it cannot be one."""
    signs = "".join(sign for sign in unicodedata.normalize("NFKC", typed).upper() if sign.isalnum())
    return signs if len(signs) == LENGTH and set(signs) <= set(ALPHABET) else ""


def spaced(name: str) -> str:
    """A pseudonym in two halves, as people read it out."""
    return f"{name[: LENGTH // 2]}-{name[LENGTH // 2 :]}"
