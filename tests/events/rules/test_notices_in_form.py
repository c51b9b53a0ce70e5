"""What a group asks to be sent before its event, as it typed it."""

from types import SimpleNamespace

import pytest

from kamagaya_match.events.rules.draft import LENGTHS, read_draft
from kamagaya_match.events.rules.form_values import event_values
from kamagaya_match.events.state.form import BLANK

TYPED = {"title": "落ち葉かき", "session.1.day": "2026-12-06", "session.1.start": "10:00", "fee": "0"}


def test_a_new_form_reminds_the_evening_before_and_asks_nothing() -> None:
    draft, errors = read_draft(BLANK | TYPED)
    assert draft is not None and errors == {}
    assert (draft.reminders, draft.reconfirm, draft.reconfirm_days) == (["day"], False, 3)


def test_what_was_chosen_comes_back_into_the_form() -> None:
    chosen = {"reminders.two_hours": "on", "reminders.week": "on", "reminders.nonsense": "on", "reconfirm": "on", "reconfirm_days": "５"}
    draft, errors = read_draft(TYPED | chosen)
    assert draft is not None and errors == {}
    assert (draft.reminders, draft.reconfirm, draft.reconfirm_days) == (["week", "two_hours"], True, 5)
    empty: dict[str, object] = dict.fromkeys((*LENGTHS, "kind", "area", "age_band", "admission"), "")
    empty |= dict.fromkeys(("fields", "welcome", "access", "actions"), ()) | dict.fromkeys(
        ("all_day", "online", "sign_up", "waiting_list", "minors_alone", "takes_photos", "ask_actor"), False
    )
    empty |= {"fee": 0, "capacity": None, "sign_up_opens_at": None, "sign_up_closes_at": None}
    empty |= {"most_tickets": 1, "quotas": {}, "quotas_open_at": None}
    event = SimpleNamespace(**empty, reminders=draft.reminders, reconfirm=draft.reconfirm, reconfirm_days=draft.reconfirm_days)
    values = event_values(event)
    assert {name for name in values if name.startswith("reminders.")} == {"reminders.week", "reminders.two_hours"}
    assert (values["reconfirm"], values["reconfirm_days"]) == ("on", "5")


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"reconfirm": "on", "fee": "500"}, {"reconfirm": "event_form.reconfirm_only_free"}),
        ({"reconfirm_days": "0"}, {"reconfirm_days": "event_form.reconfirm_days_odd"}),
        ({"reconfirm_days": "15"}, {"reconfirm_days": "event_form.reconfirm_days_odd"}),
        ({"reconfirm_days": "三"}, {"reconfirm_days": "event_form.not_a_number"}),
    ],
)
def test_what_cannot_be_is_said_at_its_field(typed: dict[str, str], wrong: dict[str, str]) -> None:
    assert read_draft(TYPED | typed)[1] == wrong
