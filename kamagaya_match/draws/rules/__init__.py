"""The pure decisions of a draw: promise, list, order, seats, the published file and its verification."""

from .canonical import Json, canonical, moment, sha256
from .drawing import Drawn, Entry, Held, draw, list_hash, listed, party_key, room_for, seat, ticket_key
from .pseudonyms import pseudonym, read_pseudonym, spaced
from .record import DrawState, FixedList, Promise, Record, Result, published
from .terms import SEED_BYTES, Terms, commitment, tickets
from .verifying import Finding, is_good, verify

__all__ = [
    "SEED_BYTES",
    "DrawState",
    "Drawn",
    "Entry",
    "Finding",
    "FixedList",
    "Held",
    "Json",
    "Promise",
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
    "room_for",
    "seat",
    "sha256",
    "spaced",
    "ticket_key",
    "tickets",
    "verify",
]
