"""How an engagement comes to be, and what stays of it when somebody leaves the platform."""

from kamagaya_match import clock
from kamagaya_match.engagements import queries
from kamagaya_match.engagements.models import Engagement
from kamagaya_match.engagements.rules import EngagementState, HoursState, way_of
from kamagaya_match.needs import service as needs
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import new_slug
from kamagaya_match.storage.transaction import Tx, public_changed

from . import letters
from .rights import Side

KIND = "engagement"


def begin(tx: Tx, application_id: int, slug: str = "") -> None:
    """Open the engagement of an accepted application; one that was ended before goes on. `slug` is made when none is given."""
    row, facts = queries.of_application(tx, application_id), needs.accepted_facts(tx, application_id)
    if row is None:
        row = Engagement(
            slug=slug or new_slug(),
            application_id=application_id,
            need_slug=facts.need_slug,
            group_id=facts.group_id,
            group_slug=facts.group_slug,
            group_name=facts.group_name,
            person_id=facts.person_id,
            title=facts.title,
            way=way_of(facts.kind, facts.shape).value,
            began_at=facts.answered_at,
        )
    row.person_name, row.state, row.reason, row.changed_at = facts.person_name, EngagementState.RUNNING, "", clock.now()
    tx.add(row)
    audit.record(tx, facts.answered_by, "engagement_begun", KIND, row.slug)


def step_back(tx: Tx, application_id: int) -> None:
    """End it because the giver took the application back."""
    row = queries.of_application(tx, application_id)
    if row is not None and row.state in (EngagementState.RUNNING, EngagementState.PAUSED):
        row.state, row.changed_at = EngagementState.ENDED, clock.now()
        audit.record(tx, row.person_id, "engagement_ended", KIND, row.slug)


def forget(tx: Tx, person_id: int) -> None:
    """Take a person's name from all their engagements before the account goes.

    Hours that nobody confirmed go with it, and files that are no deliverables; their bytes are swept away within a day.
    """
    for row in queries.all_of(tx, person_id):
        if row.state in (EngagementState.RUNNING, EngagementState.PAUSED):
            letters.to_other(tx, row, Side.GIVER, "ended", reason="")
            row.state = EngagementState.ENDED
        _forget_traces(tx, row.id or 0)
        if row.thanks_shown:
            public_changed(tx)
        row.person_id, row.person_name, row.thanks_shown, row.thanks_name = None, "", False, ""
    for file in queries.files_by(tx, person_id):
        file.added_by = None


def _forget_traces(tx: Tx, engagement_id: int) -> None:
    gone: list[object] = [one for one in queries.words_of(tx, engagement_id) if not one.by_group]
    gone += [one for one in queries.files_of(tx, engagement_id) if not one.by_group and not one.deliverable]
    for entry in queries.hours_of(tx, engagement_id):
        entry.what = ""
        gone += [entry] if entry.state != HoursState.CONFIRMED else []
    for one in gone:
        tx.delete(one)
