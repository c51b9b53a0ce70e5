import csv
import io
from collections.abc import Callable, Iterable
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamagaya_match.feeds.open_data.published import PublishedEvent, Publisher
from kamagaya_match.feeds.open_data.read import read_events
from kamagaya_match.feeds.open_data.write import events_csv_a, events_csv_b
from kamagaya_match.feeds.text import clean

CITY = Publisher(code="129999", prefecture="千葉県", city="みどり野市", corporate_number="9000000129999")
TEA = PublishedEvent(
    id="tea-1",
    title="多世代お茶会",
    title_kana="タセダイオチャカイ",
    starts_on=date(2026, 4, 5),
    ends_on=date(2026, 4, 6),
    starts_at=time(9, 5),
    ends_at=time(11),
    summary="お茶を飲みます。",
    description="持ち物:\n水, 筆記用具",
    kinds=("催事・観光", "健康・福祉"),
    place_name="みどり野公民館",
    address="みどり野市花町1-2-3",
    building="2階",
    lat=35.7769,
    lon=140.0008,
    fee=1000,
    capacity=20,
    organizer="みどり野散歩の会",
    apply_until=date(2026, 4, 1),
    apply_until_time=time(17),
    contact_phone="(047)000-0001",
    url="https://match.example.jp/events/tea-1",
    stroller=True,
)
Writer = Callable[[Publisher, Iterable[PublishedEvent]], bytes]
both = pytest.mark.parametrize("write", [events_csv_a, events_csv_b])


def row(write: Writer, event: PublishedEvent) -> dict[str, str]:
    [cells] = csv.DictReader(io.StringIO(write(CITY, [event]).decode("utf-8-sig"), newline=""))
    return cells


@both
def test_the_form(write: Writer) -> None:
    data = write(CITY, [TEA, TEA])
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert data.count(b"\r\n") == 3
    assert write(CITY, iter([TEA, TEA])) == data


@both
def test_the_common_values(write: Writer) -> None:
    cells = row(write, TEA)
    assert (cells["開始日"], cells["終了日"], cells["開始時間"], cells["終了時間"]) == ("2026-04-05", "2026-04-06", "09:05", "11:00")
    assert (cells["緯度"], cells["経度"]) == ("35.776900", "140.000800")
    assert (cells["料金(基本)"], cells["定員"], cells["連絡先電話番号"]) == ("1000", "20", "(047)000-0001")
    assert cells["説明"] == "持ち物:\n水, 筆記用具"


def test_the_current_standard() -> None:
    cells = row(events_csv_b, TEA)
    assert len(cells) == 79
    assert (cells["全国地方公共団体コード"], cells["法人番号"], cells["地方公共団体名"]) == ("129999", "9000000129999", "千葉県みどり野市")
    assert (cells["ID"], cells["言語コード"], cells["イベント種類"]) == ("tea-1", "JA", "催事・観光;健康・福祉")
    assert (cells["所在地_連結表記"], cells["所在地_市区町村"]) == ("千葉県みどり野市花町1-2-3", "みどり野市")
    assert cells["所在地_全国地方公共団体コード"] == "129999"
    assert (cells["料金種別"], cells["Web開催"], cells["ベビーカー利用"], cells["授乳室"]) == ("有料", "無", "有", "")


def test_the_older_standard() -> None:
    cells = row(events_csv_a, TEA)
    assert len(cells) == 32
    assert (cells["都道府県コード又は市区町村コード"], cells["NO"], cells["都道府県名"], cells["市区町村名"]) == (
        "129999",
        "tea-1",
        "千葉県",
        "みどり野市",
    )
    assert (cells["住所"], cells["方書"]) == ("千葉県みどり野市花町1-2-3", "2階")


def test_an_address_elsewhere_is_not_given_our_city() -> None:
    cells = row(events_csv_b, PublishedEvent(id="1", title="遠足", starts_on=TEA.starts_on, ends_on=TEA.ends_on, address="東京都台東区1-1"))
    assert (cells["所在地_連結表記"], cells["所在地_市区町村"], cells["所在地_全国地方公共団体コード"]) == ("東京都台東区1-1", "", "")
    assert (cells["料金種別"], cells["開始時間"]) == ("", "")


@both
def test_cancelled_reads_back_as_cancelled(write: Writer) -> None:
    [event] = read_events(
        write(CITY, [PublishedEvent(id="1", title="祭り", starts_on=TEA.starts_on, ends_on=TEA.ends_on, cancelled=True)])
    ).events
    assert event.cancelled


@both
@pytest.mark.parametrize("text", ["=1+1", "+81", "-10℃の世界", "@home"])
def test_spreadsheets_compute_nothing(write: Writer, text: str) -> None:
    cells = row(write, PublishedEvent(id="1", title=text, starts_on=TEA.starts_on, ends_on=TEA.ends_on, contact_phone="+81 (47)000-0001"))
    assert cells["イベント名"][0] in "＝＋－＠"
    assert cells["イベント名"][1:] == text[1:]
    assert cells["連絡先電話番号"] == "+81 (47)000-0001"


@both
def test_what_is_written_can_be_read(write: Writer) -> None:
    result = read_events(write(CITY, [TEA]))
    [event] = result.events
    assert (result.errors, event.warnings, result.unknown_columns) == ((), (), ())
    for name in (
        "title",
        "starts_on",
        "ends_on",
        "starts_at",
        "ends_at",
        "description",
        "place_name",
        "lat",
        "lon",
        "fee",
        "capacity",
        "organizer",
    ):
        assert getattr(event, name) == getattr(TEA, name), name
    assert (event.key, event.apply_until, event.apply_until_time) == ("129999/tea-1", TEA.apply_until, TEA.apply_until_time)


@settings(deadline=None)
@given(st.text(), st.text())
def test_any_text_stays_in_its_cell(title: str, description: str) -> None:
    event = PublishedEvent(id="1", title=title, starts_on=TEA.starts_on, ends_on=TEA.ends_on, description=description, note="終わり")
    for write in (events_csv_a, events_csv_b):
        cells = row(write, event)
        assert cells["備考"] == "終わり"
        assert cells["説明"][1:] == clean(description).strip()[1:]
