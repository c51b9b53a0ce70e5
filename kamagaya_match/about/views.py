"""What the promises consist of; their words are in the catalogue under `about.<document>`."""

from dataclasses import dataclass
from datetime import date

SINCE = date(2026, 11, 22)


@dataclass(frozen=True)
class Section:
    """A heading with a text, and a table if it has rows; `columns` are the parts that each row has."""

    name: str
    columns: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """One page under /about/."""

    name: str
    sections: tuple[Section, ...]


_KEPT = (
    "account",
    "registrations",
    "photos",
    "certificates",
    "records",
    "applications",
    "conversations",
    "files",
    "stories",
    "offers",
    "mails",
    "messages",
    "follows",
    "devices",
    "links",
    "sessions",
    "trail",
)
_SHOWN = (
    "account",
    "registrations",
    "photos",
    "applications",
    "files",
    "thanks",
    "stories",
    "offers",
    "groups",
    "sessions",
    "calendar",
    "follows",
    "devices",
    "trail",
)

DOCUMENTS = (
    Document(
        "privacy",
        (
            Section("who"),
            Section("shown", ("what", "why", "seen"), _SHOWN),
            Section("kept", ("what", "long"), _KEPT),
            Section("rights"),
            Section("cookies"),
            Section("outside"),
            Section("young"),
            Section("changes"),
        ),
    ),
    Document("terms", tuple(Section(name) for name in ("who", "people", "groups", "forbidden", "events", "office", "changes"))),
    Document("accessibility", tuple(Section(name) for name in ("goal", "scope", "done", "known", "help"))),
    Document("search", tuple(Section(name) for name in ("events", "needs", "groups", "words", "never"))),
    Document(
        "draws", tuple(Section(name) for name in ("how", "chance", "families", "kept", "named", "after", "check", "proves", "limits"))
    ),
    Document("sources", tuple(Section(name) for name in ("city", "places", "holidays", "design", "software", "ours"))),
)
