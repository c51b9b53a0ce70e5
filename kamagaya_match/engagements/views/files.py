"""The files of an engagement."""

from collections.abc import Sequence
from dataclasses import dataclass

from kamagaya_match.engagements.rules import MOST_FILE_BYTES
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.dates import stamp

from .facts import EngagementFacts, FileFacts


@dataclass(frozen=True)
class FileRow:
    """A file; `told` says who sent it when, and how large it is."""

    number: str = ""
    name: str = ""
    href: str = ""
    note: str = ""
    told: str = ""
    deliverable: bool = False
    may_mark: bool = False
    may_remove: bool = False


def rows_of(row: EngagementFacts, files: Sequence[FileFacts], *, giver: bool, group: bool, under_way: bool, lang: Lang) -> list[FileRow]:
    """The files as one side reads them: each side can take away its own."""
    return [
        FileRow(
            number=str(one.id),
            name=one.name,
            href=f"/engagements/{row.slug}/files/{one.id}",
            note=one.note,
            told=_told(row, one, lang),
            deliverable=one.deliverable,
            may_mark=(giver or group) and under_way,
            may_remove=group if one.by_group else giver,
        )
        for one in files
    ]


def room_text(files: Sequence[FileFacts], lang: Lang) -> str:
    """How much of the room is taken."""
    used = size_text(sum(one.size for one in files), lang)
    return say(lang, "engagement_files.room", used=used, all=size_text(MOST_FILE_BYTES, lang))


def size_text(size: int, lang: Lang) -> str:
    """Bytes as people read them."""
    if size < 1_000_000:
        return say(lang, "engagement_files.kilobytes", n=max(1, round(size / 1000)) if size else 0)
    return say(lang, "engagement_files.megabytes", n=f"{size / 1_000_000:.1f}".removesuffix(".0"))


def _told(row: EngagementFacts, one: FileFacts, lang: Lang) -> str:
    name = row.group_name if one.by_group else row.person_name or say(lang, "engagements.gone")
    return say(lang, "engagement_files.told", name=name, at=stamp(one.added_at, lang), size=size_text(one.size, lang))
