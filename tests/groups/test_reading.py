"""The public list and page."""

import pytest

from kamagaya_match.groups import service
from kamagaya_match.groups.models import Group
from kamagaya_match.groups.service.search_index import index
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import transaction
from tests.world import NEWCOMERS, OBENTO, SATOYAMA, World


def found(**asked: str) -> list[str]:
    return [card.slug for card in service.group_list(asked, "ja").cards]


def add(slug: str, name: str, **facts: object) -> None:
    with transaction() as tx:
        group = Group(slug=slug, name=name, kind="civic_group", **facts)  # type: ignore[arg-type]
        tx.add(group)
        tx.flush()
        index(tx, group)


def test_verified_groups_come_first_then_by_reading(world: World) -> None:
    assert found() == [OBENTO, SATOYAMA, NEWCOMERS]


@pytest.mark.parametrize("words", ["鎌ケ谷", "鎌ヶ谷", "鎌が谷", "かまがや", "カマガヤ", "手話", "ＫＡＭＡ", "kama", "谷"])
def test_names_are_found_in_any_spelling(database: str, words: str) -> None:
    add("shuwa", "鎌ケ谷手話サークル KAMA", kana="かまがやしゅわさーくるかま")
    add("igo", "囲碁の会", kana="いごのかい")
    assert found(q=words) == ["shuwa"]


def test_the_field_is_a_word_too(database: str) -> None:
    add("igo", "囲碁の会", fields=["culture"], area="くぬぎ山")
    assert found(q="文化") == found(q="くぬぎ山") == found(q="囲碁 文化") == ["igo"]
    assert found(q="囲碁 スポーツ") == []


def test_filters(world: World) -> None:
    assert found(kind="business") == [OBENTO]
    assert found(verified="on") == [OBENTO, SATOYAMA]
    assert found(field="environment", area="粟野", kind="civic_group") == [SATOYAMA, NEWCOMERS]
    assert found(field="sports") == []


@pytest.mark.parametrize(
    "asked",
    [{"field": 'x"%'}, {"kind": "citizen"}, {"area": "東京"}, {"page": "-1"}, {"page": "９９９９９９９"}, {"q": "   "}, {"unknown": "1"}],
)
def test_conditions_that_mean_nothing_are_passed_over(world: World, asked: dict[str, str]) -> None:
    view = service.group_list(asked, "ja")
    assert (view.total, view.conditions) == (3, [])


def test_each_condition_can_be_taken_off(world: World) -> None:
    view = service.group_list({"q": "会", "kind": "civic_group", "verified": "1"}, "ja")
    assert [(one.text, one.href) for one in view.conditions] == [
        ("「会」", "/groups/?kind=civic_group&verified=1"),
        ("市民公益活動団体", "/groups/?q=%E4%BC%9A&verified=1"),
        ("市が確認した団体", "/groups/?q=%E4%BC%9A&kind=civic_group"),
    ]
    assert view.page_prefix.endswith("&page=") and not view.plain
    assert service.group_list({}, "ja").page_prefix == "/groups/?page="


def test_paging(database: str) -> None:
    for number in range(23):
        add(f"g{number:02}", f"会{number:02}", kana=f"かい{number:02}")
    first, last = service.group_list({}, "ja"), service.group_list({"page": "9"}, "ja")
    assert (len(first.cards), first.total_text, first.pages) == (20, "23団体", 2)
    assert (last.page, [card.slug for card in last.cards]) == (2, ["g20", "g21", "g22"])


def test_nothing_found_offers_what_is_near(world: World) -> None:
    view = service.group_list({"field": "environment", "area": "丸山"}, "ja")
    assert view.total == 0
    assert [card.slug for card in view.nearest] == [OBENTO, SATOYAMA, NEWCOMERS]


def test_an_empty_city_has_nothing_near(database: str) -> None:
    assert service.group_list({"q": "会"}, "en").nearest == []


def test_the_page_of_a_verified_group(world: World) -> None:
    page = service.group_page(SATOYAMA, "ja")
    assert (page.card.name, page.card.verified_text, page.card.field_names) == ("里山を守る会", "市が確認した団体", ["環境"])
    assert not page.unverified and not page.may_edit
    assert service.group_page(NEWCOMERS, "ja").unverified


def test_members_and_the_office_find_the_desk(world: World) -> None:
    assert service.group_page(SATOYAMA, "ja", world.akiko).desk_href == f"/group-desk/{SATOYAMA}/"
    assert service.group_page(SATOYAMA, "ja", world.officer).may_edit
    assert not service.group_page(SATOYAMA, "ja", world.botan).may_edit


def test_no_group_no_page(database: str) -> None:
    with pytest.raises(NotFound):
        service.group_page("nowhere", "ja")


def test_only_verified_groups_are_for_search_engines(world: World) -> None:
    assert [path for path, _ in service.public_pages()] == [f"/groups/{SATOYAMA}", f"/groups/{OBENTO}"]


class TestOnBothDatabases:
    def test_search_filters_and_order(self, either_world: World) -> None:
        add("shuwa", "鎌ケ谷手話サークル", kana="かまがやしゅわさーくる", fields=["welfare", "culture"], status="verified")
        assert found(q="鎌ヶ谷", field="culture") == ["shuwa"]
        assert found(field="welfare", verified="1") == ["shuwa"]
        assert found()[-1] == NEWCOMERS


def test_the_whole_index_can_be_made_anew(world: World) -> None:
    assert found(q="里山") == []
    assert service.reindex_all() == 3
    assert found(q="里山") == [SATOYAMA]
    assert found(q="あわの かまがや") == [OBENTO, SATOYAMA, NEWCOMERS]
