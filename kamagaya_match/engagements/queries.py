"""Every SELECT of engagements."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import col, func, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from kamagaya_match.storage.transaction import Tx

from .models import Engagement, EngagementFile, EngagementMeeting, EngagementWord, HoursEntry
from .rules import EngagementState, HoursState

_UNDER_WAY = (EngagementState.RUNNING.value, EngagementState.PAUSED.value)


def one(tx: Tx, slug: str) -> Engagement | None:
    return tx.exec(select(Engagement).where(Engagement.slug == slug)).first()


def locked(tx: Tx, slug: str) -> Engagement | None:
    """The engagement, held until the transaction ends."""
    return tx.exec(select(Engagement).where(Engagement.slug == slug).with_for_update()).first()


def of_application(tx: Tx, application_id: int) -> Engagement | None:
    return tx.exec(select(Engagement).where(Engagement.application_id == application_id)).first()


def done_with(tx: Tx, applications: Collection[int]) -> set[int]:
    """Those of these applications whose work was brought to its end."""
    wanted = select(Engagement.application_id).where(Engagement.state == EngagementState.DONE)
    return set(tx.exec(wanted.where(col(Engagement.application_id).in_(sorted(applications)))))


def some_of(tx: Tx, first: int, most: int, *, person_id: int | None = None, group_slug: str = "") -> tuple[int, list[Engagement]]:
    """How many engagements a person or a group has, and `most` of them from `first`, those under way first."""
    found = _of(person_id, group_slug)
    total = tx.exec(select(func.count()).select_from(found.subquery())).one()
    under_way = col(Engagement.state).in_(_UNDER_WAY)
    ordered = found.order_by(under_way.desc(), col(Engagement.changed_at).desc(), col(Engagement.id).desc())
    return total, list(tx.exec(ordered.offset(first).limit(most)))


def all_of(tx: Tx, person_id: int) -> list[Engagement]:
    """Every engagement of a person, the oldest first."""
    return list(tx.exec(_of(person_id, "").order_by(col(Engagement.id))))


def _of(person_id: int | None, group_slug: str) -> SelectOfScalar[Engagement]:
    mine = Engagement.person_id == person_id if person_id is not None else Engagement.group_slug == group_slug
    return select(Engagement).where(mine)


def ended_early(tx: Tx, need_slug: str) -> list[Engagement]:
    """The work for a need that somebody broke off, the latest first."""
    wanted = select(Engagement).where(Engagement.need_slug == need_slug, Engagement.state == EngagementState.ENDED)
    return list(tx.exec(wanted.order_by(col(Engagement.changed_at).desc(), col(Engagement.id).desc())))


def thanks_shown(tx: Tx, group_slug: str, most: int) -> list[Engagement]:
    """What a group was glad of, as far as the givers let it be seen; the latest first."""
    wanted = select(Engagement).where(Engagement.group_slug == group_slug, col(Engagement.thanks_shown))
    return list(tx.exec(wanted.order_by(col(Engagement.began_at).desc(), col(Engagement.id).desc()).limit(most)))


def meetings_of(tx: Tx, engagement_id: int) -> list[EngagementMeeting]:
    """The meetings of one engagement in their order."""
    wanted = select(EngagementMeeting).where(EngagementMeeting.engagement_id == engagement_id)
    return list(tx.exec(wanted.order_by(col(EngagementMeeting.starts_at), col(EngagementMeeting.id))))


def meetings_for(tx: Tx, person_id: int, groups: Collection[str]) -> list[tuple[EngagementMeeting, Engagement]]:
    """The meetings of a person: as a giver, and as a member of these groups."""
    theirs = or_(Engagement.person_id == person_id, col(Engagement.group_slug).in_(groups))
    wanted = select(EngagementMeeting, Engagement).join(Engagement).where(theirs)
    return [(meeting, engagement) for meeting, engagement in tx.exec(wanted.order_by(col(EngagementMeeting.starts_at)))]


def meeting(tx: Tx, engagement_id: int, number: int) -> EngagementMeeting | None:
    wanted = select(EngagementMeeting).where(EngagementMeeting.engagement_id == engagement_id, EngagementMeeting.id == number)
    return tx.exec(wanted).first()


def hours_of(tx: Tx, engagement_id: int) -> list[HoursEntry]:
    """The hours written down, the latest day first."""
    wanted = select(HoursEntry).where(HoursEntry.engagement_id == engagement_id)
    return list(tx.exec(wanted.order_by(col(HoursEntry.day).desc(), col(HoursEntry.id).desc())))


def entry(tx: Tx, engagement_id: int, number: int) -> HoursEntry | None:
    return tx.exec(select(HoursEntry).where(HoursEntry.engagement_id == engagement_id, HoursEntry.id == number)).first()


def record_of(tx: Tx, person_id: int) -> list[tuple[HoursEntry, Engagement]]:
    """All hours of a person with the work they belong to, the earliest day first."""
    wanted = select(HoursEntry, Engagement).join(Engagement).where(Engagement.person_id == person_id)
    return [(hours, engagement) for hours, engagement in tx.exec(wanted.order_by(col(HoursEntry.day), col(HoursEntry.id)))]


def confirmed_minutes(tx: Tx, person_id: int) -> int:
    """The minutes of a person that groups confirmed."""
    wanted = select(func.coalesce(func.sum(HoursEntry.minutes), 0)).join(Engagement)
    return int(tx.exec(wanted.where(Engagement.person_id == person_id, HoursEntry.state == HoursState.CONFIRMED)).one())


def words_of(tx: Tx, engagement_id: int) -> list[EngagementWord]:
    """What both sides said, the earliest first."""
    wanted = select(EngagementWord).where(EngagementWord.engagement_id == engagement_id)
    return list(tx.exec(wanted.order_by(col(EngagementWord.id))))


def files_of(tx: Tx, engagement_id: int) -> list[EngagementFile]:
    """The files of one engagement, deliverables first, then the latest."""
    wanted = select(EngagementFile).where(EngagementFile.engagement_id == engagement_id)
    return list(tx.exec(wanted.order_by(col(EngagementFile.deliverable).desc(), col(EngagementFile.id).desc())))


def file(tx: Tx, engagement_id: int, number: int) -> EngagementFile | None:
    wanted = select(EngagementFile).where(EngagementFile.engagement_id == engagement_id, EngagementFile.id == number)
    return tx.exec(wanted).first()


def room_taken(tx: Tx, engagement_id: int) -> tuple[int, int]:
    """How many files there are, and their bytes together."""
    wanted = select(func.count(), func.coalesce(func.sum(EngagementFile.size), 0)).where(EngagementFile.engagement_id == engagement_id)
    count, used = tx.exec(wanted).one()
    return int(count), int(used)


def sent_since(tx: Tx, engagement_id: int, moment: datetime, *, by_group: bool) -> bool:
    """Whether this side has sent a file since a moment."""
    theirs = (EngagementFile.engagement_id == engagement_id, EngagementFile.by_group == by_group)
    return tx.exec(select(EngagementFile.id).where(*theirs, EngagementFile.added_at >= moment)).first() is not None


def files_by(tx: Tx, person_id: int) -> list[EngagementFile]:
    """Every file that a person sent, for whichever side."""
    return list(tx.exec(select(EngagementFile).where(EngagementFile.added_by == person_id)))


def kept_files(tx: Tx) -> set[str]:
    """The names in the data directory of all files."""
    return set(tx.exec(select(EngagementFile.kept)))
