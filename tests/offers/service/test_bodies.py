"""What businesses and schools give: written, published, found, withdrawn."""

import pytest

from kamagaya_match.groups import service as groups
from kamagaya_match.home import service as home
from kamagaya_match.offers import service
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage.transaction import transaction
from tests.needs.forms import posted
from tests.offers.forms import BODY, WORDS, body_offer, published
from tests.world import OBENTO, SATOYAMA, World, group_named


def found(**asked: str) -> list[str]:
    return [card.slug for card in service.public_list(asked, "ja").cards]


def test_a_published_offer_is_found_by_its_words_and_conditions(either_world: World) -> None:
    slug = published(either_world.botan)
    for asked in (
        {},
        {"q": "会議室"},
        {"q": "牡丹"},
        {"q": "机と椅子"},
        {"kind": "room"},
        {"area": "初富"},
        {"field": "community"},
        {"skill": "cooking"},
    ):
        assert found(**asked) == [slug], asked
    for asked in ({"q": "宇宙"}, {"kind": "team"}, {"area": "粟野"}, {"field": "sports"}, {"online": "1"}, {"q": "店主"}):
        assert found(**asked) == [], asked
    assert service.count_fitting({"kind": "room"}) == 1
    assert [card.slug for card in service.public_list({"q": "宇宙"}, "ja").nearest] == [slug]


def test_its_page_says_it_all(world: World) -> None:
    slug = published(world.botan)
    view = service.public_page(slug, "ja")
    assert (view.card.title, view.card.kind_text, view.card.place) == (BODY["title"], "部屋・場所", "初富")
    assert (view.contact, view.conditions, view.others) == ([BODY["contact"]], [BODY["conditions"]], [])
    second = published(world.botan, title="鍋を貸せます", kind="thing")
    assert [card.slug for card in service.public_page(slug, "ja").others] == [second]


def test_a_draft_is_nobody_else_s(world: World) -> None:
    slug = service.create(world.botan, OBENTO, BODY)
    assert found() == []
    with pytest.raises(NotFound):
        service.public_page(slug, "ja")
    for who in (world.akiko, world.chiyo):
        for verb in (service.publish, service.withdraw, service.delete, service.form_values):
            with pytest.raises(NotFound):
                verb(who, slug)
        with pytest.raises(NotFound):
            service.change(who, slug, BODY)
    assert body_offer(slug).status == "draft"


def test_what_was_withdrawn_is_gone_and_comes_back(either_world: World) -> None:
    slug = published(either_world.botan)
    first = body_offer(slug).published_at
    service.withdraw(either_world.botan, slug)
    assert service.public_page(slug, "ja").gone and found() == []
    service.change(either_world.botan, slug, BODY | {"title": "会議室を夜に貸せます"})
    service.publish(either_world.botan, slug)
    assert (found(q="夜"), body_offer(slug).published_at) == ([slug], first)


def test_only_unasked_drafts_are_thrown_away(world: World) -> None:
    slug = published(world.botan)
    with pytest.raises(Refused, match="only_unasked_drafts"):
        service.delete(world.botan, slug)
    service.ask_body(world.akiko, slug, {"need": posted(world.akiko), "message": WORDS})
    service.withdraw(world.botan, slug)
    with pytest.raises(Refused, match="only_unasked_drafts"):
        service.delete(world.botan, slug)
    unasked = service.create(world.botan, OBENTO, BODY)
    service.delete(world.botan, unasked)
    assert [row.slug for row in service.offers_of_desk(world.botan, OBENTO, "ja")[1]] == [slug]


def test_offers_are_for_verified_businesses_and_schools(world: World) -> None:
    with pytest.raises(Refused, match="not_a_body"):
        service.create(world.akiko, SATOYAMA, BODY)
    with pytest.raises(NotFound):
        service.create(world.akiko, OBENTO, BODY)
    with pytest.raises(Invalid):
        service.create(world.botan, OBENTO, {})
    assert service.offers_of_desk(world.akiko, SATOYAMA, "ja") == (False, [])
    slug = service.create(world.botan, OBENTO, BODY)
    groups.withdraw(world.officer, OBENTO, "書類が古いため")
    with pytest.raises(Refused, match="publish_verified"):
        service.publish(world.botan, slug)


def test_a_stopped_group_s_offers_are_not_shown(either_world: World) -> None:
    slug = published(either_world.botan)
    groups.suspend(either_world.officer, OBENTO, "連絡が取れないため")
    assert found() == [] and service.public_page(slug, "ja").gone and service.public_pages() == []


def test_offers_stand_on_the_group_s_page_and_in_the_site_map(world: World) -> None:
    slug = published(world.botan)
    assert [one.href for one in groups.offers_of_group(OBENTO, "ja")] == [f"/offers/{slug}"]
    assert groups.offers_of_group(SATOYAMA, "ja") == []
    pages = [path for path, _ in home.pages_for_search_engines()]
    assert f"/offers/{slug}" in pages and "/offers/" in pages


def test_offers_are_found_by_their_group_s_new_name(world: World) -> None:
    slug = published(world.botan)
    with transaction() as tx:
        tx.merge(group_named(OBENTO)).name = "ひまわり食堂"
        tx.flush()
        service.group_changed(tx, world.obento_id)
    assert (found(q="ひまわり"), found(q="木蓮")) == ([slug], [])


def test_only_the_office_counts(world: World) -> None:
    published(world.botan)
    assert service.counts(world.officer, "ja").offers[-1] == ["企業・学校の公開中の提供", "1"]
    for who in (world.akiko, world.staff, world.centre):
        with pytest.raises(NotFound):
            service.counts(who, "ja")
