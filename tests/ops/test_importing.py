"""Other publishers' lists: read, recognised, stored once."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlmodel import col, func, select

from kamagaya_match import clock
from kamagaya_match.__main__ import main
from kamagaya_match.events.models import Event, EventChange, EventSession
from kamagaya_match.events.service import indexing, listening, taking_over
from kamagaya_match.groups.models import Group
from kamagaya_match.places import service as places
from kamagaya_match.storage.models import AuditEntry
from kamagaya_match.storage.search import EVENTS, GROUPS
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.words.folding import query_tokens
from tests.world import SATOYAMA, World

DATA = Path(__file__).parents[1] / "data"
SAMPLES = sorted(DATA.iterdir())
NOW = datetime(2026, 6, 15, 9, tzinfo=clock.TOKYO)
HEADER = "NO,都道府県コード又は市区町村コード,名称,開始日,開始時刻,場所名称,状態,定員"


@pytest.fixture(autouse=True)
def _in_june(database: str) -> Iterator[None]:
    before = list(listening._listener)
    with clock.frozen(NOW):
        yield
    listening._listener[:] = before


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


def write(file: Path, *rows: str) -> str:
    file.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return str(file)


def taken(*given: str) -> int:
    return main(["import", *given])


def stored() -> dict[str, Event]:
    with reading() as tx:
        return {event.title: event for event in tx.exec(select(Event).order_by(col(Event.id)))}


def how_many() -> int:
    with reading() as tx:
        return tx.exec(select(func.count()).select_from(Event)).one()


def verbs(event: Event) -> list[str]:
    with reading() as tx:
        return list(tx.exec(select(EventChange.verb).where(EventChange.event_id == event.id).order_by(col(EventChange.id))))


def found(words: str) -> int:
    with reading() as tx:
        return len(tx.execute(EVENTS.matching(tx, query_tokens(words))).all())


class TestSamples:
    def test_every_row_is_stored_or_named_with_its_line(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert taken(*map(str, SAMPLES)) == 1
        told = capsys.readouterr().out
        assert how_many() == 4 + 4 + 3 + 4 + 4 + 5
        for line in (
            "events_a_cp932.csv: 5 rows, 2 blank (dialect A, cp932)",
            "not stored  6行目：イベント名がありません。",
            "not stored  7行目：「終了日」の2026-05-11が",
            "stored      8行目：料金「実費」を",
            "columns kept in the description: ひろばフラグ, 連携フラグ",
            "not stored  62行目：イベント名がありません。",
            "3 new, 0 changed, 0 as before, 2 not stored",
        ):
            assert line in told

    def test_what_became_of_a_row(self) -> None:
        taken(*map(str, SAMPLES))
        pear = stored()["梨の花さんぽ"]
        assert (pear.status, pear.fee, pear.capacity, pear.sign_up) == ("published", 0, 20, False)
        assert pear.starts_at == datetime(2026, 4, 12, 9, 30, tzinfo=clock.TOKYO)
        assert (pear.lat, pear.lon, pear.source_url) == (35.7769, 140.0008, "https://example.jp/pear")
        assert "主催: みどり野散歩の会" in pear.description
        assert verbs(pear) == ["imported"]
        assert found("梨の花さんぽ") == 1

    def test_a_second_time_changes_nothing(self, capsys: pytest.CaptureFixture[str]) -> None:
        taken(*map(str, SAMPLES))
        before = stored()
        capsys.readouterr()
        taken(*map(str, SAMPLES))
        told = capsys.readouterr().out
        assert told.count(" 0 new, 0 changed, ") == 5
        assert {title: event.updated_at for title, event in stored().items()} == {
            title: event.updated_at for title, event in before.items()
        }
        assert how_many() == 24

    def test_what_is_called_off_is_shown_so(self) -> None:
        taken(*map(str, SAMPLES))
        for title in ("灯台まつり", "町内いっせい清掃"):
            event = stored()[title]
            assert event.status == "cancelled"
            assert "中止" in event.cancel_reason


class TestPlacesOfTheDirectory:
    @pytest.fixture(autouse=True)
    def _directory(self, database: str) -> None:
        with transaction() as tx:
            places.load_directory(tx)

    def test_a_place_is_known_by_its_name_in_any_spelling(self) -> None:
        taken(str(DATA / "events_here.csv"))
        with reading() as tx:
            hall = places.place_facts(tx, places.place_id_of(tx, "kirari"))
        event = stored()["市民の朝ごはん"]
        assert (event.place_id, event.area, event.lat, event.lon, event.address) == (hall.id, hall.area, hall.lat, hall.lon, hall.address)
        assert event.place_name == "きらり鎌ヶ谷市民会館"

    def test_the_street_of_the_list_stays(self) -> None:
        taken(str(DATA / "events_here.csv"))
        event = stored()["朝の体操"]
        assert event.place_id is not None and event.address.endswith("富岡1-1-3 2階")

    @pytest.mark.parametrize("title", ["となり町の音楽会", "遠い公園の花見", "別の区の西部小まつり"])
    def test_the_same_name_elsewhere_is_another_place(self, title: str) -> None:
        taken(str(DATA / "events_here.csv"))
        assert stored()[title].place_id is None

    def test_a_second_time_changes_nothing(self, capsys: pytest.CaptureFixture[str]) -> None:
        for _ in range(2):
            taken(str(DATA / "events_here.csv"))
        assert "0 new, 0 changed, 5 as before" in capsys.readouterr().out


class TestWhatTheListChanges:
    def test_the_calendar_moves_once(self, listed: Path) -> None:
        taken(write(listed, "1,122246,お茶会,2026-07-01,10:00,公民館,,"))
        again = write(listed, "1,122246,お茶会,2026-07-02,10:00,公民館,,")
        for _ in range(2):
            taken(again)
        event = stored()["お茶会"]
        assert event.sequence == 1
        assert event.starts_at == datetime(2026, 7, 2, 10, tzinfo=clock.TOKYO)
        assert verbs(event) == ["imported", "changed"]
        with reading() as tx:
            assert tx.exec(select(EventSession)).one().starts_at == event.starts_at

    def test_what_calendars_do_not_show_leaves_them_alone(self, listed: Path) -> None:
        taken(write(listed, "1,122246,お茶会,2026-07-01,10:00,公民館,,10"))
        taken(write(listed, "1,122246,お茶会,2026-07-01,10:00,公民館,,20"))
        event = stored()["お茶会"]
        assert (event.sequence, event.capacity) == (0, 20)

    def test_a_new_name_is_found_and_the_old_one_is_not(self, listed: Path) -> None:
        taken(write(listed, "1,122246,お茶会,2026-07-01,10:00,公民館,,"))
        taken(write(listed, "1,122246,将棋の会,2026-07-01,10:00,公民館,,"))
        assert how_many() == 1
        assert (found("将棋の会"), found("お茶会")) == (1, 0)

    def test_called_off_and_on_again(self, listed: Path) -> None:
        on, off = (f"1,122246,お茶会,2026-07-01,10:00,公民館,{state}," for state in ("", "中止"))
        for row in (on, off, off):
            taken(write(listed, row))
        event = stored()["お茶会"]
        assert (event.status, event.sequence, verbs(event)) == ("cancelled", 1, ["imported", "imported_again", "cancelled"])
        taken(write(listed, on))
        event = stored()["お茶会"]
        assert (event.status, event.sequence, event.cancel_reason) == ("published", 2, "")

    def test_what_was_called_off_here_stays_so(self, listed: Path) -> None:
        row = write(listed, "1,122246,お茶会,2026-07-01,10:00,公民館,,")
        taken(row)
        with transaction() as tx:
            event = tx.exec(select(Event)).one()
            event.status, event.cancel_reason = "cancelled", "会場が使えません"
        taken(row)
        assert stored()["お茶会"].cancel_reason == "会場が使えません"

    def test_a_sign_up_that_the_group_opened_stays_open(self, listed: Path) -> None:
        taken(write(listed, "1,122246,お茶会,2026-07-01,10:00,公民館,,"))
        with transaction() as tx:
            event = tx.exec(select(Event)).one()
            event.sign_up, event.arrivals = True, 1
        heard: list[str] = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(taking_over, "listener", lambda: Ear(heard))
            taken(write(listed, "1,122246,お茶会,2026-07-02,10:00,公民館,,5"))
            taken(write(listed, "1,122246,お茶会,2026-07-02,10:00,公民館,中止,5"))
        assert stored()["お茶会"].sign_up
        assert heard == ["changed お茶会", "capacity", "cancelled"]


class Ear:
    """Notes what those who signed up would hear."""

    def __init__(self, heard: list[str]) -> None:
        self.heard = heard

    def capacity_changed(self, tx: object, event_id: int) -> None:
        self.heard.append("capacity")

    def event_cancelled(self, tx: object, event_id: int) -> None:
        self.heard.append("cancelled")

    def event_changed(self, tx: object, event_id: int, before: listening.Facts) -> None:
        self.heard.append(f"changed {before['title']}")

    def notice_due(self, tx: object, event_id: int) -> None:
        """Nothing is ever told here."""


class TestNumbersThatStartAnew:
    def test_next_month_is_added_and_this_month_stays(self, listed: Path) -> None:
        june = ("1,122246,お茶会,2026-06-20,10:00,公民館,,", "2,122246,散歩,2026-06-21,10:00,公園,,")
        july = ("1,122246,合唱,2026-07-03,10:00,公民館,,", "2,122246,将棋,2026-07-04,10:00,公園,,")
        for rows in (june, july, june, july):
            taken(write(listed, *rows))
        assert set(stored()) == {"お茶会", "散歩", "合唱", "将棋"}
        assert how_many() == 4

    def test_a_row_put_in_between_moves_no_event(self, listed: Path) -> None:
        taken(write(listed, "1,122246,お茶会,2026-07-01,10:00,公民館,,", "2,122246,散歩,2026-07-01,13:00,公園,,"))
        before = stored()
        rows = (
            "1,122246,合唱,2026-07-01,9:00,会館,,",
            "2,122246,お茶会,2026-07-01,10:00,公民館,,",
            "3,122246,散歩,2026-07-01,13:00,公園,,",
        )
        for _ in range(2):
            taken(write(listed, *rows))
        after = stored()
        assert how_many() == 3
        assert {title: after[title].slug for title in before} == {title: event.slug for title, event in before.items()}

    def test_rows_alike_in_every_cell_stay_two_events(self, listed: Path) -> None:
        twin = "お茶会,2026-07-01,10:00,公民館,,"
        other = "合唱,2026-07-03,10:00,公民館,,"
        for rows in (
            (f"1,122246,{other}", f"2,122246,{other}"),
            (f"1,122246,{twin}", f"2,122246,{twin}"),
            (f"1,122246,{twin}", f"2,122246,{twin}"),
        ):
            taken(write(listed, *rows))
        assert how_many() == 4


class TestWhose:
    def test_open_data_has_a_group_of_its_own(self, listed: Path) -> None:
        taken(write(listed, "1,122246,お茶会,2026-07-01,,,,"))
        with reading() as tx:
            group = tx.exec(select(Group)).one()
            assert (group.slug, group.status) == ("open-data", "verified")
            assert tx.execute(GROUPS.matching(tx, query_tokens("公開データ"))).all() == [(group.id,)]
            assert tx.exec(select(AuditEntry.facts)).one() == {"group": "open-data", "new": "1", "changed": "0"}

    def test_a_group_may_be_named(self, listed: Path, world: World) -> None:
        assert taken(write(listed, "1,122246,お茶会,2026-07-01,,,,"), "--group", SATOYAMA) == 0
        assert stored()["お茶会"].group_id == world.satoyama_id

    @pytest.mark.usefixtures("world")
    def test_a_suspended_group_does_not_post(self, listed: Path, capsys: pytest.CaptureFixture[str]) -> None:
        with transaction() as tx:
            tx.exec(select(Group).where(Group.slug == SATOYAMA)).one().status = "suspended"
        assert taken(write(listed, "1,122246,お茶会,2026-07-01,,,,"), "--group", SATOYAMA) == 2
        assert "suspended" in capsys.readouterr().err
        assert how_many() == 0


class TestNothingIsStored:
    @pytest.fixture(autouse=True)
    def _nothing(self) -> Iterator[None]:
        yield
        assert how_many() == 0
        with reading() as tx:
            assert tx.exec(select(func.count()).select_from(Group).where(Group.slug == "open-data")).one() == 0

    def test_by_a_dry_run(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert taken("--dry-run", *map(str, SAMPLES)) == 1
        told = capsys.readouterr().out
        assert "3 new, 0 changed, 0 as before, 2 not stored; a dry run, nothing was stored" in told

    def test_when_something_breaks_in_the_middle(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(*_: object) -> None:
            raise RuntimeError

        monkeypatch.setattr(taking_over, "reindex_many", broken)
        with pytest.raises(RuntimeError):
            taken(str(DATA / "events_c_bom.csv"))

    @pytest.mark.parametrize(
        ("name", "content", "reason"),
        [
            ("gone.csv", None, "cannot be read: No such file"),
            ("bread.csv", "名前,値段\nパン,100\n", "イベントの一覧として読めませんでした"),
            ("empty.csv", "", "ファイルに行がありません"),
            ("note.ics", "お知らせ", "カレンダーのファイル（.ics）として読めませんでした"),
        ],
    )
    def test_of_a_file_that_is_no_list(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: str | None, reason: str
    ) -> None:
        good = shutil.copy(DATA / "events_c_bom.csv", tmp_path)
        if content is not None:
            (tmp_path / name).write_text(content, encoding="utf-8")
        assert taken(str(good), str(tmp_path / name)) == 2
        error = capsys.readouterr().err
        assert error.startswith("kamagaya_match: ") and error.count("\n") == 1
        assert name in error and reason in error

    def test_of_a_folder(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert taken(str(tmp_path)) == 2
        assert "cannot be read" in capsys.readouterr().err

    def test_for_a_group_that_is_not_there(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert taken(str(SAMPLES[0]), "--group", "nobody") == 2
        assert "There is no group nobody." in capsys.readouterr().err


def test_drafts_are_not_public(listed: Path) -> None:
    rows = write(listed, "1,122246,お茶会,2026-07-01,10:00,公民館,,", "2,122246,散歩,2026-07-02,10:00,公民館,中止,")
    taken("--drafts", rows)
    taken(rows)
    assert {event.status for event in stored().values()} == {"draft"}
    assert found("お茶会") == 0


def test_postgres_does_the_same(postgres: str) -> None:
    assert taken(*map(str, SAMPLES)) == 1
    assert taken(*map(str, SAMPLES)) == 1
    assert how_many() == 24
    assert indexing.reindex_all() == 24
