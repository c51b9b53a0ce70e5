"""As what kind of actor people come: asked where it is wanted, counted from those who came, in the file of the list; on both databases."""

import csv
import io

from kamagaya_match.events import service as events
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import read_wish
from kamagaya_match.registrations.views.figures import Figures
from kamagaya_match.storage.transaction import reading, transaction
from tests.registrations.stage import an_event, ask, come, event, parties
from tests.world import World


def actors(slug: str) -> list[str]:
    return [party.actor for party in parties(slug)]


def figures(slug: str) -> Figures:
    with reading() as tx:
        return service.figures_of(tx, service.Telling(tx, slug).plain)


def note(slug: str, *came: int) -> None:
    """So many came of each party, in their order."""
    with transaction() as tx:
        event_id = event(slug).id or 0
        (meeting,) = events.meetings_of(tx, event_id, "ja")
        counted = zip(parties(slug), came, strict=True)
        arrivals = {one.id or 0: {meeting.id: service.Arrival(people, one.created_at)} for one, people in counted}
        service.keep_attendance(tx, event_id, arrivals)


def test_asked_only_where_it_is_wanted(either_world: World) -> None:
    plain, asking = an_event(either_world.satoyama_id), an_event(either_world.satoyama_id, ask_actor=True)
    for slug in (plain, asking):
        come(slug, "山田花子", actor="business")
        come(slug, "鈴木一郎")
    assert (actors(plain), actors(asking)) == (["", ""], ["business", ""])
    assert read_wish({"actor": "king"}, "ja").actor == ""


def test_seats_kept_by_kind_ask_by_themselves(either_world: World) -> None:
    kept = an_event(either_world.satoyama_id, quotas={"school": 2, "neighbourhood": 2, "resident": 1})
    come(kept, "学校の人", kinds=("school", "resident"))
    come(kept, "どちらも", kinds=("school", "neighbourhood"))
    come(kept, "事業者", kinds=("school",), actor="business")
    come(kept, "市民", actor="citizen")
    assert actors(kept) == ["school", "", "business", "citizen"]
    only = an_event(either_world.satoyama_id, quotas={"resident": 1})
    come(only, actor="citizen", kinds=("resident",))
    assert actors(only) == [""]


def test_those_who_came_are_counted_by_kind(either_world: World) -> None:
    slug = an_event(either_world.satoyama_id, capacity=20, ask_actor=True, takes_photos=True, photo_use="広報紙")
    come(slug, "学校", 4, actor="school", photo=True)
    come(slug, "自治会", 3, actor="neighbourhood")
    come(slug, "答えない", 2)
    come(slug, "来ない人", 5, actor="citizen")
    before = figures(slug)
    assert (before.noted, before.people, before.kinds, before.not_agreed) == (False, 14, {}, 10)
    note(slug, 3, 3, 1, 0)
    after = figures(slug)
    assert (after.noted, after.people, after.kinds) == (True, 7, {"school": 3, "neighbourhood": 3})
    assert (after.not_agreed, after.asked, after.use) == (4, True, "広報紙")
    with reading() as tx:
        assert service.kinds_that_came(tx, event(slug).id or 0) == after.kinds


def test_the_file_holds_what_was_asked(either_world: World) -> None:
    quotas = {"school": 2, "first_timer": 1, "resident": 1}
    slug = an_event(either_world.satoyama_id, quotas=quotas, quotas_lapsed=True, takes_photos=True, photo_use="広報紙")
    ask(slug, "来かた")
    come(slug, "山田花子", 2, actor="school", photo=True)
    come(slug, "=1+1")
    with transaction() as tx:
        first = tx.get_one(type(parties(slug)[0]), parties(slug)[0].id)
        first.kinds = ["first_timer", "school"]
    note(slug, 2, 0)
    head, one, two = list(csv.reader(io.StringIO(service.csv_for_group(either_world.akiko, slug).decode("utf-8-sig"), newline="")))
    asked = head[head.index("来た人数") :]
    assert asked == ["来た人数", "写真に写ってもよい", "参加の立場", "教育機関の方", "はじめて参加する方", "市内に住む方", "来かた"]
    assert one[-7:] == ["2", "はい", "教育機関", "はい", "はい", "", ""]
    assert two[-7:] == ["", "いいえ", "", "", "", "", ""] and two[4] == "'=1+1"
    plain = an_event(either_world.satoyama_id)
    come(plain)
    assert "写真に写ってもよい".encode() not in service.csv_for_group(either_world.akiko, plain)
