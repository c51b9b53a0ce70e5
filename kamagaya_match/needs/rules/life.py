"""A need's way from draft to close, and an answer's from sent to settled."""

from datetime import date, datetime, timedelta

from kamagaya_match.groups.rules import GroupStatus, may_post, posts_need_approval
from kamagaya_match.words.contacts import Until

from .kinds import ApplicationState, NeedPhase, NeedStatus

REPLY_WITHIN = timedelta(hours=48)
PASSED_ON_AFTER = timedelta(hours=96)

_EDITOR_MOVES = {
    (NeedStatus.DRAFT, NeedStatus.PENDING),
    (NeedStatus.DRAFT, NeedStatus.PUBLISHED),
    (NeedStatus.PENDING, NeedStatus.DRAFT),
    (NeedStatus.PUBLISHED, NeedStatus.CLOSED),
    (NeedStatus.CLOSED, NeedStatus.PUBLISHED),
}
_OFFICE_MOVES = _EDITOR_MOVES | {
    (NeedStatus.PENDING, NeedStatus.PUBLISHED),
    (NeedStatus.PUBLISHED, NeedStatus.DRAFT),
}

_GROUP_ANSWERS = {
    (ApplicationState.SENT, ApplicationState.ACCEPTED),
    (ApplicationState.SENT, ApplicationState.DECLINED),
    (ApplicationState.DECLINED, ApplicationState.ACCEPTED),
}
_APPLICANT_MOVES = {
    (ApplicationState.SENT, ApplicationState.WITHDRAWN),
    (ApplicationState.ACCEPTED, ApplicationState.WITHDRAWN),
    (ApplicationState.WITHDRAWN, ApplicationState.SENT),
    (ApplicationState.WITHDRAWN, ApplicationState.STANDBY),
    (ApplicationState.STANDBY, ApplicationState.SENT),
    (ApplicationState.STANDBY, ApplicationState.WITHDRAWN),
}


def may_move(before: NeedStatus, after: NeedStatus, *, group: GroupStatus, editor: bool, office: bool) -> bool:
    """Whether someone may move a need of this group from one status to another.

    Editors of an unverified group hand in for approval; those of a suspended group can only close.
    """
    if office:
        return (before, after) in _OFFICE_MOVES
    if not editor or (before, after) not in _EDITOR_MOVES:
        return False
    if after is NeedStatus.PUBLISHED:
        return may_post(group) and not posts_need_approval(group)
    return may_post(group) or after is not NeedStatus.PENDING


def status_when_handed_in(group: GroupStatus, *, office: bool = False) -> NeedStatus:
    """What a finished draft becomes: published at once, or pending until the office has looked."""
    if office or not posts_need_approval(group):
        return NeedStatus.PUBLISHED
    return NeedStatus.PENDING


def is_listed(status: NeedStatus) -> bool:
    """Whether the public can see it; a closed need stays readable."""
    return status in {NeedStatus.PUBLISHED, NeedStatus.CLOSED}


def phase(today: date, status: NeedStatus, until: date | None, wanted: int | None, accepted: int) -> NeedPhase:
    """Where the need stands: a published one is open until its last day has passed or enough people were found."""
    if status is not NeedStatus.PUBLISHED:
        return NeedPhase(status.value)
    if until is None or today > until:
        return NeedPhase.PAST
    return NeedPhase.OPEN if wanted is None or accepted < wanted else NeedPhase.FULL


def takes_applications(today: date, status: NeedStatus, until: date | None, wanted: int | None, accepted: int) -> bool:
    """Whether one can apply: published, not past its last day, and not yet enough people."""
    return phase(today, status, until, wanted, accepted) is NeedPhase.OPEN


def may_answer(before: ApplicationState, after: ApplicationState) -> bool:
    """Whether the group may settle an application so; a refusal can be turned into a yes, not back."""
    return (before, after) in _GROUP_ANSWERS


def contacts_hidden(state: ApplicationState, *, minor: bool) -> Until | None:
    """How long each side does not see contacts in what the other wrote; None once the group has said yes. A child's side never does."""
    if minor:
        return Until.EVER
    return None if state is ApplicationState.ACCEPTED else Until.YES


def may_withdraw(state: ApplicationState) -> bool:
    return (state, ApplicationState.WITHDRAWN) in _APPLICANT_MOVES


def may_apply_again(state: ApplicationState) -> bool:
    """Whether someone who stepped back or stands by may send anew."""
    return (state, ApplicationState.SENT) in _APPLICANT_MOVES


def may_stand_by(today: date, status: NeedStatus, until: date | None) -> bool:
    """Whether one can offer to come if nobody else does: also when enough people were found, until the last day."""
    return takes_applications(today, status, until, None, 0)


def reply_overdue(now: datetime, sent_at: datetime, state: ApplicationState, replied_at: datetime | None = None) -> bool:
    """Whether an applicant has waited so long, without a word from the group, that others should be proposed."""
    return state is ApplicationState.SENT and replied_at is None and now >= sent_at + REPLY_WITHIN
