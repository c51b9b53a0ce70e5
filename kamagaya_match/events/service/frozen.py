"""What stays as it was announced once people could rely on it."""

from kamagaya_match import clock
from kamagaya_match.events.models import Event
from kamagaya_match.events.rules import Admission, EventStatus, has_opened, lottery_in_order, quotas_fit
from kamagaya_match.events.rules.draft import Draft
from kamagaya_match.problems import Invalid

FROZEN = "event_form.frozen"
PURPOSE_KEPT = "event_form.photo_use_kept"


def refuse_unfair(event: Event, draft: Draft) -> None:
    """Errors: Invalid by field for a change of the way to admit, of kept seats, of what a lottery has closed,
    or of what pictures are used for once somebody may have agreed to it.
    """
    errors = _lottery_closed(event, draft) | _out_of_order(draft) if event.status == EventStatus.PUBLISHED else {}
    if has_opened(clock.now(), EventStatus(event.status), event.sign_up_opens_at, event.arrivals):
        errors |= _announced(event, draft)
    if event.arrivals and event.photo_use and draft.texts.get("photo_use", "") != event.photo_use:
        errors["photo_use"] = PURPOSE_KEPT
    if errors:
        raise Invalid(errors)


def _announced(event: Event, draft: Draft) -> dict[str, str]:
    changed = {kind for kind in {*event.quotas, *draft.quotas} if event.quotas.get(kind) != draft.quotas.get(kind)}
    errors = {f"quota.{kind}": FROZEN for kind in changed}
    if draft.admission != event.admission:
        errors["admission"] = FROZEN
    if draft.most_tickets != event.most_tickets:
        errors["more_tickets"] = FROZEN
    if draft.quotas and draft.quotas_open is not None and draft.quotas_open != event.quotas_open_at:
        errors["quotas_open_day"] = FROZEN
    return errors


def _lottery_closed(event: Event, draft: Draft) -> dict[str, str]:
    closed = event.admission == Admission.LOTTERY and event.sign_up_closes_at is not None and clock.now() >= event.sign_up_closes_at
    return {"closes_day": "event_form.draw_closed"} if closed and draft.closes != event.sign_up_closes_at else {}


def _out_of_order(draft: Draft) -> dict[str, str]:
    lottery = draft.admission is Admission.LOTTERY
    checks = {
        "capacity": "event_checks.lottery_capacity" if lottery and draft.capacity is None else "",
        "closes_day": "" if lottery_in_order(draft.admission, draft.closes, draft.starts) else "event_checks.lottery_closes",
    }
    quotas = {} if quotas_fit(draft.capacity, draft.quotas) else {"capacity": "event_checks.quotas"}
    return {name: key for name, key in checks.items() if key} | quotas
