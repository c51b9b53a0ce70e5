"""Thanks that go out once, and the numbers of an event; on both databases."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.reports import service
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import VISITOR
from tests.certificates.stage import came, past_event
from tests.registrations.stage import an_event, audits, event, mails
from tests.reports.test_rules import FORM
from tests.world import World

WORDS = "落ち葉が40袋になりました。"


def held(world: World) -> str:
    """An event to which Chiyo and a family came; one party stayed away, one has no address."""
    slug = past_event(world.satoyama_id, "aki")
    came(slug, world.chiyo)
    came(slug, size=3)
    came(slug, state="absent", email="absent@example.jp", email_key="absent@example.jp")
    came(slug, email="", email_key="", name="電話の人")
    return slug


def test_those_who_came_are_thanked_once(either_world: World) -> None:
    slug = held(either_world)
    count, letter = service.preview(either_world.akiko, slug, WORDS)
    assert count == 2 and "千葉千代さん" in letter and WORDS in letter and mails() == []
    assert service.thank(either_world.akiko, slug, WORDS) == 2
    assert [mail.to_address for mail in mails()] == [either_world.chiyo.email, "hanako@example.jp"]
    assert all(WORDS in mail.body_text and "里山を守る会" in mail.body_text for mail in mails())
    with pytest.raises(Refused, match="thanked"):
        service.thank(either_world.akiko, slug, WORDS)
    assert [one.facts for one in audits("guests_thanked")] == [{"parties": "2"}] and len(mails()) == 2


def test_two_taps_thank_once(either_world: World) -> None:
    slug = held(either_world)

    def tap(_: int) -> bool:
        try:
            return service.thank(either_world.akiko, slug, WORDS) > 0
        except Refused:
            return False

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(tap, range(4))) == 1
    assert len(mails()) == 2


def test_thanks_need_words_guests_and_a_past(either_world: World) -> None:
    for words in ("  ", "あ" * 1001):
        with pytest.raises(Invalid):
            service.thank(either_world.akiko, held(either_world) if not words.strip() else "aki", words)
    empty = past_event(either_world.satoyama_id, "empty")
    with pytest.raises(Refused, match="nobody"):
        service.thank(either_world.akiko, empty, WORDS)
    coming = an_event(either_world.satoyama_id, "coming")
    for verb in (service.thank, service.preview):
        with pytest.raises(Refused, match="early"):
            verb(either_world.akiko, coming, WORDS)
    with pytest.raises(Refused, match="early"):
        service.save(either_world.akiko, coming, FORM)
    assert mails() == []


def test_a_report_begins_with_what_the_sign_ups_say(either_world: World) -> None:
    slug = held(either_world)
    view = service.desk(either_world.akiko, slug, "ja")
    assert (view.total, view.first_timers, view.guests) == ("5", "2", 2)
    assert "3組・5人" in view.known and len(view.missing) == 4
    again = past_event(either_world.satoyama_id, "fuyu", days=1)
    came(again, either_world.chiyo)
    assert service.desk(either_world.akiko, again, "ja").first_timers == "0"


def test_a_report_is_kept_for_the_figures(either_world: World) -> None:
    slug = held(either_world)
    service.save(either_world.akiko, slug, FORM)
    service.save(either_world.officer, slug, FORM | {"notes": "雨でした。"})
    service.thank(either_world.akiko, slug, WORDS)
    view = service.desk(either_world.akiko, slug, "ja")
    assert (view.total, view.first_timers, view.notes, view.missing) == ("12", "3", "雨でした。", [])
    assert [(one.code, one.tally) for one in view.kinds if one.tally] == [("citizen", "10"), ("school", "2")]
    with reading() as tx:
        (row,) = service.reports_of(tx, [event(slug).id or 0])
    assert (row.total, row.first_timers, row.kinds, row.thanked) == (12, 3, {"citizen": 10, "school": 2}, True)


def test_only_the_group_reports(either_world: World) -> None:
    slug = held(either_world)
    for someone in (either_world.botan, either_world.chiyo, VISITOR):
        for verb in (lambda who: service.desk(who, slug, "ja"), lambda who: service.save(who, slug, FORM)):
            with pytest.raises(NotFound):
                verb(someone)
        for send in (service.thank, service.preview):
            with pytest.raises(NotFound):
                send(someone, slug, WORDS)
    with pytest.raises(Invalid):
        service.save(either_world.akiko, slug, FORM | {"total": "1"})


def test_kinds_are_counted_from_those_who_came(either_world: World) -> None:
    slug = past_event(either_world.satoyama_id, "kinds", ask_actor=True)
    came(slug, size=4, came=3, actor="citizen")
    came(slug, size=2, came=2, actor="", email="", email_key="")
    came(slug, size=5, actor="school", state="absent", email="", email_key="")
    view = service.desk(either_world.akiko, slug, "ja")
    assert view.total == "5" and "3人の立場は申し込みの答えから数えました。2人は答えがありません。" in view.kinds_told
    assert (view.kinds[0].counted, view.kinds[0].tally) == ("数えた3人に、団体が足す人数", "")
    typed = {"total": "6", "kinds.school": "2", "kinds.citizen": "1", "first_timers": "0", "notes": "晴れ"}
    for wrong in ({"total": "2"}, {"kinds.citizen": "2"}):
        with pytest.raises(Invalid) as invalid:
            service.save(either_world.akiko, slug, typed | wrong)
        assert list(invalid.value.errors) == ["total"]
    service.save(either_world.akiko, slug, typed)
    assert [one.tally for one in service.desk(either_world.akiko, slug, "ja").kinds if one.tally] == ["1", "2"]
    with reading() as tx:
        (row,) = service.reports_of(tx, [event(slug).id or 0])
    assert row.kinds == {"citizen": 4, "school": 2}


def test_without_attendance_no_kind_is_counted(either_world: World) -> None:
    slug = past_event(either_world.satoyama_id, "unnoted", ask_actor=True)
    came(slug, state="confirmed", actor="citizen")
    assert "まだないので" in service.desk(either_world.akiko, slug, "ja").kinds_told
