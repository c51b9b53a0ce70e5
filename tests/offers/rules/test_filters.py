"""What addresses ask for."""

from kamagaya_match.city.weekly import times_of
from kamagaya_match.offers.rules import near, read_offer_filter, read_people_filter


def test_conditions_of_the_public_list_keep_their_address() -> None:
    wish = read_offer_filter(
        {"q": " 会議室 ", "kind": "room", "skill": "web", "field": "culture", "area": "初富", "online": "1", "page": "3"}
    )
    assert (wish.kind, wish.area, wish.page) == ("room", "初富", 3)
    assert wish.href(q="", skill="") == "/offers/?kind=room&field=culture&area=%E5%88%9D%E5%AF%8C&online=1"
    assert read_offer_filter({"kind": "gold", "area": "月", "page": "-1"}).href() == "/offers/"


def test_parts_of_the_week_are_one_number() -> None:
    assert read_people_filter({}).times == 0
    assert read_people_filter({"day": "sat"}).times == times_of(["sat_morning", "sat_afternoon", "sat_evening"])
    assert read_people_filter({"day": "sat", "part": "evening"}).times == times_of(["sat_evening"])
    assert read_people_filter({"part": "morning", "level": "4", "near": "東京"}).query() == "?part=morning"


def test_where_somebody_is_is_told_by_the_nearest_station_only() -> None:
    assert near("くぬぎ山") == "くぬぎ山"
    assert near("") == near("東京") == ""
