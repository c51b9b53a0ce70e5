"""Asking once, answering once, and nothing that leads back; on both databases."""

from datetime import timedelta
from threading import Thread

import pytest
from sqlmodel import select

from kamagaya_match import clock
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.transaction import reading
from kamagaya_match.surveys import service
from kamagaya_match.surveys.models import SurveyGuest, SurveyReply
from kamagaya_match.who import VISITOR
from tests.certificates.stage import NOW, came, past_event, way_to
from tests.registrations.stage import an_event, audits, call_off, mails
from tests.world import World

FORM = {"label.1": "いかがでしたか", "kind.1": "scale", "label.2": "ひとこと", "kind.2": "text"}
ANONYMOUS = FORM | {"anonymous": "on"}


def replies() -> list[SurveyReply]:
    with reading() as tx:
        return list(tx.exec(select(SurveyReply)))


def guests() -> list[SurveyGuest]:
    with reading() as tx:
        return list(tx.exec(select(SurveyGuest)))


def test_everyone_who_came_is_asked_once(either_world: World) -> None:
    slug = past_event(either_world.satoyama_id, "aki", days=1)
    came(slug, either_world.chiyo)
    came(slug, state="absent", email="absent@example.jp", email_key="absent@example.jp")
    came(slug, email="", email_key="", name="電話の人")
    service.save(either_world.akiko, slug, ANONYMOUS)
    assert service.send_due() == 1
    assert service.send_due() == 0
    (mail,) = mails()
    assert mail.to_address == either_world.chiyo.email and "/survey" in mail.body_text and "分からないように" in mail.body_text
    assert [guest.answered for guest in guests()] == [False]


def test_several_workers_ask_once(either_world: World) -> None:
    slug = past_event(either_world.satoyama_id, "aki", days=1)
    came(slug, either_world.chiyo)
    service.save(either_world.akiko, slug, FORM)
    workers = [Thread(target=service.send_due) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(mails()) == 1


def test_nobody_is_asked_too_early_too_late_or_after_a_cancellation(either_world: World) -> None:
    coming = an_event(either_world.satoyama_id, "coming")
    old = past_event(either_world.satoyama_id, "old", days=60)
    off = past_event(either_world.satoyama_id, "off", days=1)
    for slug in (coming, old, off):
        came(slug, either_world.chiyo, state="confirmed")
        service.save(either_world.akiko, slug, FORM)
    call_off(off)
    before = len(mails())
    assert service.send_due() == 0 and len(mails()) == before
    with clock.frozen(NOW + timedelta(days=15)):
        assert service.send_due() == 1


def test_an_anonymous_answer_leads_back_to_nobody(either_world: World) -> None:
    slug = past_event(either_world.satoyama_id, "aki", days=1)
    party = came(slug, either_world.chiyo)
    key = way_to(party)
    service.save(either_world.akiko, slug, ANONYMOUS)
    assert registrations.manage_page(key, VISITOR, "ja").survey_href == f"/registrations/{key}/survey"
    service.answer(key, VISITOR, {"0": "5", "1": "焼きいもがおいしかった"})
    (reply,) = replies()
    assert reply.registration_id is None and reply.answers == {"0": "5", "1": "焼きいもがおいしかった"}
    assert set(SurveyReply.model_fields) == {"id", "survey_id", "registration_id", "answers"}
    assert set(SurveyGuest.model_fields) == {"id", "survey_id", "registration_id", "answered"}
    assert audits("survey_answered") == [] and service.answer_page(key, VISITOR, "ja").answered
    with pytest.raises(Refused, match="answered"):
        service.answer(key, VISITOR, {"0": "1"})
    assert registrations.manage_page(key, VISITOR, "ja").survey_href == ""
    assert service.send_due() == 0


def test_answers_are_checked_and_taken_for_a_while(either_world: World) -> None:
    slug = past_event(either_world.satoyama_id, "aki", days=1)
    key = way_to(came(slug, either_world.chiyo))
    with pytest.raises(NotFound):
        service.answer_page(key, VISITOR, "ja")
    service.save(either_world.akiko, slug, FORM)
    with pytest.raises(Invalid):
        service.answer(key, VISITOR, {"0": "6"})
    with pytest.raises(NotFound):
        service.answer("somebody-elses-key-000", VISITOR, {"0": "5"})
    with clock.frozen(NOW + timedelta(days=40)), pytest.raises(NotFound):
        service.answer(key, VISITOR, {"0": "5"})
    assert replies() == []


def test_questions_stay_once_people_rely_on_them(either_world: World) -> None:
    slug = past_event(either_world.satoyama_id, "aki", days=1)
    key = way_to(came(slug, either_world.chiyo))
    service.save(either_world.akiko, slug, ANONYMOUS)
    service.save(either_world.akiko, slug, FORM | {"label.3": "ほかに", "anonymous": "on"})
    service.answer(key, VISITOR, {"0": "5"})
    with pytest.raises(Refused, match="fixed"):
        service.save(either_world.akiko, slug, FORM)
    with pytest.raises(Invalid):
        service.save(either_world.akiko, an_event(either_world.satoyama_id), {})
    for someone in (either_world.botan, either_world.chiyo, VISITOR):
        with pytest.raises(NotFound):
            service.save(someone, slug, FORM)
        with pytest.raises(NotFound):
            service.desk(someone, slug, "ja")


def answer_as(slug: str, world: World, anonymous: bool, count: int) -> None:
    """`count` parties answer the questionnaire of this event."""
    service.save(world.akiko, slug, ANONYMOUS if anonymous else FORM)
    for number in range(count):
        address = f"p{number}@example.jp"
        party = came(slug, name=f"人{number}", email=address, email_key=address)
        with reading() as tx:
            key = registrations.new_key(tx, party.id or 0)
            tx.commit()
        service.answer(key, VISITOR, {"0": str(number % 2 + 4), "1": f"=ひとこと{number}"})


def test_few_anonymous_answers_show_texts_only(either_world: World) -> None:
    slug = past_event(either_world.satoyama_id, "aki", days=1)
    answer_as(slug, either_world, anonymous=True, count=4)
    results = service.desk(either_world.akiko, slug, "ja").results
    assert results[0].hidden and results[0].counts == [] and len(results[1].texts) == 4
    sheet = service.csv_of(either_world.akiko, slug).decode("utf-8-sig")
    assert "人0" not in sheet and "いかがでしたか" not in sheet and "'=ひとこと0" in sheet


def test_enough_anonymous_answers_are_counted(either_world: World) -> None:
    slug = past_event(either_world.satoyama_id, "aki", days=1)
    answer_as(slug, either_world, anonymous=True, count=5)
    view = service.desk(either_world.akiko, slug, "ja")
    assert view.results[0].counts[3:] == ["4：3人", "5：2人"] and view.fixed and "5組のうち5組" in view.replies
    sheet = service.csv_of(either_world.akiko, slug).decode("utf-8-sig")
    assert "いかがでしたか,4,3\r\n" in sheet and "人0" not in sheet
    assert [one.subject_id for one in audits("survey_exported")] == [slug]


def test_named_answers_stand_beside_their_names(either_world: World) -> None:
    slug = past_event(either_world.satoyama_id, "aki", days=1)
    answer_as(slug, either_world, anonymous=False, count=1)
    assert service.desk(either_world.akiko, slug, "ja").results[0].counts[3] == "4：1人"
    assert "人0,4,'=ひとこと0" in service.csv_of(either_world.akiko, slug).decode("utf-8-sig")


def test_own_answers_can_be_taken_along_where_they_have_a_name(either_world: World) -> None:
    for slug, form in (("named", FORM), ("unnamed", ANONYMOUS)):
        past_event(either_world.satoyama_id, slug, days=1)
        party = came(slug, either_world.chiyo)
        service.save(either_world.akiko, slug, form)
        service.answer(party.code, either_world.chiyo, {"0": "5"})
    assert service.records_of(either_world.chiyo) == [{"event": "里山の落ち葉かき", "answers": {"0": "5"}}]
    assert service.records_of(VISITOR) == []


def test_a_new_questionnaire_begins_with_a_short_set(either_world: World) -> None:
    view = service.desk(either_world.akiko, an_event(either_world.satoyama_id), "ja")
    assert [one.kind for one in view.questions] == ["scale", "choice", "text"] + ["text"] * 5
    assert not view.made and view.anonymous and view.results == []


def test_the_group_sees_its_questions_before_anybody_has_answered(world: World) -> None:
    slug = past_event(world.satoyama_id, "aki", days=1)
    came(slug, world.chiyo)
    service.save(
        world.akiko,
        slug,
        {"label.1": "また来ますか", "kind.1": "choice", "choices.1": "はい\nいいえ", "label.2": "ひとこと", "kind.2": "text"},
    )
    assert service.send_due() == 1
    desk = service.desk(world.akiko, slug, "ja")
    assert desk.fixed and desk.results == [] and "1組のうち0組" in desk.replies
    assert [(one.label, one.how) for one in desk.asked] == [("また来ますか", "選んで答える（はい、いいえ）"), ("ひとこと", "文で答える")]
