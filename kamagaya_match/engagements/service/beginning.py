"""How an engagement comes to be, and what stays of it when somebody leaves the platform."""

from kamagaya_match import clock
from kamagaya_match.engagements import queries
from kamagaya_match.engagements.models import Engagement
from kamagaya_match.engagements.rules import EngagementState, HoursState, way_of
from kamagaya_match.needs import service as needs
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import new_slug
from kamagaya_match.storage.transaction import Tx

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
        for entry in queries.hours_of(tx, row.id or 0):
            entry.what = ""
            if entry.state != HoursState.CONFIRMED:
                tx.delete(entry)
        for word in queries.words_of(tx, row.id or 0):
            if not word.by_group:
                tx.delete(word)
        for file in queries.files_of(tx, row.id or 0):
            if not file.by_group and not file.deliverable:
                tx.delete(file)
        row.person_id, row.person_name = None, ""
    for file in queries.files_by(tx, person_id):
        file.added_by = None
