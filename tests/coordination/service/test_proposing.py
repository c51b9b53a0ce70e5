"""A coordinator proposes, somebody answers, and the proposal is followed to its end."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.coordination import service
from kamagaya_match.coordination.views import LoadRow, ProposalRow
from kamagaya_match.engagements import service as engagements
from kamagaya_match.needs import service as needs
from kamagaya_match.offers import service as offers
from kamagaya_match.offers.rules import MOST_A_DAY, MOST_PROPOSED_A_DAY
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.who import Who
from tests.coordination.conftest import coordinator
from tests.needs.forms import NOW, VOLUNTEER, application, mails_to, posted
from tests.offers.forms import WORDS, asked, invites, last_invite, offered, published
from tests.world import SATOYAMA, World

YES = {"name": "千葉千代", "message": "日曜日に行けます。"}


def tsunagu() -> Who:
    return coordinator("tsunagu", "橋本つなぐ")


def proposed(need: str, *keys: str, who: Who | None = None) -> int:
    """The number of the last proposal of the need to those behind the keys."""
    service.propose_need(who or tsunagu(), need, {"message": WORDS, **{f"whom.{key}": "on" for key in keys}})
    return last_invite().id or 0


def outcome(who: Who | None = None) -> str:
    """What became of the last proposal."""
    return service.proposals(who or tsunagu(), 1, "ja").rows[0].outcome


def test_a_proposal_is_followed_from_sent_to_done(city: World) -> None:
    key, need = offered(city.chiyo), posted(city.akiko)
    [fitting] = service.need_to_propose(tsunagu(), need, "ja").rows
    assert fitting.key == key and fitting.why.fits and "千" not in str(fitting)
    number = proposed(need, key)
    assert outcome() == "waiting"
    [told], [heard] = mails_to(city.chiyo), mails_to(city.akiko)[-1:]
    assert "橋本つなぐ" in told.body_text and WORDS in told.body_text and "里山を守る会" in told.body_text
    assert "1件" in heard.subject and WORDS not in heard.body_text and "千" not in heard.body_text
    [invite] = offers.my_invites(city.chiyo, "ja").rows
    assert invite.proposed and invite.may_say_yes
    offers.say_yes(city.chiyo, number, YES)
    assert outcome() == "applied"
    needs.accept(city.akiko, application(need, city.chiyo).id or 0)
    assert outcome() == "connected"
    [work] = engagements.mine(city.chiyo, "ja").rows
    slug = work.href.strip("/").split("/")[-1]
    engagements.go_on(city.akiko, slug)
    engagements.finish(city.akiko, slug, "ありがとうございました。")
    assert outcome() == "done"
    assert "千" not in str(service.proposals(tsunagu(), 1, "ja"))


def test_no_and_silence_are_outcomes(city: World) -> None:
    key = offered(city.chiyo)
    number = proposed(posted(city.akiko), key)
    offers.say_no(city.chiyo, number, {"reason": "time"})
    assert outcome() == "declined"
    proposed(posted(city.akiko, title="二つ目の募集"), key)
    with clock.frozen(NOW + timedelta(days=14)):
        assert [row.outcome for row in service.proposals(tsunagu(), 1, "ja").rows] == ["no_answer", "declined"]


def test_a_business_is_asked_through_its_offer(city: World) -> None:
    need = posted(city.akiko)
    key = published(city.botan)
    number = proposed(need, key)
    assert "おべんとう牡丹" in mails_to(city.botan)[-1].body_text
    offers.say_yes(city.botan, number, YES)
    assert outcome() == "applied"
    own = posted(city.botan, group="obento")
    with pytest.raises(Refused, match="own_offer"):
        proposed(own, key)


def test_a_number_in_the_words_stays_hidden_until_the_yes(city: World) -> None:
    key, need = offered(city.chiyo), posted(city.akiko)
    service.propose_need(tsunagu(), need, {"message": "お電話ください。090-1234-5678", f"whom.{key}": "on"})
    assert "090" not in mails_to(city.chiyo)[-1].body_text and "090" not in str(offers.my_invites(city.chiyo, "ja"))


def test_one_proposes_a_need_to_a_person_as_well(city: World) -> None:
    key, need = offered(city.chiyo), posted(city.akiko)
    view = service.person_to_propose(tsunagu(), key, "ja")
    assert [row.card.slug for row in view.rows] == [need] and view.options == [[need, f"{VOLUNTEER['title']}（里山を守る会）"]]
    service.propose_to_person(tsunagu(), key, {"need": need, "message": WORDS})
    assert service.person_to_propose(tsunagu(), key, "ja").rows == []
    with pytest.raises(Invalid):
        service.propose_to_person(tsunagu(), key, {"message": WORDS})


def test_whoever_was_asked_is_asked_no_more_and_all_is_sent_or_nothing(city: World) -> None:
    need = posted(city.akiko)
    chiyo, daigo = offered(city.chiyo), offered(city.daigo)
    asked(city.akiko, chiyo, need)
    with pytest.raises(Refused, match="asked_before"):
        proposed(need, daigo, chiyo)
    assert len(invites()) == 1 and mails_to(city.daigo) == []
    proposed(need, daigo)
    with pytest.raises(Refused, match="asked_before"):
        offers.invite(city.akiko, SATOYAMA, daigo, {"need": need, "message": WORDS})
    by = [(row.by, row.outcome) for row in service.need_to_propose(tsunagu(), need, "ja").asked]
    assert by == [("", "waiting"), ("橋本つなぐ", "waiting")]
    assert [row.proposed for row in offers.sent_by_group(city.akiko, SATOYAMA, "ja").rows] == [True, False]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"message": WORDS}, "whom"),
        ({"message": WORDS, "whom.a": "on", "whom.b": "on", "whom.c": "on", "whom.d": "on"}, "whom"),
        ({"whom.a": "on", "message": "  "}, "message"),
        ({"whom.a": "on", "message": "あ" * 601}, "message"),
    ],
)
def test_the_form_says_what_is_missing(city: World, values: dict[str, str], field: str) -> None:
    with pytest.raises(Invalid) as problem:
        service.propose_need(tsunagu(), posted(city.akiko), values)
    assert list(problem.value.errors) == [field]


def test_only_what_may_be_proposed(city: World) -> None:
    need, key = posted(city.akiko), offered(city.chiyo)
    for who in (city.akiko, city.chiyo, city.centre):
        with pytest.raises(NotFound):
            proposed(need, key, who=who)
    with pytest.raises(NotFound):
        proposed(need, "nobody")
    with pytest.raises(Refused, match="not_wanted"):
        proposed(posted(city.akiko, **{"fields.environment": "", "fields.sports": "on"}), key)
    closed = posted(city.akiko)
    needs.close(city.akiko, closed)
    with pytest.raises(Refused, match="over"):
        proposed(closed, key)
    offers.pause_mine(city.chiyo)
    with pytest.raises(NotFound):
        proposed(need, key)
    assert invites() == []


def test_nobody_proposes_without_a_name(city: World) -> None:
    nameless = coordinator("nameless", "")
    with pytest.raises(Refused, match="no_name"):
        proposed(posted(city.akiko), offered(city.chiyo), who=nameless)
    assert [row.name for row in service.overview(city.officer, "ja").load] == ["（お名前なし）", "橋本つなぐ"]


def test_a_day_has_its_limit_and_groups_keep_theirs(city: World) -> None:
    key = offered(city.chiyo)
    for _ in range(MOST_PROPOSED_A_DAY):
        proposed(posted(city.akiko), key)
    with pytest.raises(Refused, match="too_many_proposed"):
        proposed(posted(city.akiko), key)
    assert MOST_PROPOSED_A_DAY > MOST_A_DAY
    asked(city.akiko, key, posted(city.akiko))


def test_two_coordinators_at_once_ask_once(city: World) -> None:
    key, need = offered(city.chiyo), posted(city.akiko)
    both = [tsunagu(), coordinator("musubu", "結城むすぶ")]

    def propose(who: Who) -> bool:
        try:
            service.propose_need(who, need, {"message": WORDS, f"whom.{key}": "on"})
        except Refused:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(propose, both)) == [False, True]
    assert len(invites()) == len(mails_to(city.chiyo)) == 1


def test_each_coordinator_sees_the_own_proposals_and_the_office_all(city: World) -> None:
    key = offered(city.chiyo)
    musubu = coordinator("musubu", "結城むすぶ")
    proposed(posted(city.akiko), key)
    proposed(posted(city.akiko, title="二つ目の募集"), key, who=musubu)
    seen: list[ProposalRow] = service.proposals(city.officer, 1, "ja").rows
    assert [row.by for row in seen] == ["結城むすぶ", "橋本つなぐ"]
    assert [row.need for row in service.proposals(musubu, 1, "ja").rows] == ["二つ目の募集"]
    needs.apply(city.chiyo, seen[0].need_href.split("/")[-1], YES)
    load = service.overview(musubu, "ja").load
    assert LoadRow("橋本つなぐ", "0", "1", "1", "0") in load and LoadRow("結城むすぶ", "0", "1", "0", "0") in load


def test_what_is_kept_goes_with_the_account(city: World) -> None:
    number = proposed(posted(city.akiko), offered(city.chiyo))
    assert "'proposed': True" in str(offers.records_of(city.chiyo)["invitations"])
    offers.say_no(city.chiyo, number, {})
    assert service.overview(city.officer, "ja").load[0].waiting == "0"
