"""Contacts that people type themselves into what the other side reads, told apart by who wrote them, and to whom."""

from .hidden import ALONE, APPLICANT, CHILD, GIVER, HOST, not_of

CHILDS_GROUP = "hatsutomi-jichikai"
BUSINESSMAN = "m9"
_ALL = (APPLICANT, ALONE, GIVER, BUSINESSMAN, CHILD, *(f"{HOST} to {who}" for who in (APPLICANT, ALONE, GIVER, BUSINESSMAN)), CHILDS_GROUP)


def typed(writer: str) -> tuple[str, str, str]:
    """A mail address, a telephone number and a name in LINE that stand nowhere else."""
    number = _ALL.index(writer) + 11
    return f"kakikomi{number}@typed.example", f"070-0000-88{number}", f"kakikomi_line_{number}"


def with_contacts(words: str, writer: str) -> str:
    """What somebody writes who does not wait for the yes."""
    mail, phone, line = typed(writer)
    return f"{words}メールは{mail}、電話は{phone.replace('-', '－')}、LINE ID：{line} です。"


def typed_from(*own: str) -> dict[str, tuple[str, ...]]:
    """What others have typed, by its writer, for a reader who is, or belongs to, `own`."""
    return not_of(own, {f"typed by {writer}": typed(writer) for writer in _ALL}, lambda key: key.removeprefix("typed by ").split(" to ")[0])


def lines_of(*writers: str) -> set[str]:
    """How a search names what these have typed."""
    return {f"typed by {writer}: {line}" for writer in writers for line in typed(writer)}
