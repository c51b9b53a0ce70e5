"""What is found, in which order, and on how many pages."""

from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.needs import service
from kamagaya_match.needs.service import lists
from kamagaya_match.problems import NotFound
from tests.needs.forms import NOW, PRO_BONO, SECRET, VOLUNTEER, applied, posted
from tests.world import OBENTO, SATOYAMA, World

WISHES: list[tuple[dict[str, str], list[str]]] = [
    ({"q": "落葉"}, []),
    ({"q": "落ち葉"}, ["落ち葉かき"]),
    ({"q": "パソコン"}, ["ﾊﾟｿｺﾝ教室の手伝い"]),
    ({"q": "鎌ヶ谷 ぱそこん"}, ["ﾊﾟｿｺﾝ教室の手伝い"]),
    ({"q": "里山を守る会 プロボノ"}, ["チラシの相談"]),
    ({"q": "くぬぎやま"}, ["落ち葉かき"]),
    ({"q": "design"}, ["チラシの相談"]),
    ({"q": SECRET}, []),
    ({"kind": "volunteer"}, ["ﾊﾟｿｺﾝ教室の手伝い", "落ち葉かき"]),
    ({"shape": "session"}, ["チラシの相談"]),
    ({"skill": "it"}, ["ﾊﾟｿｺﾝ教室の手伝い"]),
    ({"field": "community"}, ["チラシの相談"]),
    ({"area": "くぬぎ山"}, ["落ち葉かき"]),
    ({"online": "1"}, ["チラシの相談"]),
    ({"beginner": "on"}, ["チラシの相談", "落ち葉かき"]),
    ({"kind": "volunteer", "skill": "design"}, []),
]


def found(**asked: str) -> list[str]:
    return [card.title for card in service.need_list(asked, "ja").cards]


@pytest.fixture
def three(either_world: World) -> World:
    """Three needs, each posted an hour after the other."""
    facts = (
        {"title": "落ち葉かき", "area": "くぬぎ山"},
        {**PRO_BONO, "title": "チラシの相談"},
        {
            "title": "ﾊﾟｿｺﾝ教室の手伝い",
            "summary": "使い方を教えます。",
            "until": "2026-11-30",
            "skills.it": "on",
            "welcome.beginner": "",
            "area": "",
            "place_name": "鎌ケ谷の公民館",
        },
    )
    for hours, changed in enumerate(facts):
        with clock.frozen(NOW + timedelta(hours=hours)):
            posted(either_world.akiko, **{"area": "", **changed})
    return either_world


def test_the_newest_come_first_or_what_ends_soon(three: World) -> None:
    newest = service.need_list({}, "ja")
    assert [card.title for card in newest.cards] == ["ﾊﾟｿｺﾝ教室の手伝い", "チラシの相談", "落ち葉かき"]
    assert [(one.text, one.selected) for one in newest.orders] == [("新着順", True), ("締切が近い順", False)]
    ending = service.need_list({"order": "ending"}, "ja")
    assert [card.title for card in ending.cards] == ["チラシの相談", "ﾊﾟｿｺﾝ教室の手伝い", "落ち葉かき"]
    assert [card.state_text for card in ending.cards] == ["あと3日", "11月30日(月)まで", "12月20日(日)まで"]
    assert [card.state_mark for card in ending.cards] == ["few", "open", "open"]


def test_words_and_conditions(three: World) -> None:
    assert [found(**asked) for asked, _ in WISHES] == [titles for _, titles in WISHES]


def test_what_means_nothing_is_passed_over(three: World) -> None:
    nonsense = {"kind": "magic", "shape": "?", "skill": "it'", "field": "%", "area": "東京", "order": "worst", "page": "-1", "q": "!!"}
    assert len(found(**nonsense)) == 3
    assert service.need_list({"page": "９"}, "ja").page == service.need_list({"page": "9" * 40}, "ja").page == 1


def test_conditions_come_with_the_address_without_them(three: World) -> None:
    view = service.need_list({"kind": "volunteer", "q": "落ち葉", "page": "1"}, "ja")
    assert [(one.text, one.href) for one in view.conditions] == [
        ("「落ち葉」", "/needs/?kind=volunteer"),
        ("ボランティア", "/needs/?q=%E8%90%BD%E3%81%A1%E8%91%89"),
    ]
    assert "ボランティア" not in [one.text for one in view.quick] and "オンライン" in [one.text for one in view.quick]
    assert view.page_prefix.endswith("&page=") and not view.indexed and service.need_list({}, "ja").indexed


def test_an_empty_list_shows_what_is_near(three: World) -> None:
    view = service.need_list({"q": "落ち葉", "skill": "music"}, "ja")
    assert (view.total, [card.title for card in view.nearest]) == (0, ["落ち葉かき"])
    assert [card.title for card in service.need_list({"skill": "design", "area": "粟野"}, "ja").nearest] == ["チラシの相談"]
    assert len(service.need_list({"q": "宇宙旅行"}, "ja").nearest) == 3


def test_pages_have_bounds(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "PAGE", 2)
    for number in range(5):
        posted(world.akiko, title=f"手伝い{number}")
    first, last, beyond = (service.need_list({"page": page}, "ja") for page in ("0", "3", "99"))
    assert [card.title for card in first.cards] == ["手伝い4", "手伝い3"]
    assert (first.page, first.pages, first.total) == (1, 3, 5)
    assert [card.title for card in last.cards] == [card.title for card in beyond.cards] == ["手伝い0"]
    assert beyond.page == 3


def test_only_what_can_be_answered_is_listed(world: World) -> None:
    full, past = posted(world.akiko, people_wanted="1"), posted(world.akiko, until="2026-11-23")
    service.accept(world.akiko, applied(world, full))
    service.create(world.akiko, SATOYAMA, VOLUNTEER)
    with clock.frozen(NOW + timedelta(days=2)):
        assert found() == []
        assert service.need_page(past, "ja").over_title == "募集は締め切りました"
    assert service.need_page(full, "ja").over_title == "必要な人数がそろいました"
    assert service.need_page(full, "ja").card.people == "1人（あと0人）"


def test_the_index_follows_every_change(either_world: World) -> None:
    slug = posted(either_world.akiko)
    service.change(either_world.akiko, slug, VOLUNTEER | {"title": "梨の摘み取り", "summary": "梨をつみます。"})
    assert found(q="梨") == ["梨の摘み取り"] and found(q="秋の落ち葉かき") == []
    assert service.reindex_all() == 1
    assert found(q="梨") == ["梨の摘み取り"]


def test_a_group_s_own_and_the_latest(world: World) -> None:
    mine, other = posted(world.akiko), posted(world.botan, OBENTO, title="弁当の配達")
    assert [card.slug for card in service.cards_of_group(SATOYAMA, "ja")] == [mine]
    assert [card.slug for card in service.latest_cards("ja", 1)] == [other]
    with pytest.raises(NotFound):
        service.cards_of_group("nowhere", "ja")
    assert [path for path, _ in service.public_pages()] == [f"/needs/{mine}", f"/needs/{other}"]
    more = posted(world.akiko, title="冬の落ち葉かき")
    assert [card.slug for card in service.need_page(mine, "ja").others] == [more]


def test_a_card_speaks_the_reader_s_language(world: World) -> None:
    slug = posted(world.akiko, title_easy="落ち葉を あつめる", online="on")
    easy, english = service.need_page(slug, "easy").card, service.need_page(slug, "en").card
    assert (easy.title, easy.place) == ("落ち葉を あつめる", "くぬぎ山の林（オンラインでも いいです）")
    assert (english.kind_text, english.until, english.field_names) == ("Volunteering", "by the end of Sun 20 Dec", ["Environment"])


def test_the_desk_has_three_parts_with_what_waits(either_world: World) -> None:
    world = either_world
    running, draft, ended = posted(world.akiko), service.create(world.akiko, SATOYAMA, VOLUNTEER), posted(world.akiko)
    service.close(world.akiko, ended)
    applied(world, running)
    for tab, slug, unanswered in (("running", running, 1), ("drafts", draft, 0), ("ended", ended, 0), ("nonsense", running, 1)):
        view = service.needs_of_desk(world.akiko, SATOYAMA, tab, 1, "ja")
        assert [(row.slug, row.unanswered) for row in view.rows] == [(slug, unanswered)]
    for who in (world.botan, world.chiyo):
        with pytest.raises(NotFound):
            service.needs_of_desk(who, SATOYAMA, "running", 1, "ja")
        with pytest.raises(NotFound):
            service.applications_for_group(who, SATOYAMA, "ja")
        with pytest.raises(NotFound):
            service.applications_of_need(who, running, "ja")
    last = service.needs_of_desk(world.akiko, SATOYAMA, "running", 9, "ja")
    assert (len(last.rows), last.page, last.pages) == (1, 1, 1)


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({"rhythm": "weekly"}, ["毎週"]),
        ({"times": "evenings"}, ["毎週", "開いた時間"]),
        ({"times": "weekends"}, ["土曜", "開いた時間"]),
        ({"hours": "4"}, ["土曜"]),
        ({"minors": "1"}, ["土曜"]),
        ({"times": "never", "hours": "5", "rhythm": "hourly"}, ["毎週", "土曜", "開いた時間"]),
        ({"q": "のこぎり"}, ["土曜"]),
    ],
)
def test_rhythm_times_hours_and_ages_are_conditions(either_world: World, asked: dict[str, str], titles: list[str]) -> None:
    akiko = either_world.akiko
    posted(akiko, title="開いた時間")
    posted(akiko, title="土曜", **{"times.sat_morning": "on", "hours_a_month": "4", "youngest": "13", "tasks": "のこぎりの用意"})
    posted(akiko, title="毎週", **{"times.wed_evening": "on", "hours_a_month": "8", "youngest": "18", "rhythm": "weekly"})
    assert sorted(found(**asked)) == sorted(titles)
