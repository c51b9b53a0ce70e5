"""What is asked of whom, and how long the answer may take."""

from datetime import timedelta

import pytest

from kamagaya_match.registrations.rules import GUARDIAN_TEXT, GuardianWish, SignUpWish, check_party, consent_due, read_wish, text_key
from kamagaya_match.registrations.rules.guardians import emergency_shown, time_to_remind
from kamagaya_match.words.catalogue import LANGS, Lang, catalogue
from tests.registrations.stage import NOON

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ASKED = {"guardian_name": " 森　母 ", "guardian_email": "Haha@Example.jp", "emergency_phone": "090-0000-0000"}
TYPED = {"size": "1", "name": "森", "minor": "on", **ASKED}


def test_a_form_names_the_guardian_only_when_children_come_alone() -> None:
    assert read_wish(TYPED | {"minor": ""}, "ja").guardian is None
    named = read_wish(TYPED, "ja").guardian
    assert named == GuardianWish(name="森 母", email="haha@example.jp", emergency_phone="09000000000")
    paper = read_wish(TYPED | {"guardian_way": "paper"}, "ja").guardian
    assert paper is not None and (paper.on_paper, paper.email) == (True, "")


@pytest.mark.parametrize(
    ("guardian", "errors"),
    [
        (GuardianWish(), {"guardian_name": "name_missing", "guardian_email": "mail_missing", "emergency_phone": "phone_missing"}),
        (GuardianWish(name="森", email="@", emergency_phone="12"), {"guardian_email": "email_odd", "emergency_phone": "phone_odd"}),
        (GuardianWish(name="森", on_paper=True, emergency_phone="0471234567"), {}),
        (
            GuardianWish(name="森" * 61, on_paper=True, emergency_name="森" * 61, emergency_phone="0471234567"),
            {"guardian_name": "name_too_long", "emergency_name": "name_too_long"},
        ),
    ],
)
def test_what_must_be_mended(guardian: GuardianWish, errors: dict[str, str]) -> None:
    found = check_party(SignUpWish(size=1, name="森", guardian=guardian))
    assert {name: key.rpartition(".")[2] for name, key in found.items()} == errors


@pytest.mark.parametrize(
    ("closes", "starts", "due"),
    [
        (None, 30 * DAY, 72 * HOUR),
        (DAY, 30 * DAY, DAY),
        (None, 5 * HOUR, 5 * HOUR),
        (timedelta(minutes=5), 3 * DAY, 2 * HOUR),
        (-DAY, 10 * DAY, 2 * HOUR),
        (None, HOUR, HOUR),
        (None, -HOUR, timedelta(0)),
    ],
)
def test_how_long_seats_wait(closes: timedelta | None, starts: timedelta, due: timedelta) -> None:
    assert consent_due(NOON, NOON + closes if closes is not None else None, NOON + starts) == NOON + due


def test_one_is_reminded_a_day_before_or_half_way() -> None:
    assert [time_to_remind(NOON + hours * HOUR, NOON, NOON + 72 * HOUR) for hours in (47, 48)] == [False, True]
    assert [time_to_remind(NOON + hours * HOUR, NOON, NOON + 10 * HOUR) for hours in (4, 5)] == [False, True]


def test_the_group_sees_the_emergency_contact_from_two_days_before_until_the_end() -> None:
    moments = (-2 * DAY - HOUR, -2 * DAY, timedelta(0), 2 * HOUR)
    assert [emergency_shown(NOON + one, NOON, NOON + 2 * HOUR) for one in moments] == [False, True, True, False]


@pytest.mark.parametrize("lang", LANGS)
def test_the_text_of_this_version_is_there(lang: Lang) -> None:
    assert text_key(GUARDIAN_TEXT) in catalogue(lang)
