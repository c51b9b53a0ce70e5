"""The pure decisions of a draw: promise, list, order, seats, the published file and its verification."""

from .canonical import Json, canonical, moment, sha256
from .drawing import GENERAL, Drawn, Entry, draw, list_hash, listed, party_key, seat, ticket_key
from .pseudonyms import pseudonym, read_pseudonym, spaced
from .record import DrawState, FixedList, Promise, Record, Result, published
from .terms import SEED_BYTES, Quota, Terms, commitment
from .verifying import Finding, is_good, verify

__all__ = [
    "GENERAL",
    "SEED_BYTES",
    "DrawState",
    "Drawn",
    "Entry",
    "Finding",
    "FixedList",
    "Json",
    "Promise",
    "Quota",
    "Record",
    "Result",
    "Terms",
    "canonical",
    "commitment",
    "draw",
    "is_good",
    "list_hash",
    "listed",
    "moment",
    "party_key",
    "pseudonym",
    "published",
    "read_pseudonym",
    "seat",
    "sha256",
    "spaced",
    "ticket_key",
    "verify",
]
