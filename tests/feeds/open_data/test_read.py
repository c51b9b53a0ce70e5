import csv
import io
from datetime import date, time

import pytest

from kamagaya_match.feeds.imported import ImportedEvent, ReadResult
from kamagaya_match.feeds.open_data.read import read_events
from tests.feeds.samples import DATA


def sample(name: str) -> ReadResult:
    return read_events((DATA / name).read_bytes())


def read(**cells: str) -> ReadResult:
    """What comes of a list with one row; イベント名 and 開始日 are there unless told otherwise."""
    row = {"イベント名": "お茶会", "開始日": "2026-10-10"} | cells
    written = io.StringIO()
    csv.writer(written).writerows([row.keys(), row.values()])
    return read_events(written.getvalue().encode())


def only(**cells: str) -> ImportedEvent:
    [event] = read(**cells).events
    return event


def reasons(event: ImportedEvent) -> list[tuple[str, str]]:
    return [(warning.column, warning.reason_key) for warning in event.warnings]


class TestDialectA:
    result = sample("events_a_cp932.csv")

    def test_every_row_is_told(self) -> None:
        assert (self.result.dialect, self.result.encoding, self.result.blank_rows, self.result.rows) == ("A", "cp932", 2, 5)
        assert [event.line for event in self.result.events] == [2, 4, 8]
        assert [(error.line, error.reason_key) for error in self.result.errors] == [(6, "import.no_title"), (7, "import.end_before_start")]

    def test_the_facts(self) -> None:
        walk = self.result.events[0]
        assert (walk.code, walk.number, walk.title, walk.title_kana) == ("129999", "1", "梨の花さんぽ", "ナシノハナサンポ")
        assert walk.description == "梨畑のあいだを歩きます。\n雨の日は公民館でお話を聞きます。"
        assert (walk.starts_on, walk.starts_at, walk.ends_at) == (date(2026, 4, 12), time(9, 30), time(11, 30))
        assert (walk.fee, walk.capacity, walk.apply_until, walk.apply_until_time) == (0, 20, date(2026, 4, 5), time(17))
        assert (walk.address, walk.building, walk.lat, walk.lon) == ("千葉県みどり野市花町1-2-3", "2階集会室", 35.7769, 140.0008)

    def test_japanese_years_and_full_width_digits(self) -> None:
        signs = self.result.events[1]
        assert signs.title == "①はじめての手話（全３回）"
        assert (signs.starts_on, signs.ends_on, signs.starts_at, signs.ends_at) == (
            date(2026, 5, 10),
            date(2026, 5, 24),
            time(13, 30),
            time(15),
        )
        assert (signs.fee, signs.fee_note, signs.capacity) == (1000, "教材費を含みます。", 15)

    def test_what_is_no_number_is_kept_as_a_note(self) -> None:
        stars = self.result.events[2]
        assert (stars.fee, stars.fee_note, stars.capacity, stars.capacity_note) == (None, "実費", None, "若干")
        assert reasons(stars) == [("料金（基本）", "import.fee_as_note"), ("定員", "import.capacity_as_note")]

    def test_a_number_used_twice_still_gives_two_keys(self) -> None:
        walk, signs, stars = self.result.events
        assert signs.key == "129999/2"
        assert walk.key.startswith("129999/1~")
        assert stars.key.startswith("129999/1~")
        assert walk.key != stars.key


class TestDialectB:
    result = sample("events_b_quoted.csv")

    def test_every_row_is_told(self) -> None:
        assert (self.result.dialect, self.result.rows) == ("B", 5)
        assert self.result.unknown_columns == ("ひろばフラグ", "連携フラグ")
        assert [(error.line, error.reason_key) for error in self.result.errors] == [(7, "import.no_start_date")]

    def test_the_facts(self) -> None:
        market = self.result.events[0]
        assert (market.fee, market.fee_note, market.capacity) == (0, "無料（物販は有料）", 1200)
        assert (market.categories, market.keywords) == (("催事・観光", "生活と環境"), ("朝市", "魚", "家族"))
        assert (market.place_name, market.meeting_place, market.address) == ("みなと広場", "東門", "千葉県しおかぜ市港1-1")
        assert (market.apply_until, market.online) == (None, False)
        assert market.extras == (("ベビーカー利用", "有"), ("ひろばフラグ", "1"))

    def test_the_same_title_on_the_next_day_is_another_event(self) -> None:
        first, second = self.result.events[:2]
        assert (first.title, first.starts_on.day, second.title, second.starts_on.day) == ("港の朝市", 6, "港の朝市", 7)
        assert first.key != second.key

    def test_online(self) -> None:
        yoga = self.result.events[2]
        assert (yoga.title, yoga.line, yoga.ends_on) == ("おうちで ヨガ", 4, date(2026, 6, 8))
        assert (yoga.online, yoga.online_url, yoga.url) == (True, "https://example.jp/yoga", "https://example.jp/yoga/about")
        assert (yoga.apply_from, yoga.apply_from_time, yoga.apply_url) == (date(2026, 5, 1), time(9), "https://example.jp/yoga/apply")
        assert ("状態", "準備中") in yoga.extras

    def test_cancelled_and_not_understood(self) -> None:
        lighthouse = self.result.events[3]
        assert lighthouse.cancelled
        assert (lighthouse.line, lighthouse.lat, lighthouse.fee, lighthouse.url) == (6, None, 0, "")
        assert reasons(lighthouse) == [("緯度", "import.half_coordinate"), ("URL", "import.bad_url")]


class TestDialectC:
    result = sample("events_c_bom.csv")

    def test_every_row_is_told(self) -> None:
        assert (self.result.dialect, self.result.blank_rows, self.result.rows) == ("C", 1, 6)
        assert [event.line for event in self.result.events] == [2, 6, 9, 10]
        assert [(error.line, error.reason_key) for error in self.result.errors] == [
            (11, "import.no_start_date"),
            (12, "import.bad_start_date"),
        ]

    def test_the_facts(self) -> None:
        chicks = self.result.events[0]
        assert chicks.description == '手遊びと絵本。\n\n保護者どうしの"おしゃべり"の時間もあります。'
        assert (chicks.place_name, chicks.meeting_place, chicks.address) == ("もりの児童館", "", "千葉県もりの市若葉4-5-6")
        assert (chicks.contact_phone, chicks.contact_mail, chicks.capacity) == ("(047)000-0002", "hiyoko@example.jp", 12)
        assert chicks.key == "129997/0000000001"

    def test_online_by_its_place(self) -> None:
        assert self.result.events[1].online
        assert self.result.events[1].apply_how == "必要\n電話で申し込み"

    def test_without_a_number_the_key_follows_from_the_content(self) -> None:
        concert = self.result.events[3]
        assert (concert.starts_at, concert.place_name, concert.meeting_place) == (time(18, 30), "もりの文化会館", "正面玄関")
        assert concert.key == f"~{concert.content_key}"


class TestOneRow:
    def test_title_and_start_are_enough(self) -> None:
        event = only()
        assert (event.title, event.starts_on, event.ends_on, event.starts_at) == ("お茶会", date(2026, 10, 10), date(2026, 10, 10), None)
        assert not event.warnings
        assert not event.extras

    def test_all_reasons_of_a_row_are_told(self) -> None:
        [error] = read(イベント名="", 開始日="いつか", 終了日="そのうち").errors
        assert [error.reason_key, *(other.reason_key for other in error.others)] == [
            "import.no_title",
            "import.bad_start_date",
            "import.bad_end_date",
        ]

    def test_an_end_before_the_start_of_the_same_day(self) -> None:
        [error] = read(終了日="2026-10-10", 開始時間="13:00", 終了時間="1:00").errors
        assert error.text("ja") == "2行目：「終了時間」の1:00が、始まり（13:00）より前です。どちらかを直してください。"

    def test_a_later_day_may_end_at_an_earlier_hour(self) -> None:
        assert only(終了日="2026-10-11", 開始時間="22:00", 終了時間="5:00").ends_at == time(5)

    @pytest.mark.parametrize(
        ("column", "reason"),
        [
            ("開始時間", "import.bad_time"),
            ("終了時間", "import.bad_time"),
            ("参加申込終了日", "import.bad_date"),
            ("参加申込終了時間", "import.bad_time"),
            ("申込開始日", "import.bad_date"),
            ("申込開始時刻", "import.bad_time"),
            ("Web開催", "import.bad_flag"),
            ("Web開催URL", "import.bad_url"),
            ("申込URL", "import.bad_url"),
            ("画像", "import.bad_url"),
            ("料金(基本)", "import.fee_as_note"),
            ("定員", "import.capacity_as_note"),
            ("緯度", "import.bad_coordinate"),
            ("経度", "import.bad_coordinate"),
        ],
    )
    def test_what_is_left_out_is_told(self, column: str, reason: str) -> None:
        [warning] = only(**{column: "おたずねください"}).warnings
        assert (warning.line, warning.column, warning.value, warning.reason_key) == (2, column, "おたずねください", reason)

    @pytest.mark.parametrize(
        ("cells", "fee", "note"),
        [
            ({"料金種別": "無料"}, 0, ""),
            ({"料金種別": "有料"}, None, "有料"),
            ({"料金種別": "有料", "料金(詳細)": "材料費"}, None, "材料費"),
            ({"料金(基本)": "無料", "料金(詳細)": "茶菓代別"}, 0, "茶菓代別"),
            ({"料金(基本)": "500", "料金種別": "有料"}, 500, ""),
            ({}, None, ""),
        ],
    )
    def test_fees(self, cells: dict[str, str], fee: int | None, note: str) -> None:
        event = only(**cells)
        assert (event.fee, event.fee_note) == (fee, note)

    def test_the_parts_of_an_address(self) -> None:
        parts = {"所在地_都道府県": "千葉県", "所在地_市区町村": "鎌ケ谷市", "所在地_町字": "花町", "所在地_番地以下": "1-2"}
        assert only(**parts).address == "千葉県鎌ケ谷市花町1-2"
        other = only(**parts, 所在地_連結表記="鎌ケ谷市花町1-2")
        assert (other.address, other.extras) == ("鎌ケ谷市花町1-2", (("所在地_都道府県", "千葉県"),))

    @pytest.mark.parametrize("title", ["【中止】お茶会", "［中止］お茶会", "（中止）お茶会"])
    def test_cancelled_by_its_title(self, title: str) -> None:
        assert only(イベント名=title).cancelled

    def test_a_title_about_cancelling_is_not_cancelled(self) -> None:
        assert not only(イベント名="中止になった祭りを語る会").cancelled


class TestFiles:
    @pytest.mark.parametrize("data", [b"", b"\r\n\r\n", b",,\n", b"\xef\xbb\xbf"])
    def test_empty(self, data: bytes) -> None:
        [error] = read_events(data).errors
        assert (error.line, error.reason_key) == (0, "import.empty_file")

    @pytest.mark.parametrize("data", ["題,日\n会,2026-10-10\n".encode(), b"\x89PNG\r\n\x1a\n\x00", b'"'])
    def test_no_list_of_events(self, data: bytes) -> None:
        [error] = read_events(data).errors
        assert (error.line, error.reason_key) == (0, "import.unknown_header")

    def test_a_header_alone(self) -> None:
        result = read_events("イベント名,開始日\n".encode())
        assert (result.rows, result.errors, result.dialect) == (0, (), "A")

    def test_cells_beyond_the_header(self) -> None:
        result = read_events("イベント名,開始日,備考\n会,2026-10-10,晴れ,雨\n会,2026-10-11,,, \n".encode())
        assert [error.text("ja") for error in result.errors] == [
            '2行目：列が3列のところ4列あります。文中のコンマを引用符（"）で囲んでください。'
        ]
        assert [event.line for event in result.events] == [3]

    def test_missing_cells(self) -> None:
        [event] = read_events("イベント名,開始日,備考\n会,2026-10-10\n".encode()).events
        assert [warning.reason_key for warning in event.warnings] == ["import.short_row"]

    def test_rows_before_an_open_quotation_mark_are_read(self) -> None:
        result = read_events('イベント名,開始日\n会,2026-10-10\n"会,2026-10-11\n会,2026-10-12\n'.encode())
        assert [event.line for event in result.events] == [2]
        assert [(error.line, error.reason_key) for error in result.errors] == [(3, "import.open_quote")]

    def test_only_the_row_with_unreadable_letters_is_refused(self) -> None:
        rows = ["イベント名,開始日,説明", "朝の会,2026-10-10,みんなで体操をします", "昼の会,2026-10-11,みんなでご飯を食べます"]
        data = "\n".join(rows).encode().replace("ご飯".encode(), b"\xff")
        result = read_events(data)
        assert [event.title for event in result.events] == ["朝の会"]
        assert [(error.line, error.column, error.reason_key) for error in result.errors] == [(3, "説明", "import.unreadable_letters")]

    def test_spreadsheet_text_with_tabs(self) -> None:
        [event] = read_events("イベント名\t開始日\t説明\n会\t2026/1/5\tおはよう,みんな\n".encode("utf-16")).events
        assert (event.starts_on, event.description) == (date(2026, 1, 5), "おはよう,みんな")
