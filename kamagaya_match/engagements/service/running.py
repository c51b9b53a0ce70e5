"""The verbs that carry an engagement from stage to stage, or end it."""

from kamagaya_match import clock
from kamagaya_match.engagements.models import EngagementWord
from kamagaya_match.engagements.rules import LONGEST, EngagementState, Stage, Way, may_become, may_review, stage_beside
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who

from . import letters
from .beginning import KIND
from .rights import Side, held


def go_on(who: Who, slug: str) -> None:
    """Reach the next stage; the other side is told. Errors: NotFound, Refused at the last one before the review."""
    _step(who, slug, 1)


def go_back(who: Who, slug: str) -> None:
    """Undo a step that was taken too early. Errors: NotFound, Refused at the first stage."""
    _step(who, slug, -1)


def pause(who: Who, slug: str) -> None:
    """Let it rest; hours can still be written down. Errors: NotFound, Refused."""
    with transaction() as tx:
        _become(tx, who, slug, EngagementState.PAUSED, "paused")


def resume(who: Who, slug: str) -> None:
    """Go on after a rest. Errors: NotFound, Refused."""
    with transaction() as tx:
        _become(tx, who, slug, EngagementState.RUNNING, "resumed")


def end(who: Who, slug: str, reason: str) -> None:
    """Break it off, with a reason that the other side reads. Errors: NotFound, Refused, Invalid."""
    reason = _text(reason, "reason")
    with transaction() as tx:
        _become(tx, who, slug, EngagementState.ENDED, "ended", reason)


def say_word(who: Who, slug: str, words: str) -> None:
    """Write a review or news at the present stage for both to keep. Errors: NotFound, Refused, Invalid."""
    words = _text(words, "words")
    with transaction() as tx:
        row, side = held(tx, who, slug)
        name = row.person_name if side is Side.GIVER else row.group_name
        tx.add(EngagementWord(engagement_id=row.id or 0, by_group=side is Side.GROUP, name=name, stage=row.stage, words=words))
        row.changed_at = clock.now()
        letters.to_other(tx, row, side, "word", words=words)


def finish(who: Who, slug: str, thanks: str) -> None:
    """The group reviews and thanks: the engagement is done. Errors: NotFound, Refused before the last stage, Invalid."""
    thanks = _text(thanks, "thanks")
    with transaction() as tx:
        row, _ = held(tx, who, slug, Side.GROUP)
        if not may_review(Way(row.way), Stage(row.stage)) or not may_become(EngagementState(row.state), EngagementState.DONE):
            raise Refused("engagements.refused.not_yet")
        row.stage, row.state, row.thanks, row.changed_at = Stage.REVIEWED, EngagementState.DONE, thanks, clock.now()
        audit.record(tx, who.person_id, "engagement_done", KIND, row.slug)
        letters.to_giver(tx, row, "thanks", thanks=thanks)


def _step(who: Who, slug: str, step: int) -> None:
    with transaction() as tx:
        row, side = held(tx, who, slug)
        reached = stage_beside(Way(row.way), Stage(row.stage), step)
        if reached is None or row.state != EngagementState.RUNNING:
            raise Refused("engagements.refused.no_step")
        row.stage, row.changed_at = reached, clock.now()
        audit.record(tx, who.person_id, f"engagement_{'on' if step > 0 else 'back'}", KIND, row.slug, stage=reached)
        if step > 0:
            letters.to_other(tx, row, side, "stage")


def _become(tx: Tx, who: Who, slug: str, state: EngagementState, mail: str, reason: str = "") -> None:
    row, side = held(tx, who, slug)
    if not may_become(EngagementState(row.state), state):
        raise Refused("engagements.refused.over")
    row.state, row.reason, row.changed_at = state, reason, clock.now()
    audit.record(tx, who.person_id, f"engagement_{mail}", KIND, row.slug)
    letters.to_other(tx, row, side, mail, reason=reason)


def _text(text: str, name: str) -> str:
    text = text.strip()
    if not text:
        raise Invalid({name: f"engagements.errors.{name}"})
    if len(text) > LONGEST[name]:
        raise Invalid({name: f"engagements.errors.{name}_long"})
    return text
