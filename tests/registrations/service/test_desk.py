"""The group's list: counts, search, pages, the file."""

import csv
import io

from kamagaya_match.registrations import service
from tests.registrations.stage import an_event, ask, audits, come, join, parties, wish
from tests.world import World


def test_the_list_says_who_comes_and_who_waits(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=3)
    name = ask(slug, "来かた")
    come(slug, "山田花子", 3, kana="やまだはなこ", companions=("太郎", "次郎"), email="h@example.jp", answers={name[9:]: "電車"})
    join(slug, "待つ人", 1)
    come(slug, "後の人", 1)
    found = service.list_for_group(world.akiko, slug, "ja")
    first, second, third = found.rows
    assert (first.name, first.kana, first.companions) == ("山田花子", "やまだはなこ", "太郎、次郎")
    assert (first.people, first.state_text) == ("3人", "申込済み")
    assert [(one.label, one.text) for one in first.answers] == [("来かた", "電車")]
    assert (second.state, second.place, third.state_text) == ("pending", 1, "キャンセル待ち 2番目")
    assert [(one.text, one.parties, one.people) for one in found.counts] == [
        ("すべて", 3, 5),
        ("メールの確認待ち", 1, 1),
        ("申込済み", 1, 3),
        ("キャンセル待ち", 1, 1),
    ]
    assert (found.group, found.total, found.may_add) == ("satoyama", 3, True)
    assert found.csv_href == f"/group-desk/satoyama/events/{slug}/registrations.csv"


def test_the_list_is_searched_in_any_spelling(world: World) -> None:
    slug = an_event(world.satoyama_id)
    service.add_by_hand(world.akiko, slug, wish("山田花子", 2, kana="やまだはなこ", companions=("サトウ",), email=""))
    service.add_by_hand(world.akiko, slug, wish("鈴木一郎", email="suzuki@example.jp"))
    code = parties(slug)[1].code
    looked_for = {"ヤマダ": "山田花子", "さとう": "山田花子", "山田 花": "山田花子", "SUZUKI@": "鈴木一郎", code.lower(): "鈴木一郎"}
    for words, expected in looked_for.items():
        assert [row.name for row in service.list_for_group(world.akiko, slug, "ja", words).rows] == [expected]
    assert service.list_for_group(world.akiko, slug, "ja", "いない").rows == []
    assert service.list_for_group(world.akiko, slug, "ja", state="cancelled").rows == []
    assert service.list_for_group(world.akiko, slug, "ja", state="nonsense").total == 2


def test_the_list_has_pages_of_fifty(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=None)
    for number in range(51):
        service.add_by_hand(world.akiko, slug, wish(f"{number}番", email=""))
    first, last = (service.list_for_group(world.akiko, slug, "ja", "番", page=page) for page in (1, 9))
    assert (len(first.rows), first.pages, len(last.rows), last.page) == (50, 2, 1, 2)
    assert last.address_prefix.endswith("?q=%E7%95%AA&state=&page=")


def test_the_file_opens_safely_in_a_spreadsheet(world: World) -> None:
    slug = an_event(world.satoyama_id)
    name = ask(slug, "=質問")
    come(slug, "=HYPERLINK(1)", 2, companions=(" +1",), email="a@example.jp", answers={name[9:]: "@SUM(A1)\n二行目"})
    content = service.csv_for_group(world.akiko, slug)
    assert content.startswith(b"\xef\xbb\xbf") and b"\r\n" in content
    head, row = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert head[:5] == ["番号", "受付番号", "状態", "人数", "お名前"] and head[-1] == "'=質問"
    assert row[0] == "1" and row[3:5] == ["2", "'=HYPERLINK(1)"] and row[6] == "' +1" and row[-1].startswith("'@SUM")
    entry = audits("registrations_exported")[0]
    assert (entry.person_id, entry.subject_id, entry.facts) == (world.akiko.person_id, slug, {"parties": "1"})
