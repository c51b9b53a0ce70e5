from kamagaya_match.needs.rules.filters import NeedFilter, read_filter


def test_an_address_is_read_and_written_back() -> None:
    asked = {"q": " 落ち葉　手伝い ", "kind": "volunteer", "area": "くぬぎやま", "online": "on", "order": "ending", "page": "3"}
    wish = read_filter(asked)
    assert (wish.q, wish.area, wish.online, wish.page) == ("落ち葉 手伝い", "くぬぎ山", "1", 3)
    assert wish.href(q="", order="") == "/needs/?kind=volunteer&area=%E3%81%8F%E3%81%AC%E3%81%8E%E5%B1%B1&online=1"


def test_nonsense_asks_for_nothing() -> None:
    asked = {"q": "x" * 999, "kind": "magic", "skill": "'", "order": "newest", "page": "10000000"}
    wish = read_filter(asked)
    assert (len(wish.q), wish.kind, wish.skill, wish.order, wish.page) == (100, "", "", "", 1)
    assert NeedFilter().href() == "/needs/"
